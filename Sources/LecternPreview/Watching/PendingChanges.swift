import LecternCore

/// Gathers changes until they have come to rest: saving one file makes several events, a checkout thousands.
struct PendingChanges {
    /// How long nothing may happen before the batch is handed on.
    var quiet: Duration = .milliseconds(15)
    /// How long a batch may grow while things keep happening.
    var limit: Duration = .milliseconds(200)

    private var paths: [String: Bool] = [:]
    private var first: ContinuousClock.Instant?
    private var last: ContinuousClock.Instant?

    mutating func add(_ signals: [WatchSignal], at now: ContinuousClock.Instant) {
        guard !signals.isEmpty else { return }
        for signal in signals { paths[signal.path, default: false] = paths[signal.path] == true || signal.isUncertain }
        first = first ?? now
        last = now
    }

    /// How long to wait for more; `nil` when nothing is pending, zero when the batch is due.
    func remaining(at now: ContinuousClock.Instant) -> Duration? {
        guard let first, let last else { return nil }
        return max(.zero, min(last + quiet, first + limit) - now)
    }

    /// The batch, in the order of the paths, with what stands at each of them now.
    mutating func take() -> [FileChange] {
        defer { self = PendingChanges(quiet: quiet, limit: limit) }
        return paths.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { path, isUncertain in
            if isUncertain { return FileChange(path: path, kind: .uncertain) }
            return FileChange(path: path, kind: FileSystem.kind(of: path) == nil ? .removed : .written)
        }
    }

    init(quiet: Duration = .milliseconds(15), limit: Duration = .milliseconds(200)) {
        self.quiet = quiet
        self.limit = limit
    }
}
