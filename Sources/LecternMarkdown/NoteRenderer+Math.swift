import LecternCore

/// Formulas.
extension NoteRenderer {
    /// Writes a formula.
    ///
    /// - Parameters:
    ///   - source: What stands between the dollars.
    ///   - isDisplay: Whether it stands on lines of its own; then no paragraph is open around it.
    ///   - position: Where it begins in the file.
    mutating func writeFormula(source: String, isDisplay: Bool, at position: SourcePosition) {
        note.sections[note.sections.count - 1].text.append(contentsOf: source.utf8)
        endsWide = false
        if let html = try? engines.formulas?.html(of: source, isDisplay: isDisplay) {
            out.bytes.append(contentsOf: html.utf8)
        } else if isDisplay {
            out.write("<div class=\"math\">")
            out.escape(source)
            out.write("</div>\n")
        } else {
            out.write("<code class=\"math\">")
            out.escape(source)
            out.write("</code>")
        }
    }
}
