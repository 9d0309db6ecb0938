/// How many files an index has, and how large they are.
package struct SearchSummary: Sendable, Equatable {
    /// The files of a folder below `search`; those of `search` itself have an empty name.
    package struct Folder: Sendable, Equatable {
        package var name: String
        package var files: Int
        package var bytes: Int
    }

    /// By name.
    package var folders: [Folder]

    package init(folders: [Folder] = []) {
        self.folders = folders
    }

    package var files: Int { folders.reduce(0) { $0 + $1.files } }
    package var bytes: Int { folders.reduce(0) { $0 + $1.bytes } }
}
