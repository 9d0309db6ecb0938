import Foundation
import LecternCore
import Synchronization
import Testing

@testable import LecternPreview

#if os(Linux)
    /// What becomes of a watcher that is stopped, and of one that lost events.
    @Suite struct WatcherEndTests {
        #if compiler(>=6.2)
            /// Counted in a process of its own, where nothing else opens files.
            @Test func leavesNoDescriptorAndNoThread() async {
                await #expect(processExitsWith: .success) {
                    let folder = try TemporaryFolder(["a.md": "x"])
                    // What the runtime opens when it is first used stays open.
                    try await Self.watchAndStop(folder)
                    let before = try Self.openFiles()
                    for _ in 0..<3 { try await Self.watchAndStop(folder) }
                    try await eventually { try Self.openFiles() <= before }
                }
            }
        #endif

        /// Starts watchers, ends them, and waits until their threads are gone.
        private static func watchAndStop(_ folder: TemporaryFolder) async throws {
            let threads = Mutex<Set<String>>([])
            var watchers: [FileWatcher] = []
            for number in 0..<8 {
                let method: FileWatcher.Method = number % 4 == 0 ? .polling(every: .seconds(9)) : .automatic
                let watcher = try await FileWatcher(
                    watched: [folder.path],
                    excludes: { _, _ in
                        // The rule is asked on the watcher's thread.
                        let thread = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
                        threads.withLock { _ = $0.insert("/proc/" + (thread ?? "")) }
                        return false
                    }, method: method)
                watchers.append(watcher)
            }
            #expect(threads.withLock(\.count) == watchers.count)
            for (number, watcher) in watchers.enumerated() {
                let reader = Task { for await _ in watcher.batches {} }
                // A reader that is done with the batches ends the watcher too.
                if number % 2 == 0 { watcher.stop() } else { reader.cancel() }
                await reader.value
            }
            try await eventually {
                threads.withLock { $0.allSatisfy { FileSystem.kind(of: $0) == nil } }
            }
        }

        private static func openFiles() throws -> Int {
            try FileSystem.list("/proc/self/fd").count
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
