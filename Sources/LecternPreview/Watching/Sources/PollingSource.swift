import LecternCore

/// Changes found by looking at every file again and again: for systems and disks without word of changes.
final class PollingSource: ChangeSource {
    private var tree: WatchedTree<NoListener>
    private let interval: Duration
    /// How long the last look took.
    private var effort: Duration = .zero
    /// The paths that the last look found changed: perhaps still being written.
    private var unsettled: Set<DiskName> = []
    private(set) var due: ContinuousClock.Instant?

    /// The pace for a number of files; `nil` asks for the usual one.
    static func interval(_ wanted: Duration?, files: Int) -> Duration {
        wanted ?? (files > 5000 ? .seconds(1) : .milliseconds(500))
    }

    /// How soon a change is looked at again, to see whether it is complete.
    private static let settling: Duration = .milliseconds(20)

    /// - Parameter interval: The time between looks; `nil` for half a second, or a second for more than 5,000 files.
    init(scope: WatchScope, interval: Duration?) {
        tree = WatchedTree(scope: scope, listener: NoListener(), isPolled: true)
        self.interval = Self.interval(interval, files: tree.folders.values.reduce(0) { $0 + $1.entries.count })
        due = .now + self.interval
    }

    var descriptor: Int32? { nil }

    /// The pace, in words.
    var pace: String {
        interval == .milliseconds(500) ? "every half second" : "every \(interval.components.seconds) s"
    }

    func signals() -> [WatchSignal] {
        guard let due, due <= .now else { return [] }
        return lastSignals()
    }

    func lastSignals() -> [WatchSignal] {
        let start = ContinuousClock.now
        let changed = tree.lookAtAll()
        effort = .now - start
        let paths = Set(changed.map { DiskName($0.path) })
        let settled = unsettled.subtracting(paths).sorted().map { WatchSignal(path: $0.text, kind: .settled) }
        unsettled = paths
        // A slow disk is left in peace at least twice as long as a look at it takes.
        due = .now + max(paths.isEmpty ? interval : Self.settling, effort * 2)
        return changed + settled
    }
}
