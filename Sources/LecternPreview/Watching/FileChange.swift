import LecternCore

/// One path that changed since the batch before.
///
/// Batches are complete: somebody who lists the watched folders once the watcher is there, and afterwards asks the disk
/// only about the paths that batches name, knows at the end what is on the disk.
package struct FileChange: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A file, folder or link stands there now: it is new, or was written, replaced or touched, or it is a link to
        /// such a file. What is in a folder that came is told path by path.
        case written
        /// Nothing stands there any more. The path may be that of a folder that went with all it held.
        case removed
        /// Anything at or beneath the path may have changed: events were lost.
        case uncertain
    }

    /// The absolute path, beginning with that of a watched root as it was given.
    package var path: String
    package var kind: Kind

    package init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }

    /// By bytes: names that differ only in Unicode form are two.
    package static func == (left: FileChange, right: FileChange) -> Bool {
        left.kind == right.kind && DiskName(left.path) == DiskName(right.path)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(DiskName(path))
        hasher.combine(kind)
    }
}
