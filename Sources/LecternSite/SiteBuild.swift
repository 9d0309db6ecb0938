import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering
import LecternSearch

/// A site on its way from the disk to what a command shows: read, compiled, and asked for outputs or for faults.
struct SiteBuild: Sendable {
    let options: SiteOptions
    let progress: (@Sendable (BuildProgress) -> Void)?

    /// Builds the site into its output folder.
    func build() async throws -> BuildReport {
        var clock = StageClock(progress)
        // Held from before the notes are read: of two builds the one that writes last has read last.
        let folder = try await takeFolder()
        let graph = try await compile(isCheck: false, clock: &clock)
        guard graph.inputs.folders.output == folder.path else { throw Self.outputHasChanged(folder.path) }
        let site = clock.measureNow("assemble") { graph.assembled }
        let written = try await write(site, of: graph, to: try OutputSession(folder), clock: &clock)
        let faults = faults(of: graph, in: site)
        var report = report(on: site, of: graph, faults: faults, written.faults(beside: faults))
        report.search = written.search
        report.output = folder.path
        report.writtenCount = written.outcome.written.count
        report.unchangedCount = written.outcome.unchangedCount
        report.removedCount = written.outcome.removedCount
        report.stages = clock.stages
        return report
    }

    private func write(
        _ site: AssembledSite, of graph: SiteGraph, to session: OutputSession, clock: inout StageClock
    ) async throws -> WrittenSite {
        // A page is rendered when its turn to be written comes, so that not all pages are in memory at once.
        let table = try await clock.measure("render, write", count: site.plan.pages.count) {
            let theme = graph.inputs.theme
            let table = OutputTable(
                site.plan, theme: theme, assets: graph.inputs.assets,
                formulas: try FormulaFiles(site.formulas, engines: site.engines))
            let outputs = SiteOutputs(site, frame: SiteFrame(site.plan, theme: theme), table: table)
            try await session.write(outputs.files)
            return table
        }
        let limit = FileLimit(site.plan.settings.maximumFiles, files: table.entries.count)
        // Each file of the index is written as soon as it is made.
        let search = try await clock.measure("search", count: site.compiled.count) {
            guard site.plan.settings.hasSearch else { return SearchSummary() }
            let entries = site.parts.compactMap(\.search)
            return try await SearchFiles.make(entries, maximumFiles: limit.left) { try session.write($0) }
        }
        return WrittenSite(table: table, limit: limit, search: search, outcome: try session.finish())
    }

    private func takeFolder() async throws -> OutputFolder {
        let folders = try SiteConfiguration.readSettings(options).0
        let isElsewhere = options.output == nil && !folders.hasOutputInside
        return try await OutputFolder.take(folders.output, isElsewhere: isElsewhere) {
            progress?(BuildProgress(stage: "wait for another build", count: 0))
        }
    }

    private static func outputHasChanged(_ path: String) -> EnvironmentError {
        EnvironmentError(
            path: path, action: "cannot write to", reason: "the settings name another folder now; build once more")
    }

    /// Finds faults alone.
    func check() async throws -> BuildReport {
        var clock = StageClock(progress)
        let graph = try await compile(isCheck: true, clock: &clock)
        let site = clock.measureNow("assemble") { graph.assembled }
        var report = report(on: site, of: graph, faults: faults(of: graph, in: site, reportsOrphans: true))
        report.stages = clock.stages
        return report
    }

    /// Reads the site and compiles its notes.
    private func compile(isCheck: Bool, clock: inout StageClock) async throws -> SiteGraph {
        // The table of Traditional characters takes a while to read; it is wanted when the scan is done.
        Task.detached { HanFoldingTable.traditionalToSimplified.count }
        let reader = try await clock.measure("scan") { try await SiteReader(options) }
        try reader.requireNotes()
        var graph = clock.measureNow("plan") {
            let inputs = reader.inputs
            let texts = inputs.settings.hasSearch && !isCheck ? SearchTexts(options: SearchFiles.options) : nil
            return SiteGraph(
                inputs, folding: TextFolding(pairs: HanFoldingTable.traditionalToSimplified), purpose: .build(texts))
        }
        try await clock.measure("compile", count: graph.plan.notes.count) { try await graph.resolveAll() }
        return graph
    }

    private func faults(of graph: SiteGraph, in site: AssembledSite, reportsOrphans: Bool = false) -> [Diagnostic] {
        var finder = FaultFinder()
        return graph.faults(in: site, by: &finder, reportsOrphans: reportsOrphans)
    }

    private func report(
        on site: AssembledSite, of graph: SiteGraph, faults: [Diagnostic], _ outputFaults: [Diagnostic] = []
    ) -> BuildReport {
        var report = BuildReport()
        report.pageCount = site.plan.pages.count
        for part in site.compiled.values.lazy.flatMap(\.parts) {
            report.termLinkCount += part.facts.termLinkCount
            report.dateLinkCount += part.facts.dateLinkCount
        }
        let all = faults + outputFaults
        report.leftOut = graph.inputs.leftOut
        report.diagnostics = (site.plan.settings.isStrict ? all.map(\.strict) : all)
            .sorted(by: Diagnostic.isOrderedBefore)
        return report
    }
}

/// What came of writing a site.
private struct WrittenSite {
    var table: OutputTable
    var limit: FileLimit
    var search: SearchSummary
    var outcome: OutputSession.Outcome

    /// - Parameter others: Faults that were found before. Of a file that cannot be read nothing more is told.
    func faults(beside others: [Diagnostic]) -> [Diagnostic] {
        let told = Set(others.lazy.filter { $0.identifier == "content.unreadable" }.compactMap { $0.location?.file })
        let unwritten = outcome.failures.map { table.fault(of: $0.path, $0.error) }.filter { fault in
            !(fault.location.map { told.contains($0.file) } ?? false)
        }
        return limit.faults(searchFiles: search.files) + unwritten
    }
}
