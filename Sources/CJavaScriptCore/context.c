#include "CJavaScriptCore.h"

#include <stdlib.h>

struct lectern_script_context {
    struct lectern_script_library library;
    void *context;
    /// Whether the time limit was reached.
    bool is_stopped;
};

static bool stop(void *context, void *flag) {
    (void)context;
    *(bool *)flag = true;
    return true;
}

struct lectern_script_context *lectern_script_open(const struct lectern_script_library *library) {
    struct lectern_script_context *result = calloc(1, sizeof *result);
    if (result == NULL) return NULL;
    result->library = *library;
    result->context = library->context_create(NULL);
    if (result->context == NULL) {
        free(result);
        return NULL;
    }
    return result;
}

void lectern_script_limit_time(struct lectern_script_context *context, double seconds) {
    const struct lectern_script_library *library = &context->library;
    library->group_limit_time(library->context_group(context->context), seconds, stop, &context->is_stopped);
}

void lectern_script_close(struct lectern_script_context *context) {
    context->library.context_release(context->context);
    free(context);
}

/// Turns a value or an exception into a text.
static enum lectern_script_outcome finish(
    struct lectern_script_context *context, void *value, void *exception, void **text) {
    *text = NULL;
    if (context->is_stopped) return lectern_script_stopped;
    void *shown = exception != NULL ? exception : value;
    void *other = NULL;
    if (shown != NULL) *text = context->library.value_to_string(context->context, shown, &other);
    if (context->is_stopped) return lectern_script_stopped;
    return exception != NULL || *text == NULL ? lectern_script_threw : lectern_script_returned;
}

enum lectern_script_outcome lectern_script_evaluate(
    struct lectern_script_context *context, const uint16_t *source, size_t count, void **text) {
    const struct lectern_script_library *library = &context->library;
    void *exception = NULL;
    void *script = library->string_create(source, count);
    void *value = library->evaluate(context->context, script, NULL, NULL, 1, &exception);
    library->string_release(script);
    return finish(context, value, exception, text);
}

/// The function of a name, or `NULL`.
static void *function_named(struct lectern_script_context *context, const char *name, void **exception) {
    const struct lectern_script_library *library = &context->library;
    void *string = library->string_create_utf8(name);
    void *global = library->context_global(context->context);
    void *value = library->object_property(context->context, global, string, exception);
    library->string_release(string);
    return value == NULL || *exception != NULL ? NULL : library->value_to_object(context->context, value, exception);
}

/// Calls a function with a string, which is given up.
static enum lectern_script_outcome call(
    struct lectern_script_context *context, const char *name, void *argument, void **text) {
    const struct lectern_script_library *library = &context->library;
    void *exception = NULL;
    void *value = library->value_make_string(context->context, argument);
    library->string_release(argument);
    void *function = function_named(context, name, &exception);
    if (function == NULL) return finish(context, NULL, exception, text);
    void *const arguments[] = {value};
    void *result = library->call(context->context, function, NULL, 1, arguments, &exception);
    return finish(context, result, exception, text);
}

enum lectern_script_outcome lectern_script_call(
    struct lectern_script_context *context, const char *name, const uint16_t *argument, size_t count, void **text) {
    return call(context, name, context->library.string_create(argument, count), text);
}

enum lectern_script_outcome lectern_script_call_ascii(
    struct lectern_script_context *context, const char *name, const char *argument, void **text) {
    return call(context, name, context->library.string_create_utf8(argument), text);
}

size_t lectern_script_text_size(const struct lectern_script_context *context, void *text) {
    return text == NULL ? 1 : context->library.string_maximum_size(text);
}

size_t lectern_script_text_copy(const struct lectern_script_context *context, void *text, char *buffer, size_t size) {
    if (text == NULL) return 0;
    size_t written = context->library.string_copy(text, buffer, size);
    context->library.string_release(text);
    return written == 0 ? 0 : written - 1;
}
