#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few things Lectern asks of a disk, in bytes and plain paths.
package enum FileSystem {
    package enum EntryKind: Sendable, Hashable {
        case file
        case directory
        case symbolicLink
        /// A socket, a pipe, a device: never content.
        case other
    }

    package struct Entry: Sendable, Hashable {
        package var name: String
        package var kind: EntryKind
    }

    /// A file's bytes.
    ///
    /// - Throws: ``EnvironmentError`` when the file cannot be opened or read.
    package static func read(_ path: String) throws(EnvironmentError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("cannot open", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("cannot read", path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw EnvironmentError(path: path, action: "cannot read", reason: "not a regular file")
        }
        return try readBytes(descriptor, upTo: Int(status.st_size), of: path)
    }

    /// The next bytes of an open file; fewer than asked for where it ends.
    ///
    /// - Parameter path: The path that a failure names.
    static func readBytes(
        _ descriptor: Int32, upTo limit: Int, of path: String
    ) throws(EnvironmentError) -> [UInt8] {
        var problem: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while count < limit {
                let got = readSome(descriptor, buffer.baseAddress.map { $0 + count }, limit - count)
                if got < 0 { problem = errno }
                if got <= 0 { break }
                count += got
            }
        }
        if let problem { throw EnvironmentError(path: path, action: "cannot read", code: problem) }
        return bytes
    }

    /// Reads once, again after an interruption.
    ///
    /// - Returns: The number of bytes; 0 at the end, less when the disk refuses.
    private static func readSome(_ descriptor: Int32, _ target: UnsafeMutablePointer<UInt8>?, _ size: Int) -> Int {
        while true {
            let got = systemRead(descriptor, target, size)
            if got < 0, errno == EINTR { continue }
            return got
        }
    }

    /// Makes a folder and those above it; one that exists is left as it is.
    ///
    /// - Throws: ``EnvironmentError`` when the disk refuses, or a file stands in the way.
    package static func createDirectory(_ path: String) throws(EnvironmentError) {
        if path.isEmpty || path == "/" || path == "." { return }
        if mkdir(path, 0o755) == 0 { return }
        if errno == ENOENT {
            try createDirectory(parent(of: path))
            if mkdir(path, 0o755) == 0 { return }
        }
        if errno == EEXIST, kind(of: path, followingLinks: true) == .directory { return }
        throw failure("cannot create folder", path)
    }

    /// Why the process may not read a file; `nil` when it may.
    package static func obstacle(toReading path: String) -> String? {
        access(path, R_OK) == 0 ? nil : failure("cannot read", path).reason
    }

    /// What stands at a path, or `nil` for nothing.
    package static func kind(of path: String, followingLinks: Bool = false) -> EntryKind? {
        var status = stat()
        let result = followingLinks ? stat(path, &status) : lstat(path, &status)
        guard result == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .directory
        case S_IFLNK: return .symbolicLink
        default: return .other
        }
    }

    /// What a folder holds, sorted by the bytes of the names.
    ///
    /// - Throws: ``EnvironmentError`` when the folder cannot be read.
    package static func list(_ path: String) throws(EnvironmentError) -> [Entry] {
        guard let directory = opendir(path) else { throw failure("cannot list", path) }
        defer { closedir(directory) }
        var entries: [Entry] = []
        while let item = readdir(directory) {
            let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let kind = kind(ofType: item.pointee.d_type) ?? kind(of: path + "/" + name) ?? .other
            entries.append(Entry(name: name, kind: kind))
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// What a folder's listing says of an entry; `nil` on disks whose listings do not say it.
    private static func kind(ofType type: UInt8) -> EntryKind? {
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .directory
        case Int(DT_LNK): .symbolicLink
        case Int(DT_UNKNOWN): nil
        default: .other
        }
    }

    /// The path with symbolic links and `..` resolved, or `nil` when nothing stands there.
    package static func canonicalPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// An absolute path with the links in it resolved as far as it leads somewhere; what is not there yet stays as it is.
    package static func resolvedPath(_ path: String) -> String {
        var (top, rest): (String, [Substring]) = (path, [])
        while top != "/" {
            if let real = canonicalPath(top) {
                return rest.isEmpty ? real : FilePath.absolute(rest.reversed().joined(separator: "/"), in: real)
            }
            rest.append(FilePath.parts(of: top).last ?? "")
            top = parent(of: top)
        }
        return path
    }

    /// Removes a file, a link, or a folder that is empty. Says whether something was removed.
    @discardableResult
    package static func remove(_ path: String) -> Bool {
        unlink(path) == 0 || rmdir(path) == 0
    }

    /// Removes a folder that is empty. Says whether it was removed.
    @discardableResult
    package static func removeFolder(_ path: String) -> Bool { rmdir(path) == 0 }

    /// Moves a file to another place on the same disk, where it replaces what stands there. Says whether it was moved.
    package static func move(_ path: String, to target: String) -> Bool { rename(path, target) == 0 }

    /// Where the process stands.
    package static var currentDirectory: String {
        guard let path = getcwd(nil, 0) else { return "." }
        defer { free(path) }
        return String(cString: path)
    }

    /// The folder that holds `path`: everything before the last `/`.
    package static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The failure that the system has just reported.
    static func failure(_ action: String, _ path: String) -> EnvironmentError {
        EnvironmentError(path: path, action: action, code: errno)
    }
}

// The name `read` is taken by the functions that read files.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
    read(descriptor, buffer, size)
}
