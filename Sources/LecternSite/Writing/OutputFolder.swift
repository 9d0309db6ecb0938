import LecternCore
import Synchronization

/// The folder of a site's output while one build has it to itself: nothing in it is written or removed through a link.
final class OutputFolder: Sendable {
    let path: String
    /// Whether it is outside of the site's folder, as a link or the settings have it, without a word of whoever builds: a
    /// site from others may name any folder.
    let isElsewhere: Bool
    /// Whether it was made for this build.
    private let isNew: Bool
    /// Which names the disk takes for one.
    let names: NameFolding
    /// Others wait as long as this lives.
    private let lock: FolderLock
    /// Folders that have been seen to be folders, relative to this one.
    private let seen = Mutex<Set<DiskName>>([])
    /// Tells temporary files from those of other builds, which there may be on a disk without locks.
    private let run = UInt64.random(in: 0 ... .max)
    private let temporaryNumber = Atomic(0)

    /// Where new bytes wait until they take the place of old ones. Beside the files they would need names of their own, and
    /// a file's name may be as long as the disk allows.
    private let temporaryFolder: String

    /// Takes the folder, making it if need be. What a build that was cut off left in work is removed.
    ///
    /// - Parameter waiting: Called when another build has it.
    /// - Throws: ``EnvironmentError`` when the disk refuses; `CancellationError`.
    static func take(
        _ path: String, isElsewhere: Bool = false, waiting: () -> Void = {}
    ) async throws -> OutputFolder {
        let isNew = FileSystem.kind(of: path, followingLinks: true) == nil
        let lock = try await FolderLock.take(path, waiting: waiting)
        return try OutputFolder(path, isElsewhere: isElsewhere, isNew: isNew, lock)
    }

    private init(
        _ path: String, isElsewhere: Bool, isNew: Bool, _ lock: FolderLock
    ) throws(EnvironmentError) {
        (self.path, self.isElsewhere, self.isNew, self.lock) = (path, isElsewhere, isNew, lock)
        temporaryFolder = path + "/.lectern-new"
        try FileSystem.createDirectory(temporaryFolder)
        guard FileSystem.kind(of: temporaryFolder) == .directory else { throw Self.isLink(temporaryFolder) }
        for entry in try FileSystem.list(temporaryFolder) where lock.isHeld && entry.kind == .file {
            FileSystem.remove(temporaryFolder + "/" + entry.name)
        }
        names = try NameFolding(probing: temporaryFolder)
    }

    deinit {
        FileSystem.removeFolder(temporaryFolder)
        // One made for a build that then wrote nothing goes again.
        if isNew { FileSystem.removeFolder(path) }
    }

    /// The whole path of a path in the folder.
    func whole(_ relative: String) -> String { path + "/" + relative }

    // MARK: Writing

    /// Writes a file, unless it is there with just these bytes.
    ///
    /// - Parameter stale: The files at or below a path that an earlier build wrote and this one does not: they may be
    ///   removed when they stand in the way.
    /// - Throws: ``EnvironmentError`` when the disk refuses, or something else stands in the way.
    func write(_ file: OutputFile, stale: (String) -> [String]) throws -> FileSystem.WriteResult {
        guard FilePath.isInside(file.path) else { throw Self.isOutside(whole(file.path)) }
        try makeFolder(FilePath.folder(of: file.path), stale: stale)
        do {
            return try put(file)
        } catch let error as EnvironmentError {
            // A folder stands in its place.
            guard FileSystem.kind(of: whole(file.path)) == .directory else { throw error }
            remove(stale(file.path))
            return try put(file)
        }
    }

    private func put(_ file: OutputFile) throws -> FileSystem.WriteResult {
        let target = whole(file.path)
        let temporary = temporaryPath()
        switch file.content {
        case .bytes(let bytes): return try FileSystem.writeIfChanged(bytes, to: target, by: temporary)
        case .made(let make): return try FileSystem.writeIfChanged(try make(), to: target, by: temporary)
        case .copy(let source): return try FileSystem.copyIfChanged(source, to: target, by: temporary)
        }
    }

