package import LecternCore

/// The front matter of an article, and of a note that lists terms or events.
package struct ArticleMatter: Sendable, Hashable {
    package var title: String?
    package var description: String?
    /// As written, to be read as a date later.
    package var date: Located<String>?
    package var updated: Located<String>?
    package var tags: [Located<String>] = []
    /// Old addresses of the note, relative to the site's root, without `/` at the start.
    package var aliases: [Located<String>] = []
    /// The order among neighbours, lighter ones first.
    package var weight: Double?
    package var isDraft = false
    /// The name of a template that takes the place of the usual one.
    package var template: Located<String>?
    /// Whether the page shows its outline; `nil` leaves it to the template.
    package var showsOutline: Bool?
    /// The last part of the page's address, without extension.
    package var slug: Located<String>?
    package var language: String?
    package var autolink = AutolinkRule.automatic
    package var kind: NoteKind?

    package init() {}

    /// Reads a mapping; a faulty value counts as absent.
    package static func read(_ mapping: YAMLMapping) -> (ArticleMatter, [Diagnostic]) {
        var source = mapping
        var matter = ArticleMatter()
        matter.title = source.text("title")?.value
        matter.description = source.text("description")?.value
        matter.date = source.text("date")
        matter.updated = source.text("updated")
        matter.tags = source.tags("tags")
        matter.aliases = source.oldAddresses("aliases")
        matter.weight = source.number("weight")
        matter.isDraft = source.bool("draft") ?? false
        matter.template = source.insidePath("template", "the name of a template")
        matter.showsOutline = source.bool("toc")
        matter.slug = source.slug("slug")
        matter.language = source.language("lang")
        matter.autolink = source.autolink("autolink")
        matter.kind = source.choice("kind")
        return (matter, source.finish(hints: FrontMatter.hints))
    }
}
