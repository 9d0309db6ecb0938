package import LecternCore

/// The front matter of an article, and of a note that lists terms or events.
package struct ArticleMatter: Sendable, Hashable {
    package var title: String?
    package var description = ""
    package var date: HistoricalDate?
    package var updated: HistoricalDate?
    package var tags: [String] = []
    /// Old addresses of the note, relative to the site's root, without `/` at the start.
    package var aliases: [Located<String>] = []
    /// The order among neighbours, lighter ones first.
    package var weight: Double?
    package var isDraft = false
    /// The name of a template that takes the place of the usual one.
    package var template: String?
    /// Whether the page shows its outline.
    package var showsOutline = true
    /// The last part of the page's address, without extension.
    package var slug: String?
    /// A BCP 47 tag.
    package var language: String?
    package var autolink = AutolinkRule.automatic

    /// When the note was last changed, as far as its author says so.
    package var changed: HistoricalDate? { updated ?? date }

    package init() {}

    package static let table = KeyTable(ArticleMatter(), shown + placed)

    /// Reads a mapping; a faulty value counts as absent.
    package static func read(_ mapping: YAMLMapping) -> (ArticleMatter, [Diagnostic]) {
        table.read(mapping)
    }
}

extension ArticleMatter {
    /// What readers see.
    private static let shown: [Key<ArticleMatter>] = [
        Key(
            "title", \.title, .optional(.text), affects: [.addresses, .compiling, .pages, .search, .feeds],
            "name of the note, in place of its first heading"),
        Key(
            "description", \.description, .text, affects: [.pages, .search, .feeds],
            otherNames: ["excerpt", "summary", "subtitle"], "shown in lists and search results"),
        Key(
            "date", \.date, .optional(.date), affects: [.pages, .feeds], otherNames: FrontMatter.otherNamesOfDate,
            "when the note was written"),
        Key(
            "updated", \.updated, .optional(.date), affects: [.pages, .feeds],
            otherNames: ["lastmod", "modified", "last_modified_at"], "when it was last changed"),
        Key(
            "tags", \.tags, .unlocated(.tags), affects: [.addresses, .pages, .search, .feeds],
            otherNames: FrontMatter.otherNamesOfTags, "subjects, each with a page that lists its notes"),
        Key(
            "toc", \.showsOutline, .bool, affects: [.pages], "`false` shows no outline"),
        Key(
            "lang", \.language, .optional(.language), affects: [.compiling, .pages],
            otherNames: ["language", "locale"], "language of this note, when it differs from the site's"),
    ]

    /// What the note is and where it stands.
    private static let placed: [Key<ArticleMatter>] = [
        Key(
            "weight", \.weight, .optional(.number), affects: [.pages, .search],
            otherNames: ["order", "nav_order", "sidebar_position", "position"],
            "order in the section: smaller comes first"),
        Key(
            "aliases", \.aliases, .oldAddresses, affects: [.addresses],
            otherNames: FrontMatter.otherNamesOfAliases + ["redirect_from"], "old addresses, which will redirect here"),
        Key(
            "slug", \.slug, .optional(.slug), affects: [.addresses, .compiling, .pages, .search, .feeds],
            otherNames: ["permalink", "url", "id"], "takes the place of the file's name in the address"),
        Key(
            "draft", \.isDraft, .bool, affects: [.notes, .pages],
            "`true` leaves the note out unless `--drafts` is given"),
        Key(
            "template", \.template, .optional(.insidePath("the name of a template")), affects: [.pages, .faults],
            otherNames: ["layout"], "another page template"),
        Key(
            "autolink", \.autolink, .autolinkRule, affects: [.compiling], otherNames: ["link"],
            "`false` links no terms on this page; terms of a list are left alone"),
        FrontMatter.kindKey(),
    ]
}
