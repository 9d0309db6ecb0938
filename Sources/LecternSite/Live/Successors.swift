import LecternContent
import LecternCore

/// Where pages went whose notes were renamed or moved while the site was looked at.
struct Successors: Sendable {
    private var paths: [String: String] = [:]

    /// The file at which the page of a path stands now; `nil` when it did not move, or is gone.
    subscript(path: String) -> String? {
        var (found, seen) = (path, Set([path]))
        while let next = paths[found], seen.insert(next).inserted { found = next }
        return found == path ? nil : found
    }

    /// Compares two plans: a note with another address has moved; a note that is gone has moved to where one came that
    /// says the same of itself.
    mutating func add(from old: SitePlan, to new: SitePlan) {
        var added: [PlannedNote] = []
        for note in new.notes {
            if let before = old.notes[note.id] { add(before.url, note.url) } else { added.append(note) }
        }
        let isAnyLost = new.notes.count - added.count < old.notes.count
        var lost = isAnyLost ? old.notes.filter { new.notes[$0.id] == nil } : []
        for note in added {
            if let place = lost.firstIndex(where: { Self.isSame($0, note) }) {
                add(lost.remove(at: place).url, note.url)
            }
        }
    }

    private mutating func add(_ before: String, _ after: String) {
        let (from, to) = (PageAddress.file(for: before), PageAddress.file(for: after))
        paths[to] = nil
        if from != to { paths[from] = to }
    }

    private static func isSame(_ a: PlannedNote, _ b: PlannedNote) -> Bool {
        a.head.role == b.head.role && a.head.matter == b.head.matter
            && (a.head.title == b.head.title
                || FilePath.baseName(of: a.head.path) == FilePath.baseName(of: b.head.path))
    }
}
