/// A page whose content is the template's own: search, and "not found".
package struct PlainView: FramedPageView {
    package var kind: PageKind
    package var frame: PageFrame

    package init(kind: PageKind, frame: PageFrame) {
        self.kind = kind
        self.frame = frame
    }

    package static let variables = VariableTable<Self>()
        .part { $0.frame }
}

/// A page that sends readers of an old address to the new one.
package struct RedirectView: PageView {
    package var language: String
    package var targetHref: String
    package var canonicalURL: String
    package var pageTitle: String

    package init(language: String = "zh-Hans", targetHref: String, canonicalURL: String = "", pageTitle: String) {
        self.language = language
        self.targetHref = targetHref
        self.canonicalURL = canonicalURL
        self.pageTitle = pageTitle
    }

    package var kind: PageKind { .redirect }

    package static let variables = VariableTable<Self>()
        .text("language") { $0.language }
        .text("targetHref") { $0.targetHref }
        .text("canonicalURL") { $0.canonicalURL }
        .text("pageTitle") { $0.pageTitle }
}
