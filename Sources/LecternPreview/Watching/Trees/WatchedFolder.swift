import LecternCore

/// A folder that is watched, with what was seen in it.
struct WatchedFolder: Sendable {
    /// Where a folder stands.
    struct Place: Sendable {
        let path: String
        /// The path without links.
        let real: String
        /// The paths without links of the folders above that are watched: links to them go round in a circle.
        let above: [String]

        /// The top of a tree.
        init(path: String, real: String, above: [String] = []) {
            self.path = path
            self.real = real
            self.above = above
        }

        /// A folder in this one; `real` is given when it is a link.
        func folder(_ name: String, real: String? = nil) -> Place {
            Place(path: child(name), real: real ?? realChild(name), above: above + [self.real])
        }

        func child(_ name: String) -> String { path == "/" ? "/" + name : path + "/" + name }
        func realChild(_ name: String) -> String { real == "/" ? "/" + name : real + "/" + name }
        /// The path without links of the watched root.
        var top: String { above.first ?? real }
    }

    let place: Place
    var entries: [DiskName: WatchedEntry] = [:]
}
