import Foundation
import LecternCore
import Synchronization
import Testing

@testable import LecternPreview

/// After any operations, a listing that is kept up by batches equals the disk.
@Suite struct WatcherPropertyTests {
    static let methods: [FileWatcher.Method] = [.automatic, .polling(every: .milliseconds(10))]

    @Test(arguments: methods, 0..<12)
    func batchesTellAllThatChanged(_ method: FileWatcher.Method, _ round: Int) async throws {
        let folder = try TemporaryFolder()
        let (top, outside) = (folder.path + "/Content", folder.path + "/outside")
        for path in [top + "/Public", outside] { try FileSystem.createDirectory(path) }
        var operations = RandomOperations(seed: UInt64(round), top: top, outside: outside)
        for _ in 0..<40 { operations.step() }
        let watcher = try await FileWatcher(watched: [top], ignored: [top + "/Public"], method: method)
        let reader = ModelReader(watcher, top: top)
        let before = operations
        let log = try await blocking {
            var operations = before
            for _ in 0..<300 {
                operations.step()
                operations.pause()
            }
            return operations.log
        }
        let differences = try await reader.differencesAtRest()
        #expect(differences == [], "\(log)")
        watcher.stop()
        let told = await reader.task.value
        #expect(told.allSatisfy { WatchScope.isWithin($0, top) && !WatchScope.isWithin($0, top + "/Public") })
    }
}

/// Keeps a model up with what a watcher tells.
private struct ModelReader {
    private final class Box: Sendable {
        let model: Mutex<TreeModel>
        init(_ model: TreeModel) { self.model = Mutex(model) }
    }

    private let top: String
    private let box: Box
    /// Ends with the watcher; its value is every path that was told.
    let task: Task<Set<String>, Never>

    init(_ watcher: FileWatcher, top: String) {
        self.top = top
        let box = Box(TreeModel(listing: top))
        self.box = box
        task = Task {
            var told: Set<String> = []
            for await batch in watcher.batches {
                told.formUnion(batch.map(\.path))
                box.model.withLock { $0.apply(batch) }
            }
            return told
        }
    }

    /// What the model and the disk do not agree on once there has been time to tell everything.
    func differencesAtRest() async throws -> [String] {
        let disk = TreeModel(listing: top)
        let box = box
        try? await eventually { box.model.withLock { $0 == disk } }
        return box.model.withLock { $0.differences(from: disk) }
    }
}
