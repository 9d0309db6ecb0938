#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import LecternCore

/// What tells that a file is another than before, without reading it.
struct FileStamp: Equatable {
    private var size: Int64
    private var seconds: Int
    private var nanoseconds: Int
    private var inode: UInt64
    let isFolder: Bool

    /// The file's size; `nil` for a folder.
    var byteCount: Int? { isFolder ? nil : Int(size) }

    /// Short text that is another one for another stamp.
    var tag: String {
        var hash = StableHash()
        for number in [Int(size), seconds, nanoseconds, Int(truncatingIfNeeded: inode)] { hash.combine(number) }
        return hash.hexadecimal
    }

    /// - Returns: `nil` when nothing stands at the path. Links are followed to files, so that an edit of the target shows.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 || lstat(path, &status) == 0 else { return nil }
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        inode = UInt64(status.st_ino)
        // A folder's own size and time change with its entries, which are stamped themselves.
        size = isFolder ? 0 : Int64(status.st_size)
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        seconds = isFolder ? 0 : Int(time.tv_sec)
        nanoseconds = isFolder ? 0 : Int(time.tv_nsec)
    }
}
