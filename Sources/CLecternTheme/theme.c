// The built-in theme, embedded by the compiler, so that a copied binary still carries it.

#include "CLecternTheme.h"

// `#embed` is C23; Clang offers it in older modes too, as an extension.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "files.h"
#pragma clang diagnostic pop

const struct lectern_theme_file *lectern_theme_files(size_t *count) {
    *count = sizeof files / sizeof files[0];
    return files;
}
