package import LecternCore

/// The front matter of a file that is one glossary entry.
package struct TermMatter: Sendable, Hashable {
    /// The term; else the file's title is one.
    package var term: Located<String>?
    package var aliases: [Located<String>] = []
    /// Contexts that do not mean the term.
    package var not: [Located<String>] = []
    package var isCaseSensitive = false
    /// Whether the term links itself in prose.
    package var linksItself = true
    package var related: [Located<String>] = []
    /// The folder in which the term holds, relative to the content, without `/` at its ends.
    package var scope: Located<String>?
    package var id: Located<String>?
    package var isDraft = false

    package init() {}

    private enum Case: String, CaseIterable {
        case sensitive, insensitive
    }

    /// Reads a mapping; a faulty value counts as absent.
    package static func read(_ mapping: YAMLMapping) -> (TermMatter, [Diagnostic]) {
        var source = mapping
        var matter = TermMatter()
        matter.term = source.text("term")
        matter.aliases = source.texts("aliases")
        matter.not = source.texts("not")
        matter.isCaseSensitive = source.choice("case", of: Case.self) == .sensitive
        matter.linksItself = source.bool("link") ?? true
        matter.related = source.texts("related")
        matter.scope = source.insidePath("scope", "a folder of the content")
        matter.id = source.identifier("id")
        matter.isDraft = source.bool("draft") ?? false
        _ = source.choice("kind", of: NoteKind.self)
        let hints = FrontMatter.hints.merging(["title": "term"]) { $1 }
        return (matter, source.finish(hints: hints))
    }
}
