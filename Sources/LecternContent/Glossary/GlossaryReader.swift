package import LecternCore
package import LecternMarkdown

/// Reads the terms out of a glossary note: each heading below the first is a term, and what follows it, to the
/// next heading, is its definition.
package enum GlossaryReader {
    /// The glossary of one note.
    package struct Reading: Sendable, Hashable {
        /// What stands above the first term.
        package var introduction: DocumentPart
        /// The entries; their ids are made unique later, over all notes.
        package var entries: [GlossaryEntry]
        package var diagnostics: [Diagnostic]

        package init(introduction: DocumentPart, entries: [GlossaryEntry], diagnostics: [Diagnostic] = []) {
            self.introduction = introduction
            self.entries = entries
            self.diagnostics = diagnostics
        }
    }

    /// - Parameters:
    ///   - outline: The note's blocks.
    ///   - path: The note's path from the content folder.
    ///   - file: The note's path as diagnostics name it.
    package static func read(_ outline: [OutlineBlock], path: String, file: String) -> Reading {
        let starts = outline.indices.filter { if case .heading = outline[$0] { true } else { false } }
        // The first heading is the glossary's title; when it stands deeper than the others it is a term already.
        let terms = starts.dropFirst(hasTitle(outline, starts) ? 1 : 0)
        var reading = Reading(introduction: .blocks(0..<(terms.first ?? outline.count)), entries: [])
        for (position, start) in zip(terms.indices, terms) {
            guard case .heading(_, let text, let line) = outline[start] else { continue }
            let end = position + 1 < terms.endIndex ? terms[position + 1] : outline.count
            let location = SourceLocation(file: file, line: line)
            let heading = TermHeading(parsing: text)
            guard !heading.name.isEmpty else {
                reading.diagnostics.append(emptyHeading(at: location))
                continue
            }
            let summary = firstParagraph(of: outline[(start + 1)..<end])
            if start + 1 == end { reading.diagnostics.append(noDefinition(of: heading.name, at: location)) }
            reading.entries.append(
                GlossaryEntry(
                    id: TermID(naming: heading.name), name: heading.name, aliases: heading.aliases,
                    location: location,
                    notePath: path, part: .blocks((start + 1)..<end), summary: summary))
        }
        return reading
    }

    private static func hasTitle(_ outline: [OutlineBlock], _ headings: [Int]) -> Bool {
        guard let first = headings.first, case .heading(let level, _, _) = outline[first] else { return false }
        guard headings.count > 1, case .heading(let next, _, _) = outline[headings[1]] else { return level == 1 }
        return level == 1 || level < next
    }

    private static func firstParagraph(of blocks: ArraySlice<OutlineBlock>) -> String {
        for block in blocks {
            if case .paragraph(let text, _) = block { return text }
        }
        return ""
    }

    private static func emptyHeading(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "glossary.empty-term", at: location, "a glossary heading has no name",
            explanation: "Each heading of a glossary below the first is a term.",
            suggestion: "Write the term after the #, or remove the heading.")
    }

    private static func noDefinition(of name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "glossary.no-definition", at: location, "the term “\(name)” has no definition",
            explanation: "The text from a term's heading to the next heading is its definition.",
            suggestion: "Write a sentence or two below the heading.")
    }
}
