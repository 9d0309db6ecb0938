import LecternCore

/// Gathers changes until they have come to rest: saving one file makes several events, a checkout thousands.
///
/// ``FileWatcher`` tells the rule.
struct PendingChanges {
    typealias Instant = ContinuousClock.Instant

    /// The wait after the last event when all there is is one file that was known and is complete now.
    static let quietAfterSave: Duration = .milliseconds(2)
    /// The longest that a file can be waited for.
    static let longestPatience: Duration = .seconds(1)

    private var items: [DiskName: Item] = [:]
    private var first: Instant?
    private var last: Instant?

    mutating func add(_ signals: [WatchSignal], at now: Instant) {
        for signal in signals { add(signal, at: now) }
    }

    private mutating func add(_ signal: WatchSignal, at now: Instant) {
        let key = DiskName(signal.path)
        if signal.kind == .settled {
            items[key]?.isSettled = true
            return
        }
        var item = items[key] ?? Item(first: now, last: now, isNew: signal.isNew)
        item.last = now
        item.isSettled = false
        if case .changed(let phase?) = signal.kind { item.phase = phase }
        if signal.kind == .uncertain { item.isUncertain = true }
        items[key] = item
        (first, last) = (first ?? now, now)
    }

    /// When the batch is to be handed on if nothing more happens; `nil` when nothing is pending.
    var due: Instant? {
        guard let first, let last else { return nil }
        var (rest, hasComplete) = (last + quiet, false)
        for item in items.values {
            rest = max(rest, item.rest)
            hasComplete = hasComplete || item.rest == item.first
        }
        return hasComplete ? min(rest, first + limit) : rest
    }

    /// How long nothing may happen: the longer, the more has happened.
    private var quiet: Duration {
        isOneSave ? Self.quietAfterSave : min(.milliseconds(10) + .microseconds(500) * items.count, .milliseconds(100))
    }

    /// How long complete files may be kept back while things keep happening.
    private var limit: Duration {
        min(.milliseconds(200) + .milliseconds(10) * items.count, .seconds(5))
    }

    private var isOneSave: Bool {
        guard items.count <= 8 else { return false }
        let changes = items.values.filter { !$0.isNothing }
        return changes.count == 1 && changes.allSatisfy { $0.phase == .complete && !$0.isNew && !$0.isUncertain }
    }

    /// The batch, in the order of the paths, with what stands at each of them now. What is still waited for is kept.
    mutating func take(at now: Instant) -> [FileChange] {
        let batch = items.filter { $0.value.rest <= now }
        items = items.filter { $0.value.rest > now }
        first = items.values.map(\.first).min()
        last = items.values.map(\.last).max()
        let changes = batch.sorted { $0.key < $1.key }.map { path, item in
            FileChange(path: path.text, kind: item.kind(at: path.text))
        }
        return Self.withoutImplied(changes)
    }

    /// Leaves out what the change of a folder above says already.
    private static func withoutImplied(_ changes: [FileChange]) -> [FileChange] {
        let uncertain = Set(changes.filter { $0.kind == .uncertain }.map { DiskName($0.path) })
        let removed = Set(changes.filter { $0.kind == .removed }.map { DiskName($0.path) })
        return changes.filter { change in
            var folder = FileSystem.parent(of: change.path)
            while true {
                let key = DiskName(folder)
                if uncertain.contains(key) || (change.kind == .removed && removed.contains(key)) { return false }
                if folder == "/" { return true }
                folder = FileSystem.parent(of: folder)
            }
        }
    }
}

/// What is pending at one path.
private struct Item {
    let first: ContinuousClock.Instant
    var last: ContinuousClock.Instant
    let isNew: Bool
    var phase: WatchSignal.Phase = .complete
    var isUncertain = false
    /// Whether the source says that no more is to come.
    var isSettled = false

    /// Whether something came and went that nobody was told of.
    var isNothing: Bool { isNew && phase == .gone }

    /// What became of the path. One that is gone from the watched tree may still lead somewhere, through a link.
    func kind(at path: String) -> FileChange.Kind {
        if isUncertain { return .uncertain }
        return phase == .gone || FileStamp(path, followsLinks: false) == nil ? .removed : .written
    }

    /// Until when more is waited for at this path.
    var rest: ContinuousClock.Instant {
        guard !isUncertain, !isNothing, !isSettled, let patience else { return first }
        return min(last + patience, first + PendingChanges.longestPatience)
    }

    /// How long after the last event a file may still become complete.
    private var patience: Duration? {
        switch phase {
        case .complete: nil
        // Emptied, or moved away as a backup: the new content follows at once.
        case .empty, .gone: .milliseconds(30)
        case .open: .milliseconds(100)
        }
    }
}
