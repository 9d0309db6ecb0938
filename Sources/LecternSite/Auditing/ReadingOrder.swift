import LecternLinking

/// The parts of all notes in the order of the site's pages.
struct ReadingOrder {
    struct Entry {
        /// The page's number in reading order.
        var page: Int
        /// Whether the page is read from start to end: the home page, a section's page, or an article.
        var isRead: Bool
        var isArticle: Bool
        var part: AuditedPart
    }

    let parts: [Entry]

    /// - Parameter parts: In the order of the plan's tasks.
    init(_ plan: SitePlan, parts: [AuditedPart]) {
        var pages: [String: Int] = [:]
        for (number, page) in plan.pages.enumerated() where pages[page.url] == nil { pages[page.url] = number }
        self.parts = parts.enumerated()
            .map { offset, part in
                let page = pages[part.url] ?? plan.pages.count
                let kind = part.owner == .page && page < plan.pages.count ? plan.pages[page].kind : nil
                let isRead = kind.map(Self.isRead) ?? false
                return (offset, Entry(page: page, isRead: isRead, isArticle: kind == .article, part: part))
            }
            .sorted { ($0.1.page, $0.0) < ($1.1.page, $1.0) }
            .map(\.1)
    }

    private static func isRead(_ kind: PlannedPage.Kind) -> Bool {
        switch kind {
        case .home, .section, .article: true
        case .glossary, .term, .timeline, .tags, .tag, .search, .notFound: false
        }
    }
}
