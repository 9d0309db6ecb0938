/// The list of all terms, grouped by their initials.
package struct GlossaryView: FramedPageView {
    package var frame: PageFrame
    package var bodyHTML: [UInt8]
    package var initials: [InitialView]
    package var groups: [TermGroupView]
    package var countText: String

    package init(
        frame: PageFrame, bodyHTML: [UInt8] = [], initials: [InitialView] = [], groups: [TermGroupView] = [],
        countText: String = ""
    ) {
        self.frame = frame
        self.bodyHTML = bodyHTML
        self.initials = initials
        self.groups = groups
        self.countText = countText
    }

    package var kind: PageKind { .glossary }

    package static let variables = VariableTable<Self>()
        .part { $0.frame }
        .slot("bodyHTML", .body) { $0.bodyHTML.isEmpty }
        .list("initials") { $0.initials }
        .list("groups") { $0.groups }
        .text("countText") { $0.countText }
}

/// A letter that leads to its group of terms.
package struct InitialView: TemplateView, Hashable {
    package var label: String
    package var href: String

    package init(label: String, href: String) {
        self.label = label
        self.href = href
    }

    package static let variables = VariableTable<Self>()
        .text("label") { $0.label }
        .text("href") { $0.href }
}

/// The terms that share an initial.
package struct TermGroupView: TemplateView, Hashable {
    package var initial: String
    package var id: String
    package var terms: [TermEntryView]

    package init(initial: String, id: String, terms: [TermEntryView]) {
        self.initial = initial
        self.id = id
        self.terms = terms
    }

    package static let variables = VariableTable<Self>()
        .text("initial") { $0.initial }
        .text("id") { $0.id }
        .list("terms") { $0.terms }
}

/// A term in the list of terms.
package struct TermEntryView: TemplateView, Hashable {
    package var name: String
    package var href: String
    /// The other names, joined.
    package var otherNames: String
    package var summary: String
    package var useText: String

    package init(name: String, href: String, otherNames: String = "", summary: String = "", useText: String = "") {
        self.name = name
        self.href = href
        self.otherNames = otherNames
        self.summary = summary
        self.useText = useText
    }

    package static let variables = VariableTable<Self>()
        .text("name") { $0.name }
        .text("href") { $0.href }
        .text("otherNames") { $0.otherNames }
        .text("summary") { $0.summary }
        .text("useText") { $0.useText }
}
