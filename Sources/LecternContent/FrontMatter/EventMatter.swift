package import LecternCore

/// The front matter of a file that is one event or period of the timeline.
package struct EventMatter: Sendable, Hashable {
    package var title: Located<String>?
    /// As written, to be read as a date later.
    package var date: Located<String>?
    package var end: Located<String>?
    package var tags: [Located<String>] = []
    package var id: Located<String>?
    package var isDraft = false

    package init() {}

    /// Reads a mapping; a faulty value counts as absent.
    package static func read(_ mapping: YAMLMapping) -> (EventMatter, [Diagnostic]) {
        var source = mapping
        var matter = EventMatter()
        matter.title = source.text("title")
        matter.date = source.text("date")
        matter.end = source.text("end")
        matter.tags = source.tags("tags")
        matter.id = source.identifier("id")
        matter.isDraft = source.bool("draft") ?? false
        _ = source.choice("kind", of: NoteKind.self)
        let hints = FrontMatter.hints.merging(["term": "title"]) { $1 }
        return (matter, source.finish(hints: hints))
    }
}
