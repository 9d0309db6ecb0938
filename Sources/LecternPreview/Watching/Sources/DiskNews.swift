import LecternCore

/// Whether the kernel tells what changes on a disk.
enum DiskNews: Sendable, Equatable {
    /// It does.
    case told
    /// It does not, for changes are made elsewhere: on another machine, or outside of a container. The type is the disk's.
    case silent(type: String)
    /// Nobody knows of a disk of this type: of layers, such as those of a container, only the uppermost tells its changes.
    case doubtful

    /// - Parameter path: May stand for something that is still to come.
    static func of(_ path: String) -> DiskNews {
        #if os(Linux)
            var folder = path
            while folder != "/", FileSystem.kind(of: folder, followingLinks: true) == nil {
                folder = FileSystem.parent(of: folder)
            }
            // The table's size is not known before it is read.
            guard let table = try? FileSystem.read("/proc/self/mountinfo", upTo: 1 << 20) else { return .told }
            let real = FileSystem.canonicalPath(folder) ?? folder
            return of(real, in: String(decoding: table, as: UTF8.self))
        #else
            return .told
        #endif
    }

    /// - Parameters:
    ///   - path: An absolute path without links.
    ///   - table: The mounts as Linux lists them (proc_pid_mountinfo(5)): the fifth word is the folder of a mount, and the first
    ///     after ` - ` its type. The later of two mounts on one folder hides the other.
    static func of(_ path: String, in table: String) -> DiskNews {
        var best: (folder: String, type: Substring)?
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 6, let dash = words[6...].firstIndex(of: "-"), dash + 1 < words.count else { continue }
            let folder = unescaped(words[4])
            guard WatchScope.isWithin(path, folder) else { continue }
            if best.map({ folder.utf8.count >= $0.folder.utf8.count }) ?? true { best = (folder, words[dash + 1]) }
        }
        return best.map { of(type: String($0.type)) } ?? .told
    }

    private static func of(type: String) -> DiskNews {
        if type.hasPrefix("fuse.") || silentTypes.contains(type) { return .silent(type: type) }
        return toldTypes.contains(type) ? .told : .doubtful
    }

    /// WSL's /mnt/c is 9p, Docker's folders of the host are fakeowner, fuse or virtiofs. A disk of this machine that a program
    /// reads, such as NTFS, is fuseblk and tells its changes.
    private static let silentTypes: Set<String> = [
        "9p", "afs", "ceph", "cifs", "coda", "fakeowner", "fuse", "gfs2", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2",
        "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs",
    ]

    /// Disks of this machine alone.
    private static let toldTypes: Set<String> = [
        "bcachefs", "btrfs", "erofs", "exfat", "ext2", "ext3", "ext4", "f2fs", "fuseblk", "hfs", "hfsplus", "iso9660",
        "jfs",
        "msdos", "nilfs2", "ntfs", "ntfs3", "ramfs", "reiserfs", "rootfs", "squashfs", "tmpfs", "ubifs", "udf", "vfat",
        "xfs",
        "zfs",
    ]

    /// Blanks, tabs, line ends and backslashes stand there as three octal digits.
    private static func unescaped(_ word: Substring) -> String {
        var (bytes, rest): ([UInt8], Substring.UTF8View) = ([], word.utf8)
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), let code = UInt8(String(Substring(rest.prefix(3))), radix: 8) {
                bytes.append(code)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
