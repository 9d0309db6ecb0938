#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileSystem {
    /// The first bytes of a file.
    ///
    /// - Parameter limit: How many at most; fewer are all that the file has.
    /// - Throws: ``EnvironmentError`` when the file cannot be opened or read.
    package static func read(_ path: String, upTo limit: Int) throws(EnvironmentError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure("cannot open", path) }
        defer { close(descriptor) }
        return try readBytes(descriptor, upTo: limit, of: path)
    }
}
