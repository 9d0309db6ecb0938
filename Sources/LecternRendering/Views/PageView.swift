/// What a template needs to write one page.
package protocol PageView: TemplateView {
    var kind: PageKind { get }
    /// The page's body as the note's renderer wrote it, put in where the template says `bodyHTML`.
    var bodyHTML: [UInt8] { get }
    /// The navigation, put in where the template says `sidebarHTML`.
    var sidebarHTML: [UInt8] { get }
}

extension PageView {
    package var bodyHTML: [UInt8] { [] }
    package var sidebarHTML: [UInt8] { [] }
}

/// The kinds of pages; each is written by the template of its name.
package enum PageKind: String, Sendable, CaseIterable {
    case home, section, article, glossary, term, timeline, tags, tag, search
    case notFound = "not-found"
    case redirect

    /// The view that a template of this kind is written for.
    var view: any PageView.Type {
        switch self {
        case .home, .section: ListingView.self
        case .article: ArticleView.self
        case .glossary: GlossaryView.self
        case .term: TermView.self
        case .timeline: TimelineView.self
        case .tags: TagsView.self
        case .tag: TagView.self
        case .search, .notFound: PlainView.self
        case .redirect: RedirectView.self
        }
    }
}
