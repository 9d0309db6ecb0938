/// Why a script gave no result.
enum ScriptError: Error, Hashable {
    /// The machine has no JavaScriptCore.
    case libraryMissing
    /// The script threw; what it said.
    case threw(String)
    /// The script took longer than its context allows.
    case timedOut
    /// A script's file cannot be read.
    case unreadable(String)
}
