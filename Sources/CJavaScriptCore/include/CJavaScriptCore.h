#ifndef LECTERN_JAVASCRIPTCORE_H
#define LECTERN_JAVASCRIPTCORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The few functions of JavaScriptCore's C interface that are used, looked up in the library when first needed.
///
/// The library is not linked: loading it takes longer than building a small site that needs no script, and a machine
/// without it shall still build such sites. The interface is the same in Apple's framework and in GTK's port.
struct lectern_script_library {
    void *(*context_create)(void *global_class);
    void (*context_release)(void *context);
    void *(*context_group)(void *context);
    void *(*context_global)(void *context);
    void (*group_limit_time)(void *group, double seconds, bool (*stops)(void *context, void *flag), void *flag);
    void *(*string_create)(const uint16_t *units, size_t count);
    void *(*string_create_utf8)(const char *text);
    void (*string_release)(void *string);
    size_t (*string_maximum_size)(void *string);
    size_t (*string_copy)(void *string, char *buffer, size_t size);
    void *(*evaluate)(void *context, void *script, void *self, void *url, int line, void **exception);
    void *(*object_property)(void *context, void *object, void *name, void **exception);
    void *(*call)(void *context, void *function, void *self, size_t count, void *const arguments[], void **exception);
    void *(*value_to_object)(void *context, void *value, void **exception);
    void *(*value_make_string)(void *context, void *string);
    void *(*value_to_string)(void *context, void *value, void **exception);
};

/// A context in which scripts run: by one thread at a time.
struct lectern_script_context;

/// What became of a script.
enum lectern_script_outcome {
    lectern_script_returned,
    lectern_script_threw,
    /// The time was up; the context must not be used any more.
    lectern_script_stopped,
};

/// Loads the library, unless it is loaded already.
///
/// @return Whether it is there, with all of the functions.
bool lectern_script_library_load(struct lectern_script_library *library);

/// Makes a context of its own, without a limit of time.
///
/// @return `NULL` when memory is short.
struct lectern_script_context *lectern_script_open(const struct lectern_script_library *library);
void lectern_script_close(struct lectern_script_context *context);

/// Limits the processor time that each evaluation or call may take from now on.
void lectern_script_limit_time(struct lectern_script_context *context, double seconds);

/// Runs a script in UTF-16.
///
/// @param text The value, or the exception, as a string; to be read with `lectern_script_text_copy`.
enum lectern_script_outcome lectern_script_evaluate(
    struct lectern_script_context *context, const uint16_t *source, size_t count, void **text);

/// Calls a function that is a property of the global object, with one text in UTF-16.
enum lectern_script_outcome lectern_script_call(
    struct lectern_script_context *context, const char *name, const uint16_t *argument, size_t count, void **text);

/// The same with a text in ASCII that ends with a zero. Such a text stays one byte a character in the engine, and all
/// that scripts cut from it too.
enum lectern_script_outcome lectern_script_call_ascii(
    struct lectern_script_context *context, const char *name, const char *argument, void **text);

/// How many bytes a text needs at most in UTF-8, with a zero at its end.
size_t lectern_script_text_size(const struct lectern_script_context *context, void *text);

/// Writes a text in UTF-8 and gives it up.
///
/// @return How many bytes were written, without the zero.
size_t lectern_script_text_copy(const struct lectern_script_context *context, void *text, char *buffer, size_t size);

#endif
