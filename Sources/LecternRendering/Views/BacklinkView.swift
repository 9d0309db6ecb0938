/// A page that mentions this one, with the places where it does.
package struct BacklinkView: TemplateView, Hashable {
    package var title: String
    package var href: String
    package var places: [BacklinkPlaceView]

    package init(title: String, href: String, places: [BacklinkPlaceView] = []) {
        self.title = title
        self.href = href
        self.places = places
    }

    package static let variables = VariableTable<Self>()
        .text("title") { $0.title }
        .text("href") { $0.href }
        .list("places") { $0.places }
}

/// A sentence that mentions the page.
package struct BacklinkPlaceView: TemplateView, Hashable {
    /// The heading above the sentence; may be empty.
    package var title: String
    package var href: String
    /// The sentence, the match inside `<mark>`.
    package var excerptHTML: String

    package init(title: String = "", href: String, excerptHTML: String) {
        self.title = title
        self.href = href
        self.excerptHTML = excerptHTML
    }

    package static let variables = VariableTable<Self>()
        .text("title") { $0.title }
        .text("href") { $0.href }
        .text("excerptHTML") { $0.excerptHTML }
}
