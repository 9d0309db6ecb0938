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
    /// - Throws: ``EnvironmentError`` when the disk refuses, or a link stands in the file's place.
    package static func append(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw failure("cannot write", path) }
        let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0) }
        let problem = errno
        guard close(descriptor) == 0, count == bytes.count else {
            // A disk that takes a part of a line is full.
            throw EnvironmentError(path: path, action: "cannot write", code: count < 0 ? problem : ENOSPC)
        }
    }
}

// The name `write` is taken by the function that writes files.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(descriptor, buffer.baseAddress, buffer.count)
}