    /// A free path for bytes that are to take the place of others.
    func temporaryPath() -> String {
        let number = temporaryNumber.wrappingAdd(1, ordering: .relaxed).newValue
        return temporaryFolder + "/\(run)-\(number)"
    }

    /// Makes a folder and those above it.
    private func makeFolder(_ folder: String, stale: (String) -> [String]) throws(EnvironmentError) {
        if folder.isEmpty || hasSeen(folder) { return }
        try makeFolder(FilePath.folder(of: folder), stale: stale)
        switch FileSystem.kind(of: whole(folder)) {
        case .directory: break
        case nil: try FileSystem.createDirectory(whole(folder))
        case .symbolicLink: throw Self.isLink(whole(folder))
        case .file, .other:
            remove(stale(folder))
            try FileSystem.createDirectory(whole(folder))
        }
        seen.withLock { _ = $0.insert(DiskName(folder)) }
    }

    private func hasSeen(_ folder: String) -> Bool { seen.withLock { $0.contains(DiskName(folder)) } }

    private static func isOutside(_ path: String) -> EnvironmentError {
        EnvironmentError(
            path: path, action: "cannot write", reason: "it is outside of the output folder", concernsOneFile: true)
    }

    private static func isLink(_ path: String) -> EnvironmentError {
        EnvironmentError(
            path: path, action: "cannot write into", reason: "it is a link, which may lead anywhere",
            concernsOneFile: true)
    }

    // MARK: Removing

    /// Removes files, and the folders that become empty by that.
    ///
    /// - Returns: How many files went.
    @discardableResult
    func remove(_ paths: [String]) -> Int {
        var count = 0
        var folders: Set<DiskName> = []
        for path in paths where isReached(path) {
            // What is no file any more is somebody else's.
            if FileSystem.kind(of: whole(path)) == .file, FileSystem.remove(whole(path)) { count += 1 }
            folders.formUnion(FilePath.folders(above: path).map(DiskName.init))
        }
        // The deepest first; one that still holds something stays.
        for folder in folders.map(\.text).sorted(by: { $0.utf8.count > $1.utf8.count })
        where FileSystem.removeFolder(whole(folder)) {
            seen.withLock { _ = $0.remove(DiskName(folder)) }
        }
        return count
    }

    /// Whether no link leads to a path.
    private func isReached(_ path: String) -> Bool {
        let folder = FilePath.folder(of: path)
        if folder.isEmpty || hasSeen(folder) { return true }
        guard isReached(folder), FileSystem.kind(of: whole(folder)) == .directory else { return false }
        seen.withLock { _ = $0.insert(DiskName(folder)) }
        return true
    }

    /// Removes all that builds wrote.
    ///
    /// - Returns: How many files went.
    func clean() throws(EnvironmentError) -> Int {
        let count = remove(try OutputManifest(in: path).paths)
        FileSystem.remove(whole(OutputManifest.fileName))
        return count
    }

    // MARK: Renaming

    /// Spells files anew on a disk to which both spellings are one; some disks do nothing when asked for that.
    ///
    /// - Parameter paths: Paths as they are spelled on the disk, and as they are to be.
    func respell(_ paths: [(old: String, new: String)]) throws(EnvironmentError) {
        var waiting: [(temporary: String, path: String)] = []
        for (old, new) in paths where isReached(old) && FileSystem.kind(of: whole(old)) == .file {
            let temporary = temporaryPath()
            if FileSystem.move(whole(old), to: temporary) { waiting.append((temporary, new)) }
        }
        // Their folders, which may be spelled anew, too.
        remove(paths.map(\.old))
        for (temporary, path) in waiting {
            try makeFolder(FilePath.folder(of: path), stale: { _ in [] })
            _ = FileSystem.move(temporary, to: whole(path))
        }
    }
}
