import LecternMarkdown

/// Finds the ids that links may name, page by page, of those pages only that links with a fragment lead to.
struct PageIDs {
    private let site: AssembledSite
    /// The parts that stand on each page.
    private let parts: [String: [CompiledPart]]
    private var known: [String: Set<String>] = [:]

    init(_ site: AssembledSite) {
        self.site = site
        parts = Dictionary(grouping: site.parts, by: \.url)
    }

    /// The ids of the page at an address; `nil` when there is none.
    mutating func ids(of url: String) -> Set<String>? {
        if let ids = known[url] { return ids }
        guard site.plan.page(at: url) != nil || parts[url] != nil else { return nil }
        var ids: Set<String> = []
        for part in parts[url] ?? [] {
            ids.formUnion(part.rendered.headings.map(\.id))
            ids.formUnion(part.rendered.anchors)
            if let title = part.rendered.title { ids.insert(title.id) }
        }
        if url == site.plan.timeline.url, !site.plan.timeline.isEmpty { ids.formUnion(site.plan.timeline.anchors) }
        known[url] = ids
        return ids
    }
}
