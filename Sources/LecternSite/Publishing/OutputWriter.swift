import LecternCore

/// Writes a site to its folder: only files that are new or changed, and removes only what an earlier build wrote.
struct OutputWriter: Sendable {
    struct Outcome: Sendable {
        var written: [String] = []
        var unchangedCount = 0
        var removedCount = 0
    }

    let folder: String

    /// - Throws: ``EnvironmentError`` when the disk refuses.
    func write(_ files: [OutputFile]) async throws -> Outcome {
        try FileSystem.createDirectory(folder)
        let before = try OutputManifest(in: folder)
        let now = OutputManifest(paths: files.map(\.path))
        // A build that is cut off must not forget files it wrote.
        let both = OutputManifest(paths: before.paths + now.paths)
        _ = try FileSystem.writeIfChanged(both.bytes, to: folder + "/" + OutputManifest.fileName)

        let folder = folder
        let results = try await files.concurrentMap { file in
            (file.path, try Self.write(file, in: folder))
        }
        var outcome = Outcome()
        for (path, result) in results {
            if result == .written { outcome.written.append(path) } else { outcome.unchangedCount += 1 }
        }
        let current = Set(now.paths)
        outcome.removedCount = remove(before.paths.filter { !current.contains($0) })
        _ = try FileSystem.writeIfChanged(now.bytes, to: folder + "/" + OutputManifest.fileName)
        return outcome
    }

    /// Removes everything that builds wrote. Returns how many files went.
    func clean() throws(EnvironmentError) -> Int {
        let manifest = try OutputManifest(in: folder)
        let count = remove(manifest.paths)
        FileSystem.remove(folder + "/" + OutputManifest.fileName)
        return count
    }

    private static func write(_ file: OutputFile, in folder: String) throws -> FileSystem.WriteResult {
        let path = folder + "/" + file.path
        switch file.content {
        case .bytes(let bytes): return try FileSystem.writeIfChanged(bytes, to: path)
        case .made(let make): return try FileSystem.writeIfChanged(try make(), to: path)
        case .copy(let source): return try FileSystem.copyIfChanged(source, to: path)
        }
    }

    /// Removes files and the folders that become empty.
    private func remove(_ paths: [String]) -> Int {
        var count = 0
        var folders: Set<String> = []
        for path in paths {
            // A folder of that name is somebody else's.
            guard FileSystem.kind(of: folder + "/" + path) != .directory else { continue }
            if FileSystem.remove(folder + "/" + path) { count += 1 }
            var parent = FileSystem.parent(of: path)
            while parent != ".", folders.insert(parent).inserted { parent = FileSystem.parent(of: parent) }
        }
        // The deepest first; one that still holds something stays.
        for empty in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { FileSystem.remove(folder + "/" + empty) }
        return count
    }
}
