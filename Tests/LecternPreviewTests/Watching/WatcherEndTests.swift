import Foundation
import LecternCore
import Synchronization
import Testing

@testable import LecternPreview

#if os(Linux)
    /// What becomes of a watcher that is stopped, and of one that lost events.
    @Suite struct WatcherEndTests {
        /// How much of something the process has. Other tests have watchers and servers too, but not that many.
        private static func count(_ kind: String) throws -> Int {
            try FileSystem.list("/proc/self/" + kind).count
        }

        @Test func leavesNoDescriptorAndNoThread() async throws {
            let folder = try TemporaryFolder()
            let before = (try Self.count("fd"), try Self.count("task"))
            for _ in 0..<3 {
                var watchers: [FileWatcher] = []
                // A system allows 128 instances, and other tests need some.
                for number in 0..<40 {
                    let method: FileWatcher.Method = number % 4 == 0 ? .polling(every: .seconds(9)) : .automatic
                    watchers.append(try await FileWatcher(watched: [folder.path], method: method))
                }
                for (number, watcher) in watchers.enumerated() {
                    let reader = Task { for await _ in watcher.batches {} }
                    // A reader that is done with the batches ends the watcher too.
                    if number % 2 == 0 { watcher.stop() } else { reader.cancel() }
                    await reader.value
                }
                watchers = []
                try await eventually {
                    guard let now = try? (Self.count("fd"), Self.count("task")) else { return false }
                    return now.0 < before.0 + 30 && now.1 < before.1 + 30
                }
            }
        }

        @Test func aFullQueueIsNoticed() throws {
            let folder = try TemporaryFolder()
            try folder.write("x", to: "deep/a.md")
            let source = try InotifySource(scope: WatchScope(watched: [folder.path]))
            try Self.overflow(folder)
            #expect(throws: WatchFailure.overflow) { try source.lastSignals() }
        }

        @Test func watchesOnAfterLosingEvents() async throws {
            let folder = try TemporaryFolder()
            try folder.write("x", to: "deep/a.md")
            // The rule is asked on the watcher's thread, which reads no events meanwhile.
            let gate = Gate()
            let watcher = try await FileWatcher(
                watched: [folder.path],
                excludes: { path, _ in
                    if path.hasSuffix("/gate.md") { gate.pass() }
                    return false
                })
            defer { watcher.stop() }
            try await blocking {
                try folder.write("x", to: "gate.md")
                gate.isBlocked.wait()
                try Self.overflow(folder)
                try folder.write("x", to: "lost/b.md")
                gate.mayGoOn.signal()
            }
            var batches = watcher.batches.makeAsyncIterator()
            var seen: [FileChange] = []
            while !seen.contains(FileChange(path: folder.path, kind: .uncertain)), let batch = await batches.next() {
                seen += batch
            }
            try folder.overwrite("y", in: "lost/b.md")
            let path = folder.path + "/lost/b.md"
            while !seen.contains(FileChange(path: path, kind: .written)), let batch = await batches.next() {
                seen += batch
            }
            #expect(seen.last?.path == path)
        }

        /// Stops the first thread that passes until it may go on.
        private final class Gate: Sendable {
            let isBlocked = DispatchSemaphore(value: 0)
            let mayGoOn = DispatchSemaphore(value: 0)
            private let wasPassed = Mutex(false)

            func pass() {
                let isFirst = wasPassed.withLock { passed in
                    defer { passed = true }
                    return !passed
                }
                guard isFirst else { return }
                isBlocked.signal()
                mayGoOn.wait()
            }
        }

        /// Makes more events than the kernel keeps. Those of one file in a row would count as one.
        private static func overflow(_ folder: TemporaryFolder) throws {
            let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
            let count = Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
            try folder.write("x", to: "deep/b.md")
            for number in 0...count { chmod(folder.path + (number % 2 == 0 ? "/deep/a.md" : "/deep/b.md"), 0o644) }
        }
    }
#endif
