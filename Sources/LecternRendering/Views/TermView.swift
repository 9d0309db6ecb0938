/// The page of a term.
package struct TermView: FramedPageView {
    package var frame: PageFrame
    package var bodyHTML: [UInt8]
    package var otherNames: [String]
    package var related: [NameLinkView]
    package var events: [TermEventView]
    package var uses: [BacklinkView]
    package var useText: String

    package init(
        frame: PageFrame, bodyHTML: [UInt8] = [], otherNames: [String] = [], related: [NameLinkView] = [],
        events: [TermEventView] = [], uses: [BacklinkView] = [], useText: String = ""
    ) {
        self.frame = frame
        self.bodyHTML = bodyHTML
        self.otherNames = otherNames
        self.related = related
        self.events = events
        self.uses = uses
        self.useText = useText
    }

    package var kind: PageKind { .term }

    package static let variables = VariableTable<Self>()
        .part { $0.frame }
        .slot("bodyHTML", .body) { $0.bodyHTML.isEmpty }
        .list("otherNames") { $0.otherNames.map(OtherNameView.init) }
        .flag("hasOtherNames") { !$0.otherNames.isEmpty }
        .list("related") { $0.related }
        .flag("hasRelated") { !$0.related.isEmpty }
        .list("events") { $0.events }
        .flag("hasEvents") { !$0.events.isEmpty }
        .list("uses") { $0.uses }
        .flag("hasUses") { !$0.uses.isEmpty }
        .text("useText") { $0.useText }
}

/// Another name of a term.
package struct OtherNameView: TemplateView, Hashable {
    package var name: String

    package init(name: String) {
        self.name = name
    }

    package static let variables = VariableTable<Self>()
        .text("name") { $0.name }
}

/// An event that has to do with a term.
package struct TermEventView: TemplateView, Hashable {
    package var dateText: String
    package var title: String
    package var href: String

    package init(dateText: String, title: String, href: String) {
        self.dateText = dateText
        self.title = title
        self.href = href
    }

    package static let variables = VariableTable<Self>()
        .text("dateText") { $0.dateText }
        .text("title") { $0.title }
        .text("href") { $0.href }
}
