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

    package static let table = KeyTable(TermMatter(), keys)

    /// Reads a mapping; a faulty value counts as absent.
    package static func read(_ mapping: YAMLMapping) -> (TermMatter, [Diagnostic]) {
        table.read(mapping)
    }

    /// A term shows on its own page, on all that use it, and in the search.
    private static let everywhere: Stages = [.addresses, .compiling, .pages, .search, .feeds]

    private static let keys: [Key<TermMatter>] = [
        Key(
            "term", \.term, .optional(.located(.text)), affects: everywhere, otherNames: ["title", "name"],
            "the term, which may carry aliases as a heading does; else the first heading, else the file's name"),
        Key(
            "aliases", \.aliases, .texts, affects: everywhere, otherNames: FrontMatter.otherNamesOfAliases,
            "other names of the term"),
        Key("not", \.not, .texts, affects: [.compiling, .feeds], "contexts that do not mean the term"),
        Key(
            "case", \.isCaseSensitive, .choice([("sensitive", true), ("insensitive", false)]), affects: [.compiling],
            "whether capitals count in all of its names"),
        Key("link", \.linksItself, .bool, affects: [.compiling], "`false` never links the term by itself"),
        Key(
            "related", \.related, .texts, affects: [.pages, .feeds, .faults], otherNames: ["see"],
            "names of other terms to look at"),
        Key(
            "scope", \.scope, .optional(.located(.insidePath("a folder of the content"))),
            affects: [.compiling, .feeds], "the folder in which the term is meant"),
        Key("id", \.id, .optional(.located(.identifier)), affects: everywhere, "the last part of its address"),
        Key("draft", \.isDraft, .bool, affects: [.notes], "`true` leaves the term out unless `--drafts` is given"),
        FrontMatter.kindKey(),
    ]
}
