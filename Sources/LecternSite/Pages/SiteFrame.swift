import LecternContent
import LecternCore
import LecternMarkdown
import LecternRendering

/// What all pages of a site share: the theme, the navigation, the order in which pages are read, the foot. It depends
/// on the plan and not on the notes' texts.
struct SiteFrame: Sendable {
    let theme: Theme
    let navigation: NavigationRenderer
    /// The foot of every page, ready for each depth of folders.
    let footerHTML: String
    /// The pages in reading order, and the number of each by its address.
    private let readingOrder: [PlannedPage]
    private let readingPositions: [String: Int]

    init(_ plan: SitePlan, theme: Theme) {
        self.theme = theme
        navigation = NavigationRenderer(theme: theme, root: NavigationTree.make(plan))
        footerHTML = Self.render(footer: plan.settings.footer)
        readingOrder = plan.pages.filter {
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

    /// The pages before and after one in reading order.
    func neighbours(of page: PlannedPage) -> (previous: PlannedPage?, next: PlannedPage?) {
        guard let position = readingPositions[page.url] else { return (nil, nil) }
        let previous = position > 0 ? readingOrder[position - 1] : nil
        let next = position + 1 < readingOrder.count ? readingOrder[position + 1] : nil
        return (previous, next)
    }
}
