import LecternCore

/// The paths of all notes and files by folder and by name: for links that name no more than the end of a path, and for
/// suggestions when a link leads nowhere.
package struct PathIndex: Sendable {
    private var byName: [String: [String]] = [:]
    private var namesByFolder: [String: [String]] = [:]

    /// - Parameter paths: Relative to the content folder, in a stable order.
    init(_ paths: [String]) {
        byName.reserveCapacity(paths.count)
        for path in paths {
            let (folder, name) = Self.split(path)
            byName[name, default: []].append(path)
            namesByFolder[folder, default: []].append(name)
        }
    }

    /// A path's folder, with `/` at its end unless it is the content folder, and its last part.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
        let next = path.utf8.index(after: slash)
        return (String(path[..<next]), String(path[next...]))
    }

    /// The first path whose last part is `name`, or `name` with the ending of notes.
    func path(named name: String) -> String? {
        byName[name]?.first ?? byName[name + ".md"]?.first
    }

    /// The paths that end with the parts of another.
    func paths(endingIn ending: String) -> [String] {
        (byName[FilePath.name(of: ending)] ?? []).filter { LinkPath.ends($0, in: ending) }
    }

    /// The last parts of the paths in a folder.
    func names(in folder: String) -> [String] { namesByFolder[folder] ?? [] }
}
