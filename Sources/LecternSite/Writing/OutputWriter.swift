import LecternCore

/// Writes files of a site to its folder, only those that are new or changed, and removes only what an earlier build
/// wrote. ``OutputSession`` is a whole writing.
struct OutputWriter: Sendable {
    struct Outcome: Sendable {
        var written: [String] = []
        var unchangedCount = 0
        var removedCount = 0
    }

    let folder: String

    /// Removes everything that builds wrote. Returns how many files went.
    func clean() throws(EnvironmentError) -> Int {
        let manifest = try OutputManifest(in: folder)
        let count = remove(manifest.paths)
        FileSystem.remove(folder + "/" + OutputManifest.fileName)
        return count
    }

    /// Writes one file, unless it is there with just these bytes.
    func write(_ file: OutputFile) throws -> FileSystem.WriteResult {
        let path = folder + "/" + file.path
        switch file.content {
        case .bytes(let bytes): return try FileSystem.writeIfChanged(bytes, to: path)
        case .made(let make): return try FileSystem.writeIfChanged(try make(), to: path)
        case .copy(let source): return try FileSystem.copyIfChanged(source, to: path)
        }
    }

    /// Removes files and the folders that become empty.
    func remove(_ paths: [String]) -> Int {
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
