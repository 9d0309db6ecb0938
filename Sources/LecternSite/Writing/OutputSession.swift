import LecternCore
import Synchronization

/// One writing of a site into its folder, in two steps: the files that are known from the start, then those that
/// come as they are made. What an earlier build wrote and this one did not is removed at the end.
final class OutputSession: Sendable {
    private struct Record {
        var path: String
        var result: FileSystem.WriteResult
    }

    private struct State {
        /// The paths that the list in the folder has.
        var listed: Set<String>
        var taken: Set<String> = []
        var known: [Record] = []
        var late: [Record] = []
    }

    private let writer: OutputWriter
    private let before: OutputManifest
    private let state: Mutex<State>

    private var list: String { writer.folder + "/" + OutputManifest.fileName }

    /// - Throws: ``EnvironmentError`` when the disk refuses.
    init(_ writer: OutputWriter) throws(EnvironmentError) {
        self.writer = writer
        try FileSystem.createDirectory(writer.folder)
        before = try OutputManifest(in: writer.folder)
        state = Mutex(State(listed: Set(before.paths)))
    }

    /// Writes the files that are known.
    ///
    /// - Throws: ``EnvironmentError`` when the disk refuses.
    func write(_ files: [OutputFile]) async throws {
        // A build that is cut off must not forget files it wrote.
        let both = OutputManifest(paths: before.paths + files.map(\.path))
        _ = try FileSystem.writeIfChanged(both.bytes, to: list)
        state.withLock {
            $0.listed = Set(both.paths)
            $0.taken.formUnion(files.map(\.path))
        }
        let writer = writer
        let records = try await files.concurrentMap { file in
            Record(path: file.path, result: try writer.write(file))
        }
        state.withLock { $0.known += records }
    }

    /// Writes one more file, from any thread; one whose path is taken is passed over.
    ///
    /// - Throws: ``EnvironmentError`` when the disk refuses.
    func write(_ file: OutputFile) throws {
        let (isFree, isListed) = state.withLock {
            ($0.taken.insert(file.path).inserted, $0.listed.contains(file.path))
        }
        guard isFree else { return }
        if !isListed { try FileSystem.append(Array((file.path + "\n").utf8), to: list) }
        let record = Record(path: file.path, result: try writer.write(file))
        state.withLock { $0.late.append(record) }
    }

    /// Removes what is no longer part of the site.
    ///
    /// - Returns: What was done. The files that came late are named by path.
    /// - Throws: ``EnvironmentError`` when the disk refuses.
    func finish() throws(EnvironmentError) -> OutputWriter.Outcome {
        let records = state.withLock { $0.known + $0.late.sorted { $0.path < $1.path } }
        var outcome = OutputWriter.Outcome()
        for record in records {
            if record.result == .written { outcome.written.append(record.path) } else { outcome.unchangedCount += 1 }
        }
        let now = OutputManifest(paths: records.map(\.path))
        let current = Set(now.paths)
        outcome.removedCount = writer.remove(before.paths.filter { !current.contains($0) })
        _ = try FileSystem.writeIfChanged(now.bytes, to: list)
        return outcome
    }
}
