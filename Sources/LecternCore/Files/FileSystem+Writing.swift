#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileSystem {
    /// What a write did.
    package enum WriteResult: Sendable, Hashable {
        case written
        /// The file had these bytes already and was not touched.
        case unchanged
    }

    /// Writes a file. One that is there already is replaced in one step: readers see the old bytes or the new ones,
    /// never a part. A link is replaced, not followed. Folders above it are made as needed.
    ///
    /// - Parameter temporary: A free path on the same disk for the new bytes until they take their place; without it one
    ///   beside the file is used.
    /// - Throws: ``EnvironmentError`` when the disk refuses.
    package static func write(
        _ bytes: [UInt8], to path: String, by temporary: String? = nil
    ) throws(EnvironmentError) {
        var descriptor = create(path)
        if descriptor < 0, errno == ENOENT {
            try createDirectory(parent(of: path))
            descriptor = create(path)
        }
        if descriptor >= 0 { return try fill(descriptor, at: path, for: path) { writeAll($0, bytes) } }
        guard errno == EEXIST else { throw failure("cannot write", path) }
        try replace(path, by: temporary) { descriptor in writeAll(descriptor, bytes) }
    }

    /// Writes a file unless it has just these bytes already, as ``write(_:to:by:)`` does.
    ///
    /// - Throws: ``EnvironmentError`` when the disk refuses.
    package static func writeIfChanged(
        _ bytes: [UInt8], to path: String, by temporary: String? = nil
    ) throws(EnvironmentError) -> WriteResult {
        if size(of: path, followingLinks: false) == bytes.count, (try? read(path)) == bytes { return .unchanged }
        try write(bytes, to: path, by: temporary)
        return .written
    }

    /// Puts new bytes at a path where something stands.
    ///
    /// - Parameter write: Writes them, and says whether all of them were taken; else `errno` says why not.
    static func replace(
        _ path: String, by temporary: String?, _ write: (Int32) throws(EnvironmentError) -> Bool
    ) throws(EnvironmentError) {
        let temporary = temporary ?? parent(of: path) + "/.lectern-new-\(UInt64.random(in: 0 ... .max))"
        let descriptor = create(temporary)
        guard descriptor >= 0 else { throw failure("cannot write", path) }
        try fill(descriptor, at: temporary, for: path, write)
        guard rename(temporary, path) == 0 else {
            let problem = errno
            unlink(temporary)
            throw EnvironmentError(path: path, action: "cannot write", code: problem)
        }
    }

    /// Opens a new file; fails when something stands there, a link included.
    static func create(_ path: String) -> Int32 {
        open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    }

    /// Writes into a new file and closes it; removes it when the disk refuses.
    ///
    /// - Parameter target: The path that a failure names.
    static func fill(
        _ descriptor: Int32, at path: String, for target: String, _ write: (Int32) throws(EnvironmentError) -> Bool
    ) throws(EnvironmentError) {
        let isWritten: Bool
        do throws(EnvironmentError) {
            isWritten = try write(descriptor)
        } catch {
            close(descriptor)
            unlink(path)
            throw error
        }
        let problem = errno
        let isClosed = close(descriptor) == 0
        guard isWritten, isClosed else {
            let code = isWritten ? errno : problem
            unlink(path)
            throw EnvironmentError(path: target, action: "cannot write", code: code)
        }
    }

    /// - Returns: Whether the disk took all of the bytes; else `errno` says why not.
    static func writeAll(_ descriptor: Int32, _ bytes: some Collection<UInt8>) -> Bool {
        bytes.withContiguousStorageIfAvailable { buffer in
            var done = 0
            while done < buffer.count {
                let count = systemWrite(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if count < 0, errno == EINTR { continue }
                if count < 0 { return false }
                done += count
            }
            return true
        } ?? writeAll(descriptor, Array(bytes))
    }
}

// The name `write` is taken by the functions that write files.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ size: Int) -> Int {
    write(descriptor, buffer, size)
}
