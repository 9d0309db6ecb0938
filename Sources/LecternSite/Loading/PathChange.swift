import LecternCore

/// A path of the disk at which something changed.
package struct PathChange: Sendable, Hashable {
    /// Absolute.
    package var path: String
    /// Whether anything below the path may have changed, too.
    package var includesTree: Bool

    package init(_ path: String, includesTree: Bool = false) {
        self.path = path
        self.includesTree = includesTree
    }

    /// Whether what stands at another path may have changed: it is the path, or lies below it.
    func covers(_ other: String) -> Bool {
        other.utf8.starts(with: path.utf8)
            && (other.utf8.count == path.utf8.count || other.utf8.dropFirst(path.utf8.count).first == UInt8(ascii: "/"))
    }

    /// Whether a folder, or anything in it, may have changed.
    func touches(_ folder: String) -> Bool { covers(folder) || FilePath.relative(path, to: folder) != nil }
}

/// The paths at which something changed, to be asked for many files.
struct ChangedPaths: Sendable {
    private let paths: Set<String>

    init(_ changes: [PathChange]) {
        paths = Set(changes.map(\.path))
    }

    /// Whether what stands at a path may have changed: the path or a folder above it did.
    func cover(_ path: String) -> Bool {
        if paths.contains(path) { return true }
        var folder = path[...]
        while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
            folder = folder[..<slash]
            if paths.contains(String(folder)) { return true }
        }
        return false
    }
}
