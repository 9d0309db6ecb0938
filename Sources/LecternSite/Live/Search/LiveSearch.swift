import LecternContent
import LecternCore

/// The search of a site in memory, in two layers: a complete index of some earlier state, the *base*, and beside it a
/// small index of the documents that have become others since. Pages search both as one.
///
/// The base takes seconds, so it is made in the background, one document after the other, and no change ends that: what
/// changes meanwhile is in the other layer. The small index is made when it is asked for, from the documents that the
/// base has not, whose terms are counted once.
actor LiveSearch {
    /// With more documents than this in the second layer, or left out of the first, a new base is made.
    static let mostChanges = 100

    private(set) var base: SearchBase?
    /// Tells bases apart.
    private var baseNumber = 0
    private var building: Task<SearchBase, any Error>?
    /// The changes of notes that differ from the base's.
    private var known: [NoteID: NoteChange] = [:]
    private var fresh: (revision: Int, file: Task<LiveSite.File, any Error>)?

    deinit { building?.cancel() }

    /// Whether a path is that of a file of the index.
    static func isSearch(_ path: String) -> Bool { path.hasPrefix("search/") }

    /// How many documents and changes of notes are kept beside the base, for tests.
    var keptCount: Int { known.values.reduce(known.count) { $0 + $1.entries.count + $1.superseded.count } }

    // MARK: The base

    /// Begins with the first base, unless somebody has.
    func begin(_ site: AssembledSite) {
        if base == nil { _ = build(site) }
    }

    /// The base as it is, or the first one.
    func base(of site: AssembledSite) async throws -> SearchBase {
        if let base { return base }
        return try await build(site).value
    }

    /// A base that holds the documents of a site as they are, and no others.
    func exactBase(of site: AssembledSite) async throws -> SearchBase {
        var base = try await base(of: site)
        while try await !changes(from: base, to: site).isEmpty { base = try await build(site).value }
        return base
    }

    /// Makes a base in the background, unless one is being made.
    private func build(_ site: AssembledSite) -> Task<SearchBase, any Error> {
        if let building { return building }
        let task = Task(priority: .utility) { [weak self, base] in
            do {
                let base = try await SearchBase(site, after: base)
                await self?.take(base)
                return base
            } catch {
                await self?.take(nil)
                throw error
            }
        }
        building = task
        return task
    }

    private func take(_ next: SearchBase?) {
        building = nil
        guard let next else { return }
        base = next
        baseNumber += 1
        known = [:]
        fresh = nil
    }

    // MARK: What is newer

    /// The second layer, as pages read it.
    ///
    /// - Parameter revision: Tells states of the site apart.
    func fresh(of site: AssembledSite, revision: Int) async throws -> LiveSite.File {
        if let fresh, fresh.revision == revision { return try await fresh.file.value }
        let file = Task { try await self.makeFresh(site) }
        fresh = (revision, file)
        return try await file.value
    }

    private func makeFresh(_ site: AssembledSite) async throws -> LiveSite.File {
        let base = try await base(of: site)
        let changes = try await changes(from: base, to: site)
        if changes.largest > Self.mostChanges { _ = build(site) }
        return LiveSite.File(try await FreshSearch.make(changes, on: base))
    }

    /// Looks only into notes that were compiled since the last time.
    private func changes(from base: SearchBase, to site: AssembledSite) async throws -> SearchChanges {
        let number = baseNumber
        let known = known.filter { site.compiled[$0.key]?.number == $0.value.number }
        let new = site.compiled.filter { id, note in
            note.number != base.notes[id]?.number && known[id] == nil
        }
        let found = try await Array(new).concurrentMap { id, note in
            (id, NoteChange(to: note, from: base.notes[id]?.documents ?? []))
        }
        let all = known.merging(found) { $1 }
        if number == baseNumber { self.known = all }
        let gone = base.notes.filter { site.compiled[$0.key] == nil }
        return SearchChanges(all.values, gone: gone.values.flatMap(\.documents))
    }
}
