package import LecternCore

/// The front matter of a file that is one event or period of the timeline.
package struct EventMatter: Sendable, Hashable {
    package var title: Located<String>?
    package var date: HistoricalDate?
    package var end: HistoricalDate?
    package var tags: [Located<String>] = []
    package var id: Located<String>?
    package var isDraft = false

    package init() {}

    package static let table = KeyTable(EventMatter(), keys)

    /// Reads a mapping; a faulty value counts as absent.
    package static func read(_ mapping: YAMLMapping) -> (EventMatter, [Diagnostic]) {
        table.read(mapping)
    }

    /// An event shows on the timeline, on all pages that name its time, and in the search.
    private static let everywhere: Stages = [.addresses, .compiling, .pages, .search, .feeds]

    private static let keys: [Key<EventMatter>] = [
        Key(
            "title", \.title, .optional(.located(.text)), affects: everywhere, otherNames: ["term"],
            "name of the event, in place of its first heading"),
        Key(
            "date", \.date, .optional(.date), affects: everywhere, otherNames: FrontMatter.otherNamesOfDate,
            "when it happened or began"),
        Key("end", \.end, .optional(.date), affects: everywhere, "when it ended"),
        Key(
            "tags", \.tags, .tags, affects: [.pages, .search, .feeds], otherNames: FrontMatter.otherNamesOfTags,
            "subjects, by which the timeline is filtered"),
        Key("id", \.id, .optional(.located(.identifier)), affects: everywhere, "its anchor on the timeline"),
        Key("draft", \.isDraft, .bool, affects: [.notes], "`true` leaves the event out unless `--drafts` is given"),
        FrontMatter.kindKey(),
    ]
}
