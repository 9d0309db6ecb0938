#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a folder's names and stamps with one system call for each entry.
enum FolderListing {
    /// Calls `visit` with each name and its stamp, in the order of the disk. An entry that goes meanwhile is left out.
    ///
    /// - Parameter isWanted: Asked for each name before the disk is asked about it.
    /// - Returns: Whether the folder could be read, or is certainly not there. `false` after a failure of the disk,
    ///   when nothing is known.
    static func read(
        _ path: String, isWanted: (String) -> Bool, visit: (String, FileStamp) -> Void
    ) -> Bool {
        guard let directory = opendir(path) else { return [ENOENT, ENOTDIR, EACCES, ELOOP].contains(errno) }
        defer { closedir(directory) }
        let descriptor = dirfd(directory)
        while true {
            errno = 0
            guard let item = readdir(directory) else { return errno == 0 }
            let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != "..", isWanted(name) else { continue }
            var status = stat()
            let result = withUnsafePointer(to: &item.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW)
                }
            }
            if result == 0 { visit(name, FileStamp(status)) }
        }
    }
}
