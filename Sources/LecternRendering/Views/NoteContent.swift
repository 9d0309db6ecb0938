/// What the page of a note shows of the note itself.
package struct NoteContent: TemplateView {
    package var bodyHTML: [UInt8]
    package var date: DateView?
    package var updated: DateView?
    /// As ``ReadingTime`` words it; may be empty.
    package var readingTime: String
    package var tags: [NameLinkView]
    package var backlinks: [BacklinkView]

    package init(
        bodyHTML: [UInt8] = [], date: DateView? = nil, updated: DateView? = nil, readingTime: String = "",
        tags: [NameLinkView] = [], backlinks: [BacklinkView] = []
    ) {
        self.bodyHTML = bodyHTML
        self.date = date
        self.updated = updated
        self.readingTime = readingTime
        self.tags = tags
        self.backlinks = backlinks
    }

    package static let variables = VariableTable<Self>()
        .slot("bodyHTML", .body) { $0.bodyHTML.isEmpty }
        .optional("date") { $0.date }
        .optional("updated") { $0.updated }
        .text("readingTime") { $0.readingTime }
        .list("tags") { $0.tags }
        .list("backlinks") { $0.backlinks }
        .flag("hasBacklinks") { !$0.backlinks.isEmpty }
}
