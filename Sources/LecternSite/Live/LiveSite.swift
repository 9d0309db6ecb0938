package import LecternContent
package import LecternCore
import LecternLinking

/// A site that is held in memory while its notes are written: a page is made when it is asked for, and a change makes
/// doubtful what it touches and no more.
///
/// After a change the notes that it touches are looked into at once; all others that it made doubtful follow in the
/// background, until a newer change comes. Pages may be asked for at any time: one that is asked for before all is
/// resolved is made from its own note, which is looked into first, and from what there is of the others.
package actor LiveSite {
    /// A file of the site.
    package struct File: Sendable {
        package enum Content: Sendable {
            /// The bytes, and a hash of them.
            case bytes([UInt8], tag: String)
            /// A file of the disk.
            case copy(of: String)
        }

        package var content: Content
    }

    /// How many notes are looked into before what was found is taken in.
    private static let portion = 64
    /// How long the processors are left to pages that show a change before the notes that it made doubtful have their turn.
    private static let rest: Duration = .milliseconds(100)

    private var reader: SiteReader
    /// Changes that could not be read; they are read with the next ones.
    private var unread: [PathChange] = []
    private var graph: SiteGraph
    private var outputs = LiveOutputs()
    private var cache = PageCache()
    let search = LiveSearch()
    private var finder = FaultFinder()
    private var successors = Successors()
    private var settling: Task<Void, any Error>?
    private var waiting = Waiting()
    /// Grows with each change that is taken in.
    private var generation = 0
    /// Grows whenever a file of the site may have become another.
    package private(set) var revision = 0
    /// Whether notes have been compiled since the last change was taken in or resolutions were told.
    private var hasUntoldNotes = false
    /// Yields when notes have been compiled in the background, so that files may have become others. For one reader.
    package nonisolated let resolutions: AsyncStream<Void>
    private let resolved: AsyncStream<Void>.Continuation

    /// Reads the site; its notes are compiled in the background from then on.
    ///
    /// - Throws: `EnvironmentError` when the site's folder is not there, or cannot be read.
    package init(_ options: SiteOptions) async throws {
        Task.detached { HanFoldingTable.traditionalToSimplified.count }
        let reader = try await SiteReader(options)
        let folding = TextFolding(pairs: HanFoldingTable.traditionalToSimplified)
        (resolutions, resolved) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        self.reader = reader
        graph = SiteGraph(reader.inputs, folding: folding, purpose: .preview)
        settle()
        Task { try await self.beginSearch() }
    }

    /// The folders and files whose changes change the site.
    package var folders: SiteFolders { reader.folders }

    /// What of the content is left out: changes there change nothing.
    package var exclusion: ContentExclusion { reader.exclusion }
    package var leftOut: [LeftOut] { reader.leftOut }

    // MARK: Changes

    /// Takes in what has changed on the disk, and resolves the notes that changed. One call at a time.
    ///
    /// - Throws: `EnvironmentError` when the disk refuses; the site stays as it was, and the changes are taken in with
    ///   the next ones.
    package func take(_ changes: [PathChange]) async throws {
        unread += changes
        let (before, number) = (graph.plan, graph.planNumber)
        if let notes = reader.readAgain(unread) {
            graph.set(notes)
        } else {
            var next = reader
            try await next.read(unread)
            reader = next
            graph.set(next.inputs)
        }
        unread = []
        generation += 1
        settling?.cancel()
        if graph.planNumber != number { successors.add(from: before, to: graph.plan) }
        let present = generation
        // All of them, unless they are many: then those whose own text is new.
        let content = folders.content
        let own =
            graph.doubtful.count <= Self.portion
            ? Array(graph.doubtful)
            : changes.compactMap { FilePath.relative($0.path, to: content).map(NoteID.init) }
        // Whatever becomes of this look, what is left is looked into in the background.
        let findings = (try? await graph.inspection.look(into: own.filter(graph.doubtful.contains))) ?? []
        guard generation == present else { return }
        graph.take(findings)
        hasUntoldNotes = false
        revision += 1
        settle(after: Self.rest)
    }

    /// Resolves doubtful notes in the background.
    private func settle(after rest: Duration = .zero) {
        guard !graph.doubtful.isEmpty else { return waiting.releaseAll() }
        let present = generation
        settling = Task(priority: .utility) {
            try await Task.sleep(for: rest)
            try await self.resolve(generation: present)
        }
    }

    private func resolve(generation present: Int) async throws {
        let inspection = graph.inspection
        var rest = graph.plan.notes.map(\.id).filter(graph.doubtful.contains)[...]
        while !rest.isEmpty {
            let portion = Array(rest.prefix(Self.portion))
            rest = rest.dropFirst(portion.count)
            let findings = try await inspection.look(into: portion)
            guard generation == present else { return }
            takeLate(findings)
        }
        if hasUntoldNotes {
            hasUntoldNotes = false
            resolved.yield()
        }
        waiting.releaseAll()
    }

    /// Takes in what was found after the change itself had been taken in.
    private func takeLate(_ findings: [SiteGraph.Inspection.Finding]) {
        guard graph.take(findings) else { return }
        hasUntoldNotes = true
        revision += 1
    }

    /// Waits until no note is doubtful.
    ///
    /// - Throws: `CancellationError` when the task is cancelled.
    package func settled() async throws {
        while !graph.doubtful.isEmpty {
            try Task.checkCancellation()
            await wait()
        }
    }

    /// Waits until no note is doubtful, or the task is cancelled.
    private func wait() async {
        let number = waiting.makeNumber()
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiting.add($0, as: number) }
        } onCancel: {
            // It comes after the lines above: they do not leave the actor before the continuation is kept.
            Task { await self.release(number) }
        }
    }

    private func release(_ number: Int) { waiting.release(number) }

    // MARK: Demands

    /// The site's file at a path from its root; `nil` when it has none.
    ///
    /// - Throws: What rendering throws when files that pages need cannot be read.
    package func file(at path: String) async throws -> File? {
        guard let known = try files().file(at: path) else { return try await searchFile(at: path) }
        if case .bytes(let bytes) = known.content { return outputs.constant(bytes, at: path) }
        try await lookIntoNote(ofPage: path)
        let present = revision
        if let known = cache[path, revision: present] { return known }
        // It may have gone while its note was looked into.
        guard let output = try files().file(at: path) else { return nil }
        let file = try await File(output)
        cache.keep(file, at: path, revision: present)
        return file
    }

    /// Looks into the note that a page shows when its turn has not come yet.
    private func lookIntoNote(ofPage path: String) async throws {
        guard !graph.doubtful.isEmpty, let page = try files().page(at: path), let note = graph.plan.source(of: page),
            graph.doubtful.contains(note)
        else { return }
        let present = generation
        let findings = try await graph.inspection.look(into: [note])
        if generation == present { takeLate(findings) }
    }

    /// Whether the site has a file at a path, those of the search index aside.
    package func has(_ path: String) throws -> Bool { try files().has(path) }

    /// The paths of all files but those of the search index, for tests that compare the whole site.
    package func paths() throws -> [String] { try files().files.map(\.path) }

    /// The paths of the files of the search index, once they hold the site as it is, for tests that compare the whole site.
    package func searchPaths() async throws -> [String] {
        try await settled()
        guard graph.inputs.settings.hasSearch else { return [] }
        return try await search.exactBase(of: graph.assembled).files.keys.sorted()
    }

    /// What has changed since the files in `search/` were made, as pages read it (``FreshSearch``): of the site as far as
    /// its notes are compiled.
    ///
    /// - Returns: `nil` when the site has no search.
    /// - Throws: `CancellationError` when the task is cancelled.
    package func freshSearch() async throws -> File? {
        guard try await searchBase() != nil else { return nil }
        return try await search.fresh(of: graph.assembled, revision: revision)
    }

    /// Where the page went whose note was renamed.
    package func successor(of path: String) -> String? { successors[path] }

    /// All faults, once no note is doubtful, in the order of files and lines.
    ///
    /// - Throws: `CancellationError` when the task is cancelled.
    package func faults() async throws -> [Diagnostic] {
        try await settled()
        let (faults, finder) = await Self.faults(of: graph, by: finder)
        self.finder = finder
        return faults
    }

    /// Beside what else the site is asked for.
    private nonisolated static func faults(
        of graph: SiteGraph, by finder: FaultFinder
    ) async -> ([Diagnostic], FaultFinder) {
        var finder = finder
        let faults = graph.faults(in: graph.assembled, by: &finder, reportsOrphans: false)
        let told = graph.inputs.settings.isStrict ? faults.map(\.strict) : faults
        return (told.sorted(by: Diagnostic.isOrderedBefore), finder)
    }

    private func files() throws -> SiteOutputs { try outputs.files(of: graph, revision: revision) }

    private func searchFile(at path: String) async throws -> File? {
        LiveSearch.isSearch(path) ? try await searchBase()?.files[path] : nil
    }

    /// The first is made when the notes have been compiled for the first time. `nil` when the site has no search.
    private func searchBase() async throws -> SearchBase? {
        guard graph.inputs.settings.hasSearch else { return nil }
        if let base = await search.base { return base }
        try await settled()
        return try await search.base(of: graph.assembled)
    }

    private func beginSearch() async throws {
        try await settled()
        if graph.inputs.settings.hasSearch { await search.begin(graph.assembled) }
    }
}

extension LiveSite.File {
    /// Makes the bytes of an output, beside whatever else is going on.
    fileprivate init(_ output: OutputFile) async throws {
        switch output.content {
        case .bytes(let bytes): self.init(bytes)
        case .made(let make): self.init(try await Task.detached { try make() }.value)
        case .copy(let path): self.init(content: .copy(of: path))
        }
    }

    init(_ bytes: [UInt8]) {
        var hash = StableHash()
        hash.combine(bytes)
        self.init(content: .bytes(bytes, tag: hash.hexadecimal))
    }
}
