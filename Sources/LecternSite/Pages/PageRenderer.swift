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
    let frame: SiteFrame
    /// The reference of the style sheet of formulas, from the site's root.
    let formulaSheet: String

    var plan: SitePlan { site.plan }
    var settings: Settings { site.plan.settings }
    var theme: Theme { frame.theme }
    var words: StringTable { frame.theme.strings }

    /// The page in UTF-8.
    func render(_ page: PlannedPage) -> [UInt8] {
        let template = plan.note(of: page)?.head.matter.template
        return theme.render(view(of: page), template: template)
    }

    private func view(of page: PlannedPage) -> any PageView {
        switch page.kind {
        case .home, .section: listing(page)
        case .article: ArticleView(frame: frame(page), note: content(of: page), timeline: articleTimeline(page))
        case .glossary: glossary(page)
        case .term(let id):
            if let placed = plan.glossary.terms[id] {
                term(placed, page)
            } else {
                PlainView(kind: .notFound, frame: frame(page))
            }
        case .timeline: timeline(page)
        case .tags: tags(page)
        case .tag(let name): tag(name, page)
        case .search: PlainView(kind: .search, frame: frame(page))
        case .notFound: PlainView(kind: .notFound, frame: frame(page))
        }
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
