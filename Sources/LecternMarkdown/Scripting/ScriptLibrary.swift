internal import CJavaScriptCore

/// JavaScriptCore, loaded when something is first to be run.
struct ScriptLibrary: Sendable {
    let functions: lectern_script_library

    /// - Returns: `nil` on a machine without the library.
    static func load() -> ScriptLibrary? {
        var functions = lectern_script_library()
        return lectern_script_library_load(&functions) ? ScriptLibrary(functions: functions) : nil
    }
}
