/// How many files an index has, how large they are, and which index it is.
package struct SearchSummary: Sendable, Equatable {
    /// The files of a folder below `search`; those of `search` itself have an empty name.
    package struct Folder: Sendable, Equatable {
        package var name: String
        package var files: Int
        package var bytes: Int
    }

    /// What the manifest names the index by; empty for none.
    package var stamp: String
    /// By name.
    package var folders: [Folder]

    package init(stamp: String = "", folders: [Folder] = []) {
        self.stamp = stamp
        self.folders = folders
    }

    package var files: Int { folders.reduce(0) { $0 + $1.files } }
    package var bytes: Int { folders.reduce(0) { $0 + $1.bytes } }
}
