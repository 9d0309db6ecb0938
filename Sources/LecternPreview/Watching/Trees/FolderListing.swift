#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a folder's names, and the stamps of those that matter, with one system call for each.
enum FolderListing {
    /// Calls `visit` with each name, in the order of the disk, and with a way to its stamp: `nil` for what went
    /// meanwhile.
    ///
    /// - Returns: Whether the folder could be read, or is certainly not there. `false` after a failure of the disk,
    ///   when nothing is known.
    static func read(_ path: String, visit: (String, () -> FileStamp?) -> Void) -> Bool {
        guard let directory = opendir(path) else { return [ENOENT, ENOTDIR, EACCES, ELOOP].contains(errno) }
        defer { closedir(directory) }
        let descriptor = dirfd(directory)
        while true {
            errno = 0
            guard let item = readdir(directory) else { return errno == 0 }
            withUnsafePointer(to: &item.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { bytes in
                    let name = String(cString: bytes)
                    guard name != ".", name != ".." else { return }
                    visit(name) { stamp(of: bytes, in: descriptor) }
                }
            }
        }
    }

    private static func stamp(of name: UnsafePointer<CChar>, in folder: Int32) -> FileStamp? {
        var status = stat()
        return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? FileStamp(status) : nil
    }
}
