import Foundation
package import LecternCore

/// Tells what changes in folders and files, in batches that have come to rest.
///
/// On Linux the kernel tells (inotify). The files are looked at again and again where it does not: on disks of other
/// machines and of the host of a container, when its watches are used up, and on other systems. Watched paths need not
/// exist, may be links, and may be replaced at any time. Links are followed to files and to folders of the same tree.
/// An edit through another hard link of a file is seen by polling only.
///
/// **When a batch is handed on.** A save must reach the browser at once, and a checkout must be one rebuild:
/// - One file that was known before and is complete, with nothing else pending, goes out 2 ms after its last event.
///   Complete is what its writer has closed, or what was moved into its place.
/// - Otherwise nothing may happen for 10 ms, and .5 ms more for each path, at most 100 ms in all.
/// - A file that is being written is waited for until it is closed, or has not been written for 100 ms.
/// - A file that was emptied, or is gone, is waited for 30 ms: editors empty, or move away, what they write anew.
/// - While things keep happening, complete files are kept back at most 200 ms, and 10 ms more for each path, at most
///   5 s in all; no file is waited for longer than 1 s.
///
/// Polling finds a change at one look and hands it on when the next, 20 ms later, finds nothing new.
package struct FileWatcher: Sendable {
    package enum Method: Sendable, Hashable {
        /// What the system and the disk do best.
        case automatic
        /// Looking at every file, each time the interval is over; `nil` for half a second, or a second for more than
        /// 5,000 files.
        case polling(every: Duration?)
    }

    /// The batches, each sorted by path. For one reader; ends when the watcher is stopped.
    package let batches: AsyncStream<[FileChange]>
    private let mailbox: WatcherMailbox

    /// Starts watching. When this returns, no later change is missed.
    ///
    /// - Parameters:
    ///   - watched: Folders, with all in them, and files.
    ///   - ignored: Paths whose changes do not count, with all beneath them, however they are reached.
    ///   - excludes: Says of a path in a watched folder, and of whether a folder stands there, if it is left out by the
    ///     site's own rules, with all beneath it. Called on the watcher's thread.
    ///   - method: How changes are found.
    ///   - notice: Told in a sentence when a slower method has to be taken.
    /// - Throws: ``EnvironmentError`` when the process has no file descriptor left.
    package init(
        watched: [String], ignored: [String] = [],
        excludes: @escaping @Sendable (_ path: String, _ isFolder: Bool) -> Bool = { _, _ in false },
        method: Method = .automatic, notice: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(EnvironmentError) {
        let scope = WatchScope(watched: watched, ignored: ignored, excludes: excludes)
        try await self.init(scope, plan: SourcePlan(method: method, notice: notice))
    }

    init(_ scope: WatchScope, plan: SourcePlan) async throws(EnvironmentError) {
        guard let mailbox = WatcherMailbox() else {
            throw EnvironmentError(
                path: scope.roots.first ?? ".", action: "cannot watch", reason: "too many open files")
        }
        let (batches, output) = AsyncStream.makeStream(of: [FileChange].self)
        output.onTermination = { _ in mailbox.post(.stop) }
        self.batches = batches
        self.mailbox = mailbox
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var loop = WatchLoop(scope: scope, plan: plan, mailbox: mailbox, output: output)
                continuation.resume()
                loop.run()
            }
        }
    }

    /// Watches other paths from now on. When this returns, no later change of theirs is missed, and none of the old
    /// ones was missed before.
    ///
    /// - Parameters: As for `init`.
    package func watch(
        _ watched: [String], ignored: [String] = [],
        excludes: @escaping @Sendable (_ path: String, _ isFolder: Bool) -> Bool = { _, _ in false }
    ) async {
        let scope = WatchScope(watched: watched, ignored: ignored, excludes: excludes)
        await withCheckedContinuation { continuation in
            if !mailbox.post(.watch(scope, continuation)) { continuation.resume() }
        }
    }

    /// Ends the watcher's thread and the batches.
    package func stop() {
        mailbox.post(.stop)
    }
}
