import LecternCore

/// What every page has around its content.
package struct PageFrame: TemplateView {
    /// The BCP 47 tag of the page's language.
    package var language: String
    /// The page's path from the site's root.
    package var url: String
    /// The prefix that leads to the site's root.
    package var root: String
    package var siteTitle: String
    package var siteDescription: String
    package var homeHref: String
    package var searchHref: String
    /// Empty without a base URL.
    package var feedHref: String
    package var mainLinks: [MainLinkView]
    package var pageTitle: String
    /// The title as the author wrote it in the note's heading, with its code, formulas and links, and the heading's id;
    /// the page's title, escaped, and no id for a page without such a heading.
    package var titleHTML: String
    package var titleID = ""
    package var documentTitle: String
    package var description: String
    /// Absolute; empty without a base URL, like ``imageURL``.
    package var canonicalURL: String
    package var openGraphType: String
    package var imageURL: String
    /// JSON-LD in its script elements, as ``StructuredData`` writes it.
    package var structuredDataHTML: String
    /// The navigation, as ``NavigationRenderer`` writes it.
    package var sidebarHTML: [UInt8]
    package var breadcrumbs: [LinkView]
    package var outline: [OutlineView]
    package var previous: LinkView?
    package var next: LinkView?
    package var footerHTML: String
    /// What the cards of the page's links say, as data in a script element; may be empty.
    package var cardDataHTML: String
    package var isDraft: Bool
    /// Whether the page has blocks of code, and diagrams.
    package var hasCode = false
    package var hasDiagrams = false
    /// Whether the page may load pictures, films and sounds from other servers.
    package var allowsRemoteMedia = false
    /// Whether the page shows formulas.
    package var hasFormulas = false
    /// The reference of the formulas' style sheet from the site's root; may be empty.
    package var formulaSheet = ""

    /// - Parameters:
    ///   - url: The page's path from the root, from which `root` follows unless it is given: a page that is
    ///     served for any address, such as "not found", needs a `root` of its own.
    ///   - documentTitle: For `<title>`; the page's title when missing.
    package init(
        language: String = "zh-Hans", url: String, root: String? = nil, siteTitle: String = "",
        siteDescription: String = "", homeHref: String = "", searchHref: String = "", feedHref: String = "",
        mainLinks: [MainLinkView] = [], pageTitle: String, documentTitle: String? = nil, description: String = "",
        canonicalURL: String = "", openGraphType: String = "article", imageURL: String = "",
        structuredDataHTML: String = "", sidebarHTML: [UInt8] = [], breadcrumbs: [LinkView] = [],
        outline: [OutlineView] = [], previous: LinkView? = nil, next: LinkView? = nil, footerHTML: String = "",
        cardDataHTML: String = "", isDraft: Bool = false
    ) {
        self.language = language
        self.url = url
        self.root = root ?? SiteURL.root(from: url)
        self.siteTitle = siteTitle
        self.siteDescription = siteDescription
        self.homeHref = homeHref
        self.searchHref = searchHref
        self.feedHref = feedHref
        self.mainLinks = mainLinks
        self.pageTitle = pageTitle
        titleHTML = HTMLEscaping.escaped(pageTitle)
        self.documentTitle = documentTitle ?? pageTitle
        self.description = description
        self.canonicalURL = canonicalURL
        self.openGraphType = openGraphType
        self.imageURL = imageURL
        self.structuredDataHTML = structuredDataHTML
        self.sidebarHTML = sidebarHTML
        self.breadcrumbs = breadcrumbs
        self.outline = outline
        self.previous = previous
        self.next = next
        self.footerHTML = footerHTML
        self.cardDataHTML = cardDataHTML
        self.isDraft = isDraft
    }

    package static let variables = VariableTable<Self>()
        .text("language") { $0.language }
        .flag("isRightToLeft") { TextDirection(of: $0.language) == .rightToLeft }
        .text("url") { $0.url }
        .text("root") { $0.root }
        .text("siteTitle") { $0.siteTitle }
        .text("siteDescription") { $0.siteDescription }
        .text("homeHref") { $0.homeHref }
        .text("searchHref") { $0.searchHref }
        .text("feedHref") { $0.feedHref }
        .list("mainLinks") { $0.mainLinks }
        .text("pageTitle") { $0.pageTitle }
        .text("titleHTML") { $0.titleHTML }
        .text("titleID") { $0.titleID }
        .text("documentTitle") { $0.documentTitle }
        .text("description") { $0.description }
        .text("canonicalURL") { $0.canonicalURL }
        .text("openGraphType") { $0.openGraphType }
        .text("imageURL") { $0.imageURL }
        .text("structuredDataHTML") { $0.structuredDataHTML }
        .slot("sidebarHTML", .sidebar) { $0.sidebarHTML.isEmpty }
        .list("breadcrumbs") { $0.breadcrumbs }
        .list("outline") { $0.outline }
        .flag("hasOutline") { !$0.outline.isEmpty }
        .optional("previous") { $0.previous }
        .optional("next") { $0.next }
        .text("footerHTML") { $0.footerHTML }
        .text("cardDataHTML") { $0.cardDataHTML }
        .flag("isDraft") { $0.isDraft }
        .flag("hasCode") { $0.hasCode }
        .flag("hasDiagrams") { $0.hasDiagrams }
        .flag("allowsRemoteMedia") { $0.allowsRemoteMedia }
        .flag("hasFormulas") { $0.hasFormulas }
        .text("formulaSheet") { $0.formulaSheet }
}

/// A page with the frame that all pages but redirects have.
package protocol FramedPageView: PageView {
    var frame: PageFrame { get set }
}

extension FramedPageView {
    package var sidebarHTML: [UInt8] { frame.sidebarHTML }
}
