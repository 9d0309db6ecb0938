import LecternCore
import LecternSearch
import Synchronization

/// The search index of a site in memory.
actor LiveSearch {
    typealias Files = [String: LiveSite.File]

    /// The documents of a note, and the number of the compiled note that they were made from.
    private struct Documents: Sendable {
        var number: Int
        var entries: [SearchEntry]
    }

    private let texts = SearchTexts(options: SearchFiles.options)
    private var documents: [NoteID: Documents] = [:]
    private var index: (revision: Int, files: Files)?
    private var building: (revision: Int, task: Task<Files, any Error>)?

    /// Whether a path is that of a file of the index.
    static func isSearch(_ path: String) -> Bool { path.hasPrefix("search/") }

    /// The files of the index, made when they are first asked for.
    ///
    /// - Parameter site: With all its notes compiled, as of the revision.
    /// - Returns: The index of that revision, or of a later one that somebody else has asked for.
    /// - Throws: `CancellationError` when a later revision is asked for meanwhile.
    func files(of site: AssembledSite, revision: Int) async throws -> Files {
        if let index, index.revision >= revision { return index.files }
        let task: Task<Files, any Error>
        if let building, building.revision >= revision {
            task = building.task
        } else {
            building?.task.cancel()
            task = Task { try await self.make(site) }
            building = (revision, task)
        }
        defer { if building?.task == task { building = nil } }
        let files = try await task.value
        if let building, building.task == task { index = (building.revision, files) }
        return files
    }

    private func make(_ site: AssembledSite) async throws -> Files {
        let collected = CollectedFiles()
        let entries = try await entries(of: site)
        try Task.checkCancellation()
        _ = try await SearchFiles.make(entries, maximumFiles: nil) { collected.add($0) }
        return collected.all
    }

    /// Counts the terms of the notes that are new since the last time; in the order of the notes' paths.
    private func entries(of site: AssembledSite) async throws -> [SearchEntry] {
        let texts = texts
        let known = documents.filter { site.compiled[$0.key]?.number == $0.value.number }
        let fresh = site.compiled.filter { known[$0.key] == nil }.map { (id: $0.key, note: $0.value) }
        let counted = try await fresh.concurrentMap { item in
            Documents(number: item.note.number, entries: item.note.parts.compactMap(texts.entry))
        }
        documents = known
        for (item, counted) in zip(fresh, counted) { documents[item.id] = counted }
        return site.plan.notes.flatMap { documents[$0.id]?.entries ?? [] }
    }
}

/// Files as they are made, on any thread.
private final class CollectedFiles: Sendable {
    private let files = Mutex<LiveSearch.Files>([:])

    var all: LiveSearch.Files { files.withLock { $0 } }

    func add(_ file: OutputFile) {
        guard case .bytes(let bytes) = file.content else { return }
        let made = LiveSite.File(bytes)
        files.withLock { $0[file.path] = made }
    }
}
