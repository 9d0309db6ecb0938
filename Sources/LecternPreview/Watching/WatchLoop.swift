/// The watcher's thread: waits for changes, gathers them, and hands on the batches.
struct WatchLoop: Sendable {
    let scope: WatchScope
    let method: FileWatcher.Method
    let stop: StopSignal
    let output: AsyncStream<[FileChange]>.Continuation
    let notice: @Sendable (String) -> Void

    private static let pollingInterval: Duration = .milliseconds(500)

    /// Runs until the watcher is stopped.
    ///
    /// - Parameter armed: Called once no change can be missed any more.
    func run(armed: () -> Void) {
        var source = makeSource()
        armed()
        var pending = PendingChanges()
        while true {
            switch source.next(within: pending.remaining(at: .now)) {
            case .stopped:
                output.finish()
                return
            case .changes(let signals):
                pending.add(signals, at: .now)
            case .lost(let reason):
                source = makePollingSource(because: reason)
                pending.add(scope.roots.map { WatchSignal(path: $0, isUncertain: true) }, at: .now)
            }
            if pending.remaining(at: .now) == .zero { output.yield(pending.take()) }
        }
    }

    private func makeSource() -> any ChangeSource {
        if case .polling(let interval) = method {
            return PollingSource(scope: scope, stop: stop, interval: interval)
        }
        #if os(Linux)
            do {
                return try InotifySource(scope: scope, stop: stop)
            } catch {
                return makePollingSource(because: error.reason)
            }
        #else
            return PollingSource(scope: scope, stop: stop, interval: Self.pollingInterval)
        #endif
    }

    private func makePollingSource(because reason: String) -> PollingSource {
        notice("\(reason); looking for changes every half second instead")
        return PollingSource(scope: scope, stop: stop, interval: Self.pollingInterval)
    }
}
