/// The events of a year, or neighbours that have none.
package struct YearView: TemplateView, Hashable {
    /// The anchor, such as "2017"; empty for a group without a year.
    package var id: String
    /// The year in words; may be empty.
    package var label: String
    /// Whether several events share the year, so that it is worth a heading.
    package var isShared: Bool
    package var events: [EventView]
    /// Pages that mention the year as a whole.
    package var uses: [BacklinkView]

    package init(
        id: String = "", label: String = "", isShared: Bool = false, events: [EventView] = [],
        uses: [BacklinkView] = []
    ) {
        self.id = id
        self.label = label
        self.isShared = isShared
        self.events = events
        self.uses = uses
    }

    /// A heading needs words.
    private var hasHeading: Bool { isShared && !label.isEmpty }

    package static let variables = VariableTable<Self>()
        .text("id") { $0.id }
        .text("label") { $0.label }
        .flag("isShared") { $0.hasHeading }
        .list("events") { $0.events }
        .part { UsesView(uses: $0.uses) }
}

/// An event of the timeline.
package struct EventView: TemplateView, Hashable {
    package var id: String
    /// A short name.
    package var title: String
    package var dateText: String
    /// The date for `<time datetime>`; empty for one that HTML cannot say.
    package var iso: String
    package var bodyHTML: String
    package var tags: [EventTagView]
    package var uses: [BacklinkView]

    package init(
        id: String, title: String = "", dateText: String, iso: String = "", bodyHTML: String,
        tags: [EventTagView] = [], uses: [BacklinkView] = []
    ) {
        self.id = id
        self.title = title
        self.dateText = dateText
        self.iso = iso
        self.bodyHTML = bodyHTML
        self.tags = tags
        self.uses = uses
    }

    package static let variables = VariableTable<Self>()
        .text("id") { $0.id }
        .text("title") { $0.title }
        .text("dateText") { $0.dateText }
        .text("iso") { $0.iso }
        .text("bodyHTML") { $0.bodyHTML }
        .list("tags") { $0.tags }
        .flag("hasTags") { !$0.tags.isEmpty }
        .part { UsesView(uses: $0.uses) }
}

/// A tag of an event.
package struct EventTagView: TemplateView, Hashable {
    package var name: String
    /// The ``TimelineTagView/id`` of the tag.
    package var id: String

    package init(name: String, id: String) {
        self.name = name
        self.id = id
    }

    package static let variables = VariableTable<Self>()
        .text("name") { $0.name }
        .text("id") { $0.id }
}

/// Where a year or an event is mentioned.
struct UsesView: TemplateView {
    var uses: [BacklinkView]

    /// A list longer than this starts folded.
    private static let openLength = 4

    static let variables = VariableTable<Self>()
        .list("uses") { $0.uses }
        .flag("hasUses") { !$0.uses.isEmpty }
        .flag("hasManyUses") { $0.uses.count > openLength }
        .text("useCount") { String($0.uses.count) }
}
