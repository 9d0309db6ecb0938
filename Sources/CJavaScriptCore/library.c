#include "CJavaScriptCore.h"

#include <dlfcn.h>
#include <pthread.h>
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

static pthread_once_t set_up_once = PTHREAD_ONCE_INIT;
/// The library, for `set_up` alone.
static void *_Atomic set_up_handle;

/// Suits the engine's compilers to runs of seconds, where they take longer than the scripts: the first one begins
/// earlier, and the last one is left out, since in thousands of formulas it does not win back what it takes. GTK's port
/// alone can be told; what scripts return is the same.
///
/// Options must not be touched once there is a context, so this happens once, before the first one.
static void set_up(void) {
    void *symbol = dlsym(set_up_handle, "jsc_options_set_boolean");
    if (symbol != NULL) {
        int (*set_boolean)(const char *option, int value);
        memcpy(&set_boolean, &symbol, sizeof set_boolean);
        set_boolean("useFTLJIT", 0);
    }
    symbol = dlsym(set_up_handle, "jsc_options_set_int");
    if (symbol != NULL) {
        int (*set_int)(const char *option, int value);
        memcpy(&set_int, &symbol, sizeof set_int);
        set_int("thresholdForJITAfterWarmUp", 200);
    }
}

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
    set_up_handle = handle;
    pthread_once(&set_up_once, set_up);
    memcpy(library, functions, sizeof functions);
    return true;
}
