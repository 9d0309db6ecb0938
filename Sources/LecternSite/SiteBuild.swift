import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering
import LecternSearch

/// One run of the pipeline: load, plan, compile, assemble, render, write.
struct SiteBuild: Sendable {
    let options: SiteOptions
    let progress: (@Sendable (BuildProgress) -> Void)?

    /// Builds the site.
    ///
    /// - Parameters:
    ///   - output: The folder to write to, in place of the site's own.
    ///   - cache: What an earlier build compiled.
    func run(output: String?, cache: CompileCache) async throws -> (report: BuildReport, cache: CompileCache) {
        var clock = StageClock(progress)
        // The table of Traditional characters takes a while to read; it is wanted when the scan is done.
        Task.detached { HanFoldingTable.traditionalToSimplified.count }
        let loaded = try await clock.measure("scan") { try await SiteLoader.load(options) }
        let (site, next) = try await assemble(loaded, cache: cache, clock: &clock)
        let folder = output ?? loaded.folders.output
        let session = try OutputSession(OutputWriter(folder: folder))
        // A page is rendered when its turn to be written comes, so that not all pages are in memory at once.
        let files = try await clock.measure("render, write", count: site.plan.pages.count) {
            let files = try SiteOutput.files(of: site, loaded: loaded)
            try await session.write(files)
            return files.count
        }
        let limit = FileLimit(site.plan.settings.maximumFiles, files: files)
        // Each file of the index is written as soon as it is made.
        let search = try await clock.measure("search", count: site.search.count) {
            try await SearchFiles.make(site, maximumFiles: limit.left) { try session.write($0) }
        }
        let outcome = try session.finish()
        var report = report(on: site, loaded: loaded, limit.faults(searchFiles: search.files))
        report.search = search
        report.output = folder
        report.writtenCount = outcome.written.count
        report.unchangedCount = outcome.unchangedCount
        report.removedCount = outcome.removedCount
        report.changedPages = outcome.written.filter { $0.hasSuffix(".html") }
        report.stages = clock.stages
        return (report, next)
    }

    /// Finds faults alone.
    func check() async throws -> BuildReport {
        var clock = StageClock(progress)
        let loaded = try await clock.measure("scan") { try await SiteLoader.load(options) }
        let (site, _) = try await assemble(loaded, cache: CompileCache(), clock: &clock, isCheck: true)
        var report = report(on: site, loaded: loaded, [])
        report.stages = clock.stages
        return report
    }

    private func assemble(
        _ loaded: LoadedSite, cache: CompileCache, clock: inout StageClock, isCheck: Bool = false
    ) async throws -> (AssembledSite, CompileCache) {
        let plan = clock.measureNow("plan") {
            SitePlanner(loaded).plan(folding: TextFolding(pairs: HanFoldingTable.traditionalToSimplified))
        }
        let engines = SiteEngines.make(
            plan.settings, words: loaded.theme.strings, folders: loaded.folders, previous: cache.engines)
        let compiler = NoteCompiler(
            siteMap: plan.siteMap, lexicon: plan.lexicon, rawHTML: plan.settings.rawHTML,
            languages: NoteLanguages(
                plan.settings, engines: engines, tags: plan.notes.lazy.compactMap(\.matter.language),
                theme: loaded.theme),
            searchOptions: plan.settings.hasSearch && !isCheck ? SearchFiles.options : nil)
        let compiled = try await clock.measure("compile", count: plan.tasks.count) {
            try await plan.tasks.concurrentMap { compiler.compile($0, previous: cache.notes[$0.note.path]) }
        }
        var next = CompileCache()
        next.engines = engines
        for (task, note) in zip(plan.tasks, compiled) { next.notes[task.note.path] = note }
        let site = clock.measureNow("assemble") {
            AssembledSite(plan: plan, compiled: compiled, engines: engines, reportsOrphans: isCheck)
        }
        return (site, next)
    }

    private func report(on site: AssembledSite, loaded: LoadedSite, _ outputFaults: [Diagnostic]) -> BuildReport {
        var report = BuildReport()
        report.pageCount = site.plan.pages.count
        report.termLinkCount = site.termLinkCount
        report.dateLinkCount = site.dateLinkCount
        let faults = loaded.diagnostics + site.diagnostics + outputFaults
        report.diagnostics = (site.plan.settings.isStrict ? faults.map(\.strict) : faults)
            .sorted(by: Diagnostic.isOrderedBefore)
        return report
    }
}

/// Times the stages of a run and tells of their beginning.
struct StageClock {
    private let progress: (@Sendable (BuildProgress) -> Void)?
    private(set) var stages: [StageTiming] = []

    init(_ progress: (@Sendable (BuildProgress) -> Void)?) {
        self.progress = progress
    }

    mutating func measure<Result>(
        _ name: String, count: Int = 0, _ body: () async throws -> Result
    ) async rethrows -> Result {
        progress?(BuildProgress(stage: name, count: count))
        let start = ContinuousClock.now
        let result = try await body()
        stages.append(StageTiming(name: name, duration: start.duration(to: .now)))
        return result
    }

    mutating func measureNow<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
        progress?(BuildProgress(stage: name, count: 0))
        let start = ContinuousClock.now
        let result = try body()
        stages.append(StageTiming(name: name, duration: start.duration(to: .now)))
        return result
    }
}
