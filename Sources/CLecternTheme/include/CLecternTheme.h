#ifndef LECTERN_THEME_H
#define LECTERN_THEME_H

#include <stddef.h>

/// One file of the built-in theme.
struct lectern_theme_file {
    /// The path below Templates/, `/` between its parts.
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

/// The files of the built-in theme, sorted by the bytes of their paths. They live as long as the program.
const struct lectern_theme_file *lectern_theme_files(size_t *count);

#endif
