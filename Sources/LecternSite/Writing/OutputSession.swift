import LecternCore
import Synchronization

/// One writing of a site into its folder, in two steps: the files that are known from the start, then those that
/// come as they are made. What an earlier build wrote and this one did not is removed at the end.
final class OutputSession: Sendable {
    struct Outcome: Sendable {
        var written: [String] = []
        var unchangedCount = 0
        var removedCount = 0
        /// Why files could not be written, by path, in order. What an earlier build wrote in their places is left.
        var failures: [(path: String, error: EnvironmentError)] = []
    }

    private struct State {
        /// The paths that the list in the folder has.
        var listed: PathSet
        var taken: PathSet
        var known: [Record] = []
        var late: [Record] = []
    }

    private let folder: OutputFolder
    private let before: OutputManifest
    /// The paths of ``before``.
    private let earlier: PathSet
    private let state: Mutex<State>

    private var list: String { folder.whole(OutputManifest.fileName) }

    /// - Throws: ``EnvironmentError`` when the list of what an earlier build wrote cannot be read.
    init(_ folder: OutputFolder) throws(EnvironmentError) {
        self.folder = folder
        before = try OutputManifest(in: folder.path)
        earlier = PathSet(before.paths, folding: folder.names)
        state = Mutex(State(listed: earlier, taken: PathSet(folding: folder.names)))
    }

    /// Writes the files that are known. Of paths that are one on the folder's disk the first is written.
    ///
    /// - Throws: ``EnvironmentError`` when the disk refuses, or files that no build wrote stand in the way.
    func write(_ files: [OutputFile]) async throws {
        try ForeignFiles.refuse(in: folder, listed: before.isThere ? earlier : nil, writing: files.map(\.path))
        // A build that is cut off must not forget files it wrote.
        let both = OutputManifest(paths: before.paths + files.map(\.path))
        try write(both)
        let fresh = state.withLock { state in
            for path in both.paths { state.listed.insert(path) }
            return files.filter { state.taken.insert($0.path) }
        }
        try folder.respell(
            fresh.compactMap { file in
                earlier.spelling(of: file.path).flatMap { old in
                    DiskName(old) == DiskName(file.path) ? nil : (old, file.path)
                }
            })
        let records = try await fresh.concurrentMap { try self.record($0) }
        state.withLock { $0.known += records }
    }

    /// Writes one more file, from any thread; one whose path is taken is passed over.
    ///
    /// - Throws: ``EnvironmentError`` when the disk refuses.
    func write(_ file: OutputFile) throws {
        let (isFree, isListed) = state.withLock { ($0.taken.insert(file.path), $0.listed.contains(file.path)) }
        guard isFree else { return }
        let record: Record
        if isListed {
            record = try self.record(file)
        } else if FileSystem.kind(of: folder.whole(file.path)) != nil {
            record = Record(path: file.path, result: .failure(ForeignFiles.failure(folder, [file.path])))
        } else {
            try FileSystem.append(OutputManifest.line(file.path), to: list)
            record = try self.record(file)
        }
        state.withLock { $0.late.append(record) }
    }

    /// Removes what is no longer part of the site.
    ///
    /// - Returns: What was done. The files that came late are named by path.
    /// - Throws: ``EnvironmentError`` when the disk refuses.
    func finish() throws(EnvironmentError) -> Outcome {
        let records = state.withLock { $0.known + $0.late.sorted { DiskName($0.path) < DiskName($1.path) } }
        var (outcome, current): (Outcome, [String]) = (Outcome(), [])
        for record in records {
            switch record.result {
            case .success(.written): outcome.written.append(record.path)
            case .success(.unchanged): outcome.unchangedCount += 1
            case .failure(let error): outcome.failures.append((record.path, error))
            }
            if record.isThere || earlier.contains(record.path) { current.append(record.path) }
        }
        let now = PathSet(current, folding: folder.names)
        outcome.removedCount = folder.remove(before.paths.filter { !now.contains($0) })
        try write(OutputManifest(paths: current))
        return outcome
    }

    private func write(_ manifest: OutputManifest) throws(EnvironmentError) {
        _ = try FileSystem.writeIfChanged(manifest.bytes, to: list, by: folder.temporaryPath())
    }

    // MARK: One file

    private struct Record: Sendable {
        var path: String
        var result: Result<FileSystem.WriteResult, EnvironmentError>

        var isThere: Bool { if case .success = result { true } else { false } }
    }

    /// Writes a file; one that cannot be written does not keep others from being written.
    private func record(_ file: OutputFile) throws -> Record {
        do {
            return Record(path: file.path, result: .success(try folder.write(file, stale: stale)))
        } catch let error as EnvironmentError where error.concernsOneFile {
            return Record(path: file.path, result: .failure(error))
        }
    }

    /// The files at or below a path that an earlier build wrote and this one does not.
    private func stale(_ path: String) -> [String] {
        let taken = state.withLock { $0.taken }
        return ([path] + earlier.below(path)).filter { earlier.contains($0) && !taken.contains($0) }
    }
}
