/// All periods with their events.
package struct TimelineView: FramedPageView {
    package var frame: PageFrame
    package var bodyHTML: [UInt8]
    package var periods: [PeriodView]

    package init(frame: PageFrame, bodyHTML: [UInt8] = [], periods: [PeriodView] = []) {
        self.frame = frame
        self.bodyHTML = bodyHTML
        self.periods = periods
    }

    package var kind: PageKind { .timeline }

    package static let variables = VariableTable<Self>()
        .part { $0.frame }
        .slot("bodyHTML", .body) { $0.bodyHTML.isEmpty }
        .list("periods") { $0.periods }
}

/// A period; the one without a name holds the events that lie in none.
package struct PeriodView: TemplateView, Hashable {
    package var id: String
    package var name: String
    package var rangeText: String
    package var introductionHTML: String
    package var events: [EventView]

    package init(
        id: String = "", name: String = "", rangeText: String = "", introductionHTML: String = "",
        events: [EventView] = []
    ) {
        self.id = id
        self.name = name
        self.rangeText = rangeText
        self.introductionHTML = introductionHTML
        self.events = events
    }

    package static let variables = VariableTable<Self>()
        .text("id") { $0.id }
        .text("name") { $0.name }
        .flag("hasName") { !$0.name.isEmpty }
        .text("rangeText") { $0.rangeText }
        .text("introductionHTML") { $0.introductionHTML }
        .list("events") { $0.events }
}

/// An event of the timeline.
package struct EventView: TemplateView, Hashable {
    package var id: String
    package var dateText: String
    /// The date for `<time datetime>`; empty for one that HTML cannot say.
    package var iso: String
    package var bodyHTML: String
    package var uses: [LinkView]

    package init(id: String, dateText: String, iso: String = "", bodyHTML: String, uses: [LinkView] = []) {
        self.id = id
        self.dateText = dateText
        self.iso = iso
        self.bodyHTML = bodyHTML
        self.uses = uses
    }

    package static let variables = VariableTable<Self>()
        .text("id") { $0.id }
        .text("dateText") { $0.dateText }
        .text("iso") { $0.iso }
        .text("bodyHTML") { $0.bodyHTML }
        .list("uses") { $0.uses }
        .flag("hasUses") { !$0.uses.isEmpty }
}
