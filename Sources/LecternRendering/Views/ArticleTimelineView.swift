/// The events that an article mentions, in order of time.
package struct ArticleTimelineView: TemplateView, Hashable {
    /// The events drawn, as ``TimelineDrawing`` writes them; may be empty.
    package var overview: String
    package var events: [ArticleEventView]

    package init(overview: String = "", events: [ArticleEventView] = []) {
        self.overview = overview
        self.events = events
    }

    /// A list longer than this starts folded: the drawing shows the whole already.
    private static let openLength = 8

    package static let variables = VariableTable<Self>()
        .text("overviewHTML") { $0.overview }
        .list("events") { $0.events }
        .flag("isLong") { $0.events.count > openLength }
        .text("eventCount") { String($0.events.count) }
}

/// An event that an article mentions.
package struct ArticleEventView: TemplateView, Hashable {
    package var dateText: String
    /// The date for `<time datetime>`; may be empty.
    package var iso: String
    package var title: String
    /// The event's place on the timeline.
    package var href: String
    /// Where the article mentions it; may be empty.
    package var sectionHref: String

    package init(dateText: String, iso: String = "", title: String, href: String, sectionHref: String = "") {
        self.dateText = dateText
        self.iso = iso
        self.title = title
        self.href = href
        self.sectionHref = sectionHref
    }

    package static let variables = VariableTable<Self>()
        .text("dateText") { $0.dateText }
        .text("iso") { $0.iso }
        .text("title") { $0.title }
        .text("href") { $0.href }
        .text("sectionHref") { $0.sectionHref }
}
