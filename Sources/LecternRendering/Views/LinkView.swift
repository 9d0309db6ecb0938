/// A title that leads somewhere.
package struct LinkView: TemplateView, Hashable {
    package var title: String
    package var href: String

    package init(title: String, href: String) {
        self.title = title
        self.href = href
    }

    package static let variables = VariableTable<Self>()
        .text("title") { $0.title }
        .text("href") { $0.href }
}

/// A link of the header.
package struct MainLinkView: TemplateView, Hashable {
    package var title: String
    package var href: String
    /// Whether the page lies behind this link.
    package var isCurrent: Bool

    package init(title: String, href: String, isCurrent: Bool = false) {
        self.title = title
        self.href = href
        self.isCurrent = isCurrent
    }

    package static let variables = VariableTable<Self>()
        .text("title") { $0.title }
        .text("href") { $0.href }
        .flag("isCurrent") { $0.isCurrent }
}

/// A heading of the page's outline, with those below it.
package struct OutlineView: TemplateView, Hashable {
    package var title: String
    package var href: String
    package var children: [OutlineView]

    package init(title: String, href: String, children: [OutlineView] = []) {
        self.title = title
        self.href = href
        self.children = children
    }

    package static let variables = VariableTable<Self>()
        .text("title") { $0.title }
        .text("href") { $0.href }
        .list("children") { $0.children }
}

/// A tag or a term that leads to its page.
package struct NameLinkView: TemplateView, Hashable {
    package var name: String
    package var href: String

    package init(name: String, href: String) {
        self.name = name
        self.href = href
    }

    package static let variables = VariableTable<Self>()
        .text("name") { $0.name }
        .text("href") { $0.href }
}

/// A date, for machines and for readers.
package struct DateView: TemplateView, Hashable {
    package var iso: String
    package var text: String

    package init(iso: String, text: String) {
        self.iso = iso
        self.text = text
    }

    package static let variables = VariableTable<Self>()
        .text("iso") { $0.iso }
        .text("text") { $0.text }
}
