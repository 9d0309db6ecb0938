#include "CJavaScriptCore.h"

#include <dlfcn.h>
#include <string.h>

// The names under which systems have the library, the best first.
static const char *const names[] = {
#ifdef __APPLE__
    "/System/Library/Frameworks/JavaScriptCore.framework/JavaScriptCore",
#else
    "libjavascriptcoregtk-4.1.so.0",
    "libjavascriptcoregtk-6.0.so.1",
    "libjavascriptcoregtk-4.0.so.18",
#endif
};

static const char *const symbols[] = {
    "JSGlobalContextCreate", "JSGlobalContextRelease", "JSContextGetGroup", "JSContextGetGlobalObject",
    // Exported by both ports, though declared in a private header.
    "JSContextGroupSetExecutionTimeLimit",
    "JSStringCreateWithCharacters", "JSStringCreateWithUTF8CString", "JSStringRelease", "JSStringGetMaximumUTF8CStringSize", "JSStringGetUTF8CString",
    "JSEvaluateScript", "JSObjectGetProperty", "JSObjectCallAsFunction", "JSValueToObject", "JSValueMakeString",
    "JSValueToStringCopy",
};
enum { symbol_count = sizeof symbols / sizeof symbols[0] };

_Static_assert(
    sizeof(struct lectern_script_library) == symbol_count * sizeof(void *), "one name for each function, in order");

bool lectern_script_library_load(struct lectern_script_library *library) {
    void *handle = NULL;
    for (size_t index = 0; handle == NULL && index < sizeof names / sizeof names[0]; index += 1) {
        handle = dlopen(names[index], RTLD_LAZY | RTLD_LOCAL);
    }
    if (handle == NULL) return false;
    void *functions[symbol_count];
    for (size_t index = 0; index < symbol_count; index += 1) {
        functions[index] = dlsym(handle, symbols[index]);
        if (functions[index] == NULL) return false;
    }
    memcpy(library, functions, sizeof functions);
    return true;
}
