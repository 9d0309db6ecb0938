import LecternContent
import LecternCore
import LecternLinking

/// Takes stock of a site's glossary: load and plan as a build does, audit each note, put the findings together in
/// reading order.
struct GlossaryAuditor: Sendable {
    let options: SiteOptions
    let progress: (@Sendable (BuildProgress) -> Void)?
    /// How many notes are in work at once; the result never depends on it.
    var workers = Concurrency.workers

    func run() async throws -> GlossaryReport {
        var clock = StageClock(progress)
        Task.detached { HanFoldingTable.traditionalToSimplified.count }
        let inputs = try await clock.measure("scan") { try await SiteReader(options).inputs }
        let folding = clock.measureNow("plan") { TextFolding(pairs: HanFoldingTable.traditionalToSimplified) }
        let graph = SiteGraph(inputs, folding: folding, purpose: .build(nil))
        let plan = graph.plan
        let auditor = NoteAuditor(
            site: SiteIndex(siteMap: plan.siteMap, lexicon: plan.lexicon), rawHTML: plan.settings.rawHTML,
            spellings: SpellingMatcher(plan.lexicon, folding: folding))
        let notes = try await clock.measure("audit", count: plan.notes.count) {
            try await graph.allTasks.concurrentMap(workers: workers) { auditor.audit($0) }
        }
        var (report, candidates) = report(
            on: plan, ReadingOrder(plan, parts: notes.flatMap(\.self)), spellings: auditor.spellings)
        let filter = CandidateFilter(candidates, folding: folding)
        report.candidates = try await clock.measure("count") {
            try await filter.names(in: inputs.notes, workers: workers)
        }
        return report
    }

    private func report(
        on plan: SitePlan, _ order: ReadingOrder, spellings: SpellingMatcher
    ) -> (GlossaryReport, [GlossaryReport.Candidate]) {
        var terms = TermTally()
        var candidates = CandidateTally()
        for part in order.parts {
            terms.add(part.part)
            candidates.add(part.part, spellings: spellings)
        }
        var report = GlossaryReport(
            pageCount: Set(order.parts.map(\.part.url)).count, linkFrequency: plan.settings.autolink.rawValue)
        report.terms = plan.glossary.terms.map { terms.report(on: $0.entry) }
        report.earlyUses = EarlyUses(lexicon: plan.lexicon, order: order).report()
        return (report, candidates.candidates(spellings: spellings))
    }
}
