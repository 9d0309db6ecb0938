import LecternCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What tells that a file is another than before, without reading it.
struct FileStamp: Equatable, Sendable {
    private var device: UInt64
    private var inode: UInt64
    private var mode: UInt32
    private var size: Int64
    /// When the content changed, in nanoseconds.
    private var modified: Int64
    /// When content, name or rights changed, in nanoseconds. No program can set it back.
    private(set) var changed: Int64

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(status.st_ino)
        mode = UInt32(status.st_mode)
        size = Int64(status.st_size)
        #if canImport(Darwin)
            let (written, altered) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (written, altered) = (status.st_mtim, status.st_ctim)
        #endif
        modified = Int64(written.tv_sec) * 1_000_000_000 + Int64(written.tv_nsec)
        changed = Int64(altered.tv_sec) * 1_000_000_000 + Int64(altered.tv_nsec)
    }

    /// A folder's size and times change with its entries, which are stamped themselves.
    static func == (left: FileStamp, right: FileStamp) -> Bool {
        guard left.device == right.device, left.inode == right.inode, left.mode == right.mode else { return false }
        return left.isFolder
            || (left.size == right.size && left.modified == right.modified && left.changed == right.changed)
    }

    /// - Parameter followsLinks: Whether a link is taken for what it leads to.
    /// - Returns: `nil` when nothing stands at the path.
    init?(_ path: String, followsLinks: Bool = true) {
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        self.init(status)
    }

    var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }
    var isLink: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFLNK) }
    var isFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }

    /// The file's size; `nil` for a folder.
    var byteCount: Int? { isFolder ? nil : Int(size) }

    /// Short text that is another one for another stamp.
    var tag: String {
        var hash = StableHash()
        for number in [Int64(bitPattern: inode), size, modified, changed] { hash.combine(Int(number)) }
        return hash.hexadecimal
    }

    /// Whether this is the very same file or folder, whatever was written into it.
    ///
    /// A folder with another name, or another right to it, is not the same: what was in it was not to be had for a while.
    /// New entries set both its times, these only the one.
    func isOfSameFile(as other: FileStamp) -> Bool {
        guard device == other.device, inode == other.inode, mode & UInt32(S_IFMT) == other.mode & UInt32(S_IFMT)
        else { return false }
        return !isFolder || changed == other.changed || changed <= modified
    }
}
