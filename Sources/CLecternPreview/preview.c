// What the preview serves to its pages, embedded by the compiler, so that a copied binary still carries it.

#include "CLecternPreview.h"

// `#embed` is C23; Clang offers it in older modes too, as an extension.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "client/1-align.js" suffix(,)
#embed "client/2-source.js" suffix(,)
#embed "client/3-morph.js" suffix(,)
#embed "client/4-view.js" suffix(,)
#embed "client/5-files.js" suffix(,)
#embed "client/6-faults.js" suffix(,)
#embed "client/7-live.js" suffix(,)
#embed "client/8-layers.js" suffix(,)
#embed "client/9-search.js" suffix(,)
};

static const unsigned char style[] = {
#embed "client/preview.css" suffix(,)
};

#pragma clang diagnostic pop

struct lectern_preview_file lectern_preview_script(void) {
    return (struct lectern_preview_file){script, sizeof script};
}

struct lectern_preview_file lectern_preview_style(void) {
    return (struct lectern_preview_file){style, sizeof style};
}
