import LecternCore

/// The folder that is served: finds the file that a URL means, and never one outside.
struct ServedFolder: Sendable {
    /// What stands at a URL.
    enum Resolution: Equatable {
        /// A file, by its path from the root.
        case file(String)
        /// A folder with an index, asked for without the `/` at its end.
        case folder(location: String)
        case missing
        /// A path that leads out of the root.
        case outside
    }

    let root: String

    /// Finds what a path means: the file itself, the page without its `.html`, or the folder's `index.html`.
    func resolve(_ path: RequestPath) -> Resolution {
        let name = path.segments.joined(separator: "/")
        if name.isEmpty { return contained("index.html") }
        if path.isFolder { return contained(name + "/index.html") }
        for candidate in [name, name + ".html"] where isFile(candidate) { return contained(candidate) }
        guard isFile(name + "/index.html") else { return .missing }
        return .folder(location: "/" + SiteURL.percentEncoded(name) + "/")
    }

    /// The absolute path of a file of this folder.
    func path(of name: String) -> String { root + "/" + name }

    private func isFile(_ name: String) -> Bool {
        FileSystem.kind(of: path(of: name), followingLinks: true) == .file
    }

    /// The file, if it stands and no symbolic link leads out of the root.
    private func contained(_ name: String) -> Resolution {
        guard isFile(name), let top = FileSystem.canonicalPath(root),
            let file = FileSystem.canonicalPath(path(of: name))
        else { return .missing }
        return WatchScope.isWithin(file, top) ? .file(name) : .outside
    }
}
