import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown

/// Takes stock of a site's glossary: load and plan as a build does, audit each note, put the findings together in
/// reading order.
struct GlossaryAuditor: Sendable {
    let options: SiteOptions
    let progress: (@Sendable (BuildProgress) -> Void)?
    /// How many notes are in work at once; the result never depends on it.
    var workers = Concurrency.workers

    func run() async throws -> GlossaryAudit {
        var clock = StageClock(progress)
        Task.detached { HanFoldingTable.traditionalToSimplified.count }
        let inputs = try await clock.measure("scan") { try await SiteReader(options).inputs }
        let folding = clock.measureNow("plan") { TextFolding(pairs: HanFoldingTable.traditionalToSimplified) }
        let graph = SiteGraph(inputs, folding: folding, purpose: .build(nil))
        let plan = graph.plan
        let spellings = SpellingMatcher(plan.lexicon, folding: folding)
        let auditor = PartAuditor(
            site: SiteIndex(siteMap: plan.siteMap, lexicon: plan.lexicon), spellings: spellings)
        let parts = try await clock.measure("audit", count: plan.notes.count) {
            try await graph.allTasks.concurrentMap(workers: workers) {
                Self.audit($0, by: auditor, rawHTML: plan.settings.rawHTML)
            }
        }
        let order = ReadingOrder(pages: plan.pages.map(AuditedPage.init), parts: parts.flatMap(\.self))
        return try await clock.measure("count") {
            try await GlossaryAudit(
                order, lexicon: plan.lexicon, spellings: spellings, linkFrequency: plan.settings.autolink,
                sources: inputs.notes.map(\.source), workers: workers)
        }
    }

    private static func audit(_ task: CompileTask, by auditor: PartAuditor, rawHTML: RawHTMLPolicy) -> [AuditedPart] {
        let document = task.note.document()
        return task.parts.map { part in
            auditor.audit(
                part.pieces, of: document, source: task.note.source,
                context: task.context(of: part, showsEmbeds: false),
                options: task.renderOptions(of: part, rawHTML: rawHTML, reserved: task.reservedIDs),
                isPageText: part.owner == .page, title: task.note.role == .article ? task.note.title : nil)
        }
    }
}

extension AuditedPage {
    fileprivate init(_ page: PlannedPage) {
        let kind: Kind =
            switch page.kind {
            case .article: .article
            case .home, .section: .overview
            case .glossary, .term, .timeline, .tags, .tag, .search, .notFound: .reference
            }
        self.init(url: page.url, kind: kind)
    }
}
