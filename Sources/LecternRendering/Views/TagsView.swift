/// The list of all tags.
package struct TagsView: FramedPageView {
    package var frame: PageFrame
    package var tags: [TagEntryView]

    package init(frame: PageFrame, tags: [TagEntryView] = []) {
        self.frame = frame
        self.tags = tags
    }

    package var kind: PageKind { .tags }

    package static let variables = VariableTable<Self>()
        .part { $0.frame }
        .list("tags") { $0.tags }
}

/// A tag in the list of tags.
package struct TagEntryView: TemplateView, Hashable {
    package var name: String
    package var href: String
    package var countText: String

    package init(name: String, href: String, countText: String = "") {
        self.name = name
        self.href = href
        self.countText = countText
    }

    package static let variables = VariableTable<Self>()
        .text("name") { $0.name }
        .text("href") { $0.href }
        .text("countText") { $0.countText }
}

/// The page of a tag.
package struct TagView: FramedPageView {
    package var frame: PageFrame
    package var pages: [PageEntryView]

    package init(frame: PageFrame, pages: [PageEntryView] = []) {
        self.frame = frame
        self.pages = pages
    }

    package var kind: PageKind { .tag }

    package static let variables = VariableTable<Self>()
        .part { $0.frame }
        .list("pages") { $0.pages }
}
