#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileSystem {
    /// Adds bytes to the end of a file that is there. Short pieces from several threads do not mix.
    ///
    /// - Throws: ``EnvironmentError`` when the disk refuses.
    package static func append(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw appendFailure(path) }
        let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0) }
        let problem = errno
        guard close(descriptor) == 0, count == bytes.count else {
            errno = problem
            throw appendFailure(path)
        }
    }

    private static func appendFailure(_ path: String) -> EnvironmentError {
        EnvironmentError(path: path, action: "cannot write", reason: String(cString: strerror(errno)))
    }
}

// The name `write` is taken by the function that writes files.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(descriptor, buffer.baseAddress, buffer.count)
}
