/// What a source of changes has to say after a wait.
enum WatchEvent {
    /// Paths that changed; none when the wait ended without.
    case changes([WatchSignal])
    /// The watcher is being stopped.
    case stopped
    /// The source is of no use any more, with the reason.
    case lost(String)
}

/// A path that a source saw change. What became of it is looked up when the batch is complete.
struct WatchSignal: Hashable {
    var path: String
    /// Whether all beneath the path may have changed.
    var isUncertain = false
}

/// Finds changes; lives on the watcher's thread and may block it.
protocol ChangeSource {
    /// Waits for changes, at most for `limit`.
    func next(within limit: Duration?) -> WatchEvent
}
