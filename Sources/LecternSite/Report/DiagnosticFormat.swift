package import LecternCore

/// The forms in which diagnostics are printed.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
    /// For people: the place, the line with the span marked, why, and what to write.
    case text
    /// For programs: one JSON document.
    case json
    /// Workflow commands that GitHub shows beside the lines.
    case github

    /// All diagnostics in this form, each line ended; empty for none, except in JSON.
    package func format(_ diagnostics: [Diagnostic], colored: Bool = false) -> String {
        switch self {
        case .text: DiagnosticText(isColored: colored).format(diagnostics)
        case .json: DiagnosticJSON.format(diagnostics)
        case .github: DiagnosticGitHub.format(diagnostics)
        }
    }
}
