import Dispatch
import LecternContent
import LecternSearch
import Synchronization

/// A complete index of a site, and which of its documents are whose.
struct SearchBase: Sendable {
    struct Document: Sendable {
        /// Of all that the index holds of it.
        var hash: UInt64
        /// In the index.
        var number: Int
    }

    struct Note: Sendable {
        /// That of the compiled note.
        var number: Int
        var documents: [Document] = []
    }

    /// By path.
    let files: [String: LiveSite.File]
    let stamp: String
    let averageLength: Double
    private(set) var notes: [NoteID: Note]

    /// Makes the index one document after the other, on a thread of its own: whatever else is asked for meanwhile does not
    /// wait.
    ///
    /// - Parameter previous: The base before, with which this one shares files that are the same.
    /// - Throws: `CancellationError` when the task is cancelled.
    init(_ site: AssembledSite, after previous: SearchBase?) async throws {
        self = try await withTaskExecutorPreference(BackgroundThread()) {
            try await Self.make(site, CollectedFiles(before: previous?.files ?? [:]))
        }
    }

    private init(
        _ site: AssembledSite, files: [String: LiveSite.File], stamp: String, items: [Item], averageLength: Double
    ) {
        (self.files, self.stamp, self.averageLength) = (files, stamp, averageLength)
        notes = site.compiled.mapValues { Note(number: $0.number) }
        for (number, item) in items.enumerated() {
            notes[item.note]?.documents.append(Document(hash: item.hash, number: number))
        }
    }

    private struct Item {
        var note: NoteID
        var hash: UInt64
        var entry: SearchEntry
    }

    private static func make(_ site: AssembledSite, _ files: CollectedFiles) async throws -> SearchBase {
        let items = try items(of: site)
        var options = SearchFiles.options
        options.workers = 1
        let terms = items.map(\.entry.terms)
        let summary = try await SearchIndex.build(
            documents: items.map(\.entry.document), terms: terms, options: options
        ) { file in
            try Task.checkCancellation()
            files.add(file)
        }
        return SearchBase(
            site, files: files.all, stamp: summary.stamp, items: items,
            averageLength: SearchIndex.averageLength(of: terms))
    }

    /// The documents with their terms, in the order of their numbers.
    private static func items(of site: AssembledSite) throws -> [Item] {
        let texts = SearchTexts(options: SearchFiles.options)
        var items: [Item] = []
        for note in site.plan.notes {
            try Task.checkCancellation()
            for part in site.compiled[note.id]?.parts ?? [] {
                guard let entry = texts.entry(of: part) else { continue }
                items.append(Item(note: note.id, hash: entry.document.contentHash, entry: entry))
            }
        }
        return items.sorted { SearchFiles.isNumberedBefore($0.entry, $1.entry) }
    }
}

/// Files as they are made, on any thread.
private final class CollectedFiles: Sendable {
    private let before: [String: LiveSite.File]
    private let files = Mutex<[String: LiveSite.File]>([:])

    init(before: [String: LiveSite.File]) { self.before = before }

    var all: [String: LiveSite.File] { files.withLock { $0 } }

    func add(_ file: SearchFile) {
        let kept = known(file) ?? LiveSite.File(file.bytes)
        files.withLock { $0[file.path] = kept }
    }

    private func known(_ file: SearchFile) -> LiveSite.File? {
        guard let known = before[file.path], case .bytes(let bytes, _) = known.content else { return nil }
        return bytes == file.bytes ? known : nil
    }
}

/// Runs tasks one after the other on a thread beside those that all other tasks share.
private final class BackgroundThread: TaskExecutor {
    private let queue = DispatchQueue(label: "lectern.search", qos: .utility)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
