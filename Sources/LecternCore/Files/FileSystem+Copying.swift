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

    private static let blockSize = 1 << 18

    /// Writes a file unless it has just these bytes already.
    ///
    /// - Throws: ``EnvironmentError`` when the disk refuses.
    package static func writeIfChanged(_ bytes: [UInt8], to path: String) throws(EnvironmentError) -> WriteResult {
        if size(of: path) == bytes.count, try read(path) == bytes { return .unchanged }
        try write(bytes, to: path)
        return .written
    }

    /// Copies a file, block by block, unless the target has the same bytes already.
    ///
    /// - Throws: ``EnvironmentError`` when either file cannot be opened, read or written.
    package static func copyIfChanged(_ source: String, to target: String) throws(EnvironmentError) -> WriteResult {
        if size(of: source) == size(of: target), try haveSameBytes(source, target) { return .unchanged }
        try createDirectory(parent(of: target))
        let temporary = target + ".lectern-new"
        try copy(source, to: temporary)
        guard rename(temporary, target) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(temporary)
            throw EnvironmentError(path: target, action: "cannot write", reason: reason)
        }
        return .written
    }

    /// The size of a regular file in bytes, or `nil` for anything else.
    package static func size(of path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    private static func haveSameBytes(_ a: String, _ b: String) throws(EnvironmentError) -> Bool {
        let (left, right) = (try openForReading(a), try openForReading(b))
        defer {
            fclose(left)
            fclose(right)
        }
        var (first, second) = ([UInt8](repeating: 0, count: blockSize), [UInt8](repeating: 0, count: blockSize))
        while true {
            let count = fread(&first, 1, blockSize, left)
            guard fread(&second, 1, blockSize, right) == count, first[..<count] == second[..<count] else {
                return false
            }
            if count < blockSize { return true }
        }
    }

    private static func copy(_ source: String, to target: String) throws(EnvironmentError) {
        let input = try openForReading(source)
        defer { fclose(input) }
        guard let output = fopen(target, "wbe") else {
            throw EnvironmentError(path: target, action: "cannot write", reason: String(cString: strerror(errno)))
        }
        var block = [UInt8](repeating: 0, count: blockSize)
        var succeeded = true
        while succeeded {
            let count = fread(&block, 1, blockSize, input)
            if count == 0 { break }
            succeeded = fwrite(block, 1, count, output) == count
        }
        let reason = String(cString: strerror(errno))
        guard fclose(output) == 0, succeeded else {
            unlink(target)
            throw EnvironmentError(path: target, action: "cannot write", reason: reason)
        }
    }

    private static func openForReading(_ path: String) throws(EnvironmentError) -> UnsafeMutablePointer<FILE> {
        guard let file = fopen(path, "rbe") else {
            throw EnvironmentError(path: path, action: "cannot open", reason: String(cString: strerror(errno)))
        }
        return file
    }
}
