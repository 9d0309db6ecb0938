/// The home page, or the page of a section: a note and the lists of what lies below it.
package struct ListingView: FramedPageView {
    package var kind: PageKind
    package var frame: PageFrame
    package var note: NoteContent
    package var sections: [SectionEntryView]
    package var pages: [PageEntryView]
    /// The home page's figures.
    package var statistics: [StatisticView]

    /// - Parameter isHome: Whether it is the home page; otherwise the page of a section.
    package init(
        isHome: Bool = false, frame: PageFrame, note: NoteContent = NoteContent(), sections: [SectionEntryView] = [],
        pages: [PageEntryView] = [], statistics: [StatisticView] = []
    ) {
        kind = isHome ? .home : .section
        self.frame = frame
        self.note = note
        self.sections = sections
        self.pages = pages
        self.statistics = statistics
    }

    package var bodyHTML: [UInt8] { note.bodyHTML }

    package static let variables = VariableTable<Self>()
        .part { $0.frame }
        .part { $0.note }
        .list("sections") { $0.sections }
        .flag("hasSections") { !$0.sections.isEmpty }
        .list("pages") { $0.pages }
        .flag("hasPages") { !$0.pages.isEmpty }
        .list("statistics") { $0.statistics }
}

/// A section in a list of sections.
package struct SectionEntryView: TemplateView, Hashable {
    package var title: String
    package var href: String
    package var description: String
    package var countText: String

    package init(title: String, href: String, description: String = "", countText: String = "") {
        self.title = title
        self.href = href
        self.description = description
        self.countText = countText
    }

    package static let variables = VariableTable<Self>()
        .text("title") { $0.title }
        .text("href") { $0.href }
        .text("description") { $0.description }
        .text("countText") { $0.countText }
}

/// A page in a list of pages.
package struct PageEntryView: TemplateView, Hashable {
    package var title: String
    package var href: String
    package var description: String

    package init(title: String, href: String, description: String = "") {
        self.title = title
        self.href = href
        self.description = description
    }

    package static let variables = VariableTable<Self>()
        .text("title") { $0.title }
        .text("href") { $0.href }
        .text("description") { $0.description }
}

/// A figure of the home page, such as "72 terms".
package struct StatisticView: TemplateView, Hashable {
    package var value: String
    package var label: String
    package var href: String

    package init(value: String, label: String, href: String) {
        self.value = value
        self.label = label
        self.href = href
    }

    package static let variables = VariableTable<Self>()
        .text("value") { $0.value }
        .text("label") { $0.label }
        .text("href") { $0.href }
}
