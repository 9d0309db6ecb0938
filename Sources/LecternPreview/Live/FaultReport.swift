import LecternCore

/// A diagnostic as the overlay shows it, the source line cut to what surrounds the marked span.
struct FaultReport: Encodable, Equatable, Sendable {
    var severity: String
    var identifier: String
    var place: String?
    /// The address that opens the place in an editor.
    var editor: String?
    var summary: String
    var explanation: String?
    var suggestion: String?
    /// The source line before the span, the span, and the line after it.
    var before: String?
    var marked: String?
    var after: String?

    /// How many characters of the line are shown on either side: notes have lines as long as their paragraphs.
    private static let surroundings = 60

    init(_ diagnostic: Diagnostic, editor link: EditorLink = .none) {
        severity = diagnostic.severity.rawValue
        identifier = diagnostic.identifier
        place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column)" }
        editor = diagnostic.location.flatMap(link.url)
        summary = diagnostic.summary
        explanation = diagnostic.explanation
        suggestion = diagnostic.suggestion
        guard let line = diagnostic.sourceLine, let location = diagnostic.location else { return }
        let scalars = Array(line.unicodeScalars)
        let start = min(max(location.column - 1, 0), scalars.count)
        let end = min(start + max(location.length, 0), scalars.count)
        let (first, last) = (max(0, start - Self.surroundings), min(scalars.count, end + Self.surroundings))
        before = (first > 0 ? "…" : "") + Self.text(scalars[first..<start])
        marked = Self.text(scalars[start..<end])
        after = Self.text(scalars[end..<last]) + (last < scalars.count ? "…" : "")
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The gravest faults first; among equals the order stays.
    static func reports(of diagnostics: [Diagnostic], limit: Int, editor: EditorLink = .none) -> [FaultReport] {
        let ordered = Diagnostic.Severity.allCases.flatMap { severity in
            diagnostics.filter { $0.severity == severity }
        }
        return ordered.prefix(limit).map { FaultReport($0, editor: editor) }
    }
}
