package import LecternCore

/// A fault that shows only while a note is rendered, such as a formula that is none.
package struct NoteFault: Sendable, Hashable {
    package var severity: Diagnostic.Severity
    /// A stable name, as of ``Diagnostic/identifier``.
    package var identifier: String
    /// Where to look in the file: exact for blocks, for inlines exact where lines do not wrap.
    package var position: SourcePosition
    /// The text that is at fault, looked for from `position` on within `lines` lines; empty marks a point.
    package var marked: String
    package var lines: Int
    package var summary: String
    package var explanation: String?
    package var suggestion: String?

    package init(
        _ severity: Diagnostic.Severity, _ identifier: String, at position: SourcePosition, marking marked: String = "",
        lines: Int = 20, _ summary: String, explanation: String? = nil, suggestion: String? = nil
    ) {
        self.severity = severity
        self.identifier = identifier
        self.position = position
        self.marked = marked
        self.lines = lines
        self.summary = summary
        self.explanation = explanation
        self.suggestion = suggestion
    }

    /// The fault as it is reported.
    ///
    /// - Parameters:
    ///   - file: The note's path, for the report.
    ///   - source: The lines of the whole file.
    package func diagnostic(in file: String, _ source: LineMap) -> Diagnostic {
        let location = source.locate(
            marked, file: file, line: position.line, byteColumn: position.byteColumn, lines: lines)
        return Diagnostic(
            severity, identifier, at: location, summary, explanation: explanation, suggestion: suggestion,
            sourceLine: source.text(ofLine: location.line))
    }
}
