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
        guard descriptor >= 0 else {
            throw EnvironmentError(path: path, action: "cannot open", reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var problem: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while count < limit {
                let got = systemRead(descriptor, buffer.baseAddress.map { $0 + count }, limit - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { problem = errno }
                if got <= 0 { break }
                count += got
            }
        }
        guard problem == 0 else {
            throw EnvironmentError(path: path, action: "cannot read", reason: String(cString: strerror(problem)))
        }
        return bytes
    }
}

// The name `read` is taken by the functions that read files.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
    read(descriptor, buffer, size)
}
