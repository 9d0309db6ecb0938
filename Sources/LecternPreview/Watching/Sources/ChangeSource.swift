/// Finds changes; lives on the watcher's thread.
protocol ChangeSource: AnyObject {
    /// What can be read once there are changes, if the source is told of them.
    var descriptor: Int32? { get }
    /// When the source wants to look for changes, if it has to.
    var due: ContinuousClock.Instant? { get }

    /// What is known to have changed by now; does not wait.
    func signals() throws(WatchFailure) -> [WatchSignal]
    /// All that changed up to now, for when another source takes over.
    func lastSignals() throws(WatchFailure) -> [WatchSignal]
}
