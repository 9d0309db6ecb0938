internal import CJavaScriptCore

/// A place of its own in which scripts run: they reach no files and no network.
///
/// Sendable because a ``ScriptPool`` lends a context to one user at a time, and JavaScriptCore lets a context move
/// between threads as long as only one uses it.
final class ScriptContext: @unchecked Sendable {
    private let context: OpaquePointer
    private var timeLimit = Double.infinity

    /// - Returns: `nil` when memory is short.
    init?(_ library: ScriptLibrary) {
        var functions = library.functions
        guard let context = lectern_script_open(&functions) else { return nil }
        self.context = context
    }

    /// Limits the seconds of processor time that each run from now on may take; infinity is no limit.
    func limitTime(to seconds: Double) {
        guard seconds != timeLimit else { return }
        timeLimit = seconds
        lectern_script_limit_time(context, seconds)
    }

    deinit {
        lectern_script_close(context)
    }

    /// Runs a script and returns its value as text.
    @discardableResult
    func evaluate(_ script: String) throws(ScriptError) -> String {
        let units = Array(script.utf16)
        var text: UnsafeMutableRawPointer?
        let outcome = lectern_script_evaluate(context, units, units.count, &text)
        return String(decoding: try take(text, outcome), as: UTF8.self)
    }

    /// Calls a global function with one text and returns its value, as text in UTF-8.
    func call(_ name: StaticString, _ argument: String) throws(ScriptError) -> [UInt8] {
        var text: UnsafeMutableRawPointer?
        let outcome = name.withUTF8Buffer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { name in
                if argument.utf8.allSatisfy({ $0 &- 1 < 0x7F }) {
                    return lectern_script_call_ascii(context, name.baseAddress, argument, &text)
                }
                let units = Array(argument.utf16)
                return lectern_script_call(context, name.baseAddress, units, units.count, &text)
            }
        }
        return try take(text, outcome)
    }

    private func take(
        _ text: UnsafeMutableRawPointer?, _ outcome: lectern_script_outcome
    ) throws(ScriptError) -> [UInt8] {
        if outcome == lectern_script_stopped { throw .timedOut }
        let size = lectern_script_text_size(context, text)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = buffer.withMemoryRebound(to: CChar.self) {
                lectern_script_text_copy(context, text, $0.baseAddress, size)
            }
        }
        if outcome == lectern_script_threw { throw .threw(String(decoding: bytes, as: UTF8.self)) }
        return bytes
    }
}
