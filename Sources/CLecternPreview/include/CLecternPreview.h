#ifndef LECTERN_PREVIEW_H
#define LECTERN_PREVIEW_H

#include <stddef.h>

/// A file that the preview serves to its pages. Its bytes live as long as the program.
struct lectern_preview_file {
    const unsigned char *bytes;
    size_t length;
};

/// The script that keeps an open page up to date: the files of client/, in the order of their names.
struct lectern_preview_file lectern_preview_script(void);

/// The style of what that script shows.
struct lectern_preview_file lectern_preview_style(void);

#endif
