#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// The node types of the extensions are mutable globals, which Swift 6 may not read; they are set once,
// when the extensions register.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;

static inline cmark_node_type lectern_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type lectern_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type lectern_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }

// `strlen` without the whole C library as an import.
static inline size_t lectern_string_length(const char *string) { return __builtin_strlen(string); }
