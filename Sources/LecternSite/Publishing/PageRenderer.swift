import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// Turns a planned page into its view and has the theme write it.
///
/// The kinds of pages are in `PageRenderer+Notes`, `PageRenderer+Reference` and `PageRenderer+Frame`.
struct PageRenderer: Sendable {
    let site: AssembledSite
    let theme: Theme
    let navigation: NavigationRenderer
    /// The foot of every page, ready for each depth of folders.
    let footerHTML: String
    let cards: CardData
    /// The reference of the style sheet of formulas, from the site's root.
    let formulaSheet: String
    /// The number of each page in reading order, by its address, and the pages in that order.
    private let readingOrder: [PlannedPage]
    private let readingPositions: [String: Int]

    var plan: SitePlan { site.plan }
    var settings: Settings { site.plan.settings }
    var words: StringTable { theme.strings }

    init(site: AssembledSite, theme: Theme, formulaSheet: String) {
        self.site = site
        self.formulaSheet = formulaSheet
        self.theme = theme
        navigation = NavigationRenderer(theme: theme, root: NavigationTree.make(site.plan))
        cards = CardData(site)
        footerHTML = Self.render(footer: site.plan.settings.footer)
        readingOrder = site.plan.pages.filter {
            switch $0.kind {
            case .home, .section, .article: true
            default: false
            }
        }
        readingPositions = Dictionary(
            readingOrder.enumerated().map { ($0.element.url, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    private static func render(footer: String) -> String {
        guard !footer.isEmpty else { return "" }
        var linker = PlainLinker()
        let note = MarkdownDocument(parsing: Array(footer.utf8)[...]).render(linker: &linker)
        return String(decoding: note.html, as: UTF8.self)
    }

    /// The page in UTF-8.
    func render(_ page: PlannedPage) -> [UInt8] {
        let template = page.note.flatMap { plan.notes[$0].matter.template }
        return theme.render(view(of: page), template: template)
    }

    private func view(of page: PlannedPage) -> any PageView {
        switch page.kind {
        case .home, .section: listing(page)
        case .article: ArticleView(frame: frame(page), note: content(of: page), timeline: articleTimeline(page))
        case .glossary: glossary(page)
        case .term(let number): term(number, page)
        case .timeline: timeline(page)
        case .tags: tags(page)
        case .tag(let name): tag(name, page)
        case .search: PlainView(kind: .search, frame: frame(page))
        case .notFound: PlainView(kind: .notFound, frame: frame(page))
        }
    }

    /// The pages before and after one in reading order.
    func neighbours(of page: PlannedPage) -> (previous: PlannedPage?, next: PlannedPage?) {
        guard let position = readingPositions[page.url] else { return (nil, nil) }
        let previous = position > 0 ? readingOrder[position - 1] : nil
        let next = position + 1 < readingOrder.count ? readingOrder[position + 1] : nil
        return (previous, next)
    }

    /// The page that sends readers of an old address to a note's page.
    func redirect(to page: PlannedPage, from path: String) -> [UInt8] {
        theme.render(
            RedirectView(
                language: settings.language, targetHref: SiteURL.relative(to: page.url, from: path),
                canonicalURL: absolute(page.url), pageTitle: page.title))
    }

    /// The address on the web, or nothing without a base URL.
    func absolute(_ url: String) -> String {
        settings.baseURL.map { AbsoluteURL.make(url, base: $0) } ?? ""
    }
}
