import LecternCore

/// Diagnostics for a terminal:
///
/// ```
/// Content/a.md:3:9: error: the link “b.md” leads nowhere [link.unresolved]
///   3 | 见 [乙](b.md)。
///     |        ~~~~
///   There is no note or file at b.md in the content folder.
///   Suggestion: did you mean c/b.md?
/// ```
struct DiagnosticText {
    let isColored: Bool

    func format(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map(format).joined(separator: "\n")
    }

    private func format(_ diagnostic: Diagnostic) -> String {
        var lines = [headline(diagnostic)]
        lines += source(diagnostic)
        if let explanation = diagnostic.explanation { lines.append("  " + Self.line(explanation)) }
        if let suggestion = diagnostic.suggestion { lines.append("  " + bold("Suggestion: ") + Self.line(suggestion)) }
        lines += diagnostic.related.map { "  See also \(Self.place($0))" }
        return lines.map { $0 + "\n" }.joined()
    }

    private func headline(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { Self.place($0) + ": " } ?? ""
        let severity = colored(diagnostic.severity.rawValue + ":", code(of: diagnostic.severity))
        return bold(place) + severity + " " + bold(Self.line(diagnostic.summary)) + " [\(diagnostic.identifier)]"
    }

    private static func place(_ location: SourceLocation) -> String {
        "\(line(location.file)):\(location.line):\(location.column)"
    }

    /// What comes from notes and names is not to command the terminal.
    private static func line(_ text: String) -> String { TerminalText.harmless(text, keepsLines: false) }

    /// The line of the source and, below it, the marked span; long lines are cut around the span.
    private func source(_ diagnostic: Diagnostic) -> [String] {
        guard let location = diagnostic.location, let line = diagnostic.sourceLine, !line.isEmpty else { return [] }
        let scalars = Array(line.unicodeScalars)
        let first = max(0, location.column - 1 - 60)
        let shown = scalars[min(first, scalars.count)..<min(scalars.count, first + 120)]
        let text = Self.line(String(String.UnicodeScalarView(shown.map { $0 == "\t" ? " " : $0 })))
        let number = String(location.line)
        let gutter = String(repeating: " ", count: number.count)
        let before = shown.prefix(max(0, location.column - 1 - first)).reduce(0) { $0 + Self.width($1) }
        let span = shown.dropFirst(location.column - 1 - first).prefix(max(1, location.length))
        let mark = String(repeating: "~", count: max(1, span.reduce(0) { $0 + Self.width($1) }))
        return [
            "  \(number) | \(text)",
            "  \(gutter) | " + String(repeating: " ", count: before) + colored(mark, code(of: diagnostic.severity)),
        ]
    }

    /// The columns that a scalar takes in a terminal.
    private static func width(_ scalar: Unicode.Scalar) -> Int {
        CJK.isWide(scalar.value) || (0xFF01...0xFF60).contains(scalar.value) ? 2 : 1
    }

    private func code(of severity: Diagnostic.Severity) -> Int {
        switch severity {
        case .error: 31
        case .warning: 33
        case .note: 36
        }
    }

    private func colored(_ text: String, _ code: Int) -> String { isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
    private func bold(_ text: String) -> String { isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
