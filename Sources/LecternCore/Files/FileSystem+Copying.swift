#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileSystem {
    private static let blockSize = 1 << 18

    /// Copies a file, block by block, unless the target has the same bytes already. A link in the target's place is
    /// replaced, not followed.
    ///
    /// - Parameter temporary: As ``write(_:to:by:)`` takes it.
    /// - Throws: ``EnvironmentError`` when either file cannot be opened, read or written; it names that file.
    package static func copyIfChanged(
        _ source: String, to target: String, by temporary: String? = nil
    ) throws(EnvironmentError) -> WriteResult {
        let size = size(of: target, followingLinks: false)
        if size != nil, size == self.size(of: source), try haveSameBytes(source, target) { return .unchanged }
        let input = try openForReading(source)
        defer { close(input) }
        try createDirectory(parent(of: target))
        try replace(target, by: temporary) { output throws(EnvironmentError) in
            try copy(source, input, to: output)
        }
        return .written
    }

    /// The size of a regular file in bytes, or `nil` for anything else.
    package static func size(of path: String, followingLinks: Bool = true) -> Int? {
        var status = stat()
        let result = followingLinks ? stat(path, &status) : lstat(path, &status)
        guard result == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// - Returns: `false` also for a target that cannot be read, for it can be replaced.
    private static func haveSameBytes(_ source: String, _ target: String) throws(EnvironmentError) -> Bool {
        let input = try openForReading(source)
        defer { close(input) }
        guard let other = try? openForReading(target) else { return false }
        defer { close(other) }
        while true {
            let block = try readBlock(input, of: source)
            guard let same = try? readBlock(other, of: target), block == same else { return false }
            if block.isEmpty { return true }
        }
    }

    /// - Returns: Whether the target took all; else `errno` says why not.
    private static func copy(
        _ source: String, _ input: Int32, to output: Int32
    ) throws(EnvironmentError) -> Bool {
        while true {
            let block = try readBlock(input, of: source)
            if block.isEmpty { return true }
            if !writeAll(output, block) { return false }
        }
    }

    /// The next bytes of a file, a whole block unless it ends; empty at its end.
    private static func readBlock(_ descriptor: Int32, of path: String) throws(EnvironmentError) -> [UInt8] {
        try readBytes(descriptor, upTo: blockSize, of: path)
    }

    private static func openForReading(_ path: String) throws(EnvironmentError) -> Int32 {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("cannot open", path) }
        return descriptor
    }
}
