/// All periods with their events.
package struct TimelineView: FramedPageView {
    package var frame: PageFrame
    package var bodyHTML: [UInt8]
    /// The whole timeline drawn, as ``TimelineDrawing`` writes it; may be empty.
    package var overview: String
    /// The tags that events have, for the filter.
    package var tags: [TimelineTagView]
    package var periods: [PeriodView]

    package init(
        frame: PageFrame, bodyHTML: [UInt8] = [], overview: String = "", tags: [TimelineTagView] = [],
        periods: [PeriodView] = []
    ) {
        self.frame = frame
        self.bodyHTML = bodyHTML
        self.overview = overview
        self.tags = tags
        self.periods = periods
    }

    package var kind: PageKind { .timeline }

    package static let variables = VariableTable<Self>()
        .part { $0.frame }
        .slot("bodyHTML", .body) { $0.bodyHTML.isEmpty }
        .text("overviewHTML") { $0.overview }
        .list("tags") { $0.tags }
        .flag("hasTags") { !$0.tags.isEmpty }
        .list("periods") { $0.periods }
}

/// A tag of the filter.
package struct TimelineTagView: TemplateView, Hashable {
    package var name: String
    /// Unique among the tags; events refer to it, and the page's address when the tag is chosen.
    package var id: String
    package var countText: String

    package init(name: String, id: String, countText: String = "") {
        self.name = name
        self.id = id
        self.countText = countText
    }

    package static let variables = VariableTable<Self>()
        .text("name") { $0.name }
        .text("id") { $0.id }
        .text("countText") { $0.countText }
}

/// A period; the one without a name holds the events that lie in none.
package struct PeriodView: TemplateView, Hashable {
    package var id: String
    package var name: String
    package var rangeText: String
    package var introductionHTML: String
    package var years: [YearView]

    package init(
        id: String = "", name: String = "", rangeText: String = "", introductionHTML: String = "",
        years: [YearView] = []
    ) {
        self.id = id
        self.name = name
        self.rangeText = rangeText
        self.introductionHTML = introductionHTML
        self.years = years
    }

    package static let variables = VariableTable<Self>()
        .text("id") { $0.id }
        .text("name") { $0.name }
        .flag("hasName") { !$0.name.isEmpty }
        .text("rangeText") { $0.rangeText }
        .text("introductionHTML") { $0.introductionHTML }
        .list("years") { $0.years }
}
