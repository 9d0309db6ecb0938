import Foundation
package import LecternCore

/// Tells what changes in folders and files, in batches that have come to rest.
///
/// On Linux the kernel tells (inotify); elsewhere, and when the kernel's watches are used up, the files are looked
/// at every half second. Watched paths need not exist; linked folders beneath them are not entered.
package struct FileWatcher: Sendable {
    package enum Method: Sendable, Hashable {
        /// What the system does best.
        case automatic
        /// Looking at every file, each time the interval is over.
        case polling(every: Duration)
    }

    /// The batches, each sorted by path. For one reader; ends when the watcher is stopped.
    package let batches: AsyncStream<[FileChange]>
    private let stopSignal: StopSignal

    /// Starts watching. When this returns, no later change is missed.
    ///
    /// - Parameters:
    ///   - watched: Folders, with all in them, and files.
    ///   - ignored: Paths whose changes do not count, with all beneath them.
    ///   - method: How changes are found.
    ///   - notice: Told in a sentence when watching falls back to a slower method.
    /// - Throws: ``EnvironmentError`` when the process has no file descriptor left.
    package init(
        watched: [String],
        ignored: [String] = [],
        method: Method = .automatic,
        notice: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(EnvironmentError) {
        guard let stop = StopSignal() else {
            throw EnvironmentError(
                path: watched.first ?? ".", action: "cannot watch", reason: "too many open files")
        }
        let (batches, output) = AsyncStream.makeStream(of: [FileChange].self)
        output.onTermination = { _ in stop.raise() }
        self.batches = batches
        stopSignal = stop
        let loop = WatchLoop(
            scope: WatchScope(watched: watched, ignored: ignored), method: method, stop: stop, output: output,
            notice: notice)
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { loop.run { continuation.resume() } }
        }
    }

    /// Ends the watcher's thread and the batches.
    package func stop() {
        stopSignal.raise()
    }
}
