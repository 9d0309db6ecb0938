import LecternContent
import LecternCore

/// Which paths matter.
///
/// The names that the content loader skips (`FileNameRules`) never do, whatever the folder. They are judged below the
/// roots only: a site may well lie in a hidden folder.
struct WatchScope: Sendable {
    /// Whether a path is left out, with all beneath it, if it is a folder.
    typealias Exclusion = @Sendable (_ path: String, _ isFolder: Bool) -> Bool

    /// The folders and files to watch: absolute, without `.`, `..` or a trailing `/`.
    private(set) var roots: [String]
    private let everyRoot: Set<DiskName>
    /// By name and without links.
    private let ignored: [String]
    private let excludes: Exclusion

    init(watched: [String], ignored: [String] = [], excludes: @escaping Exclusion = { _, _ in false }) {
        let named = ignored.map(Self.absolute)
        let all = named + named.map(FileSystem.resolvedPath)
        self.ignored = all
        self.excludes = excludes
        everyRoot = Set(watched.map { DiskName(Self.absolute($0)) })
        roots = everyRoot.sorted().map(\.text)
            .filter { root in
                !all.contains { Self.isWithin(root, $0) || Self.isWithin(FileSystem.resolvedPath(root), $0) }
            }
    }

    /// The same, for some of the roots.
    func limited(to roots: [String]) -> WatchScope {
        var scope = self
        scope.roots = roots
        return scope
    }

    func isRoot(_ path: String) -> Bool { everyRoot.contains(DiskName(path)) }

    /// Whether a path is ignored because of where it is.
    func isIgnored(_ path: String) -> Bool {
        ignored.contains { Self.isWithin(path, $0) }
    }

    /// Whether an entry of a watched folder matters. A root in another root is looked after as a root.
    func admits(_ name: String, in place: WatchedFolder.Place, isFolder: Bool) -> Bool {
        guard FileNameRules.isWatched(name) else { return false }
        let path = place.child(name)
        return !isRoot(path) && !isIgnored(path) && !isIgnored(place.realChild(name)) && !excludes(path, isFolder)
    }

    /// Whether changes of what a link leads to matter.
    func followsLink(_ path: String) -> Bool {
        FileSystem.canonicalPath(path).map { !isIgnored($0) } ?? false
    }
}

extension WatchScope {
    /// Whether `path` is `folder` or lies in it.
    static func isWithin(_ path: String, _ folder: String) -> Bool {
        guard path.utf8.starts(with: folder.utf8) else { return false }
        return path.utf8.count == folder.utf8.count || folder == "/"
            || path.utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
    }

    /// The path from the file system's root, its `.`, `..` and doubled `/` resolved by name alone.
    static func absolute(_ path: String) -> String {
        FilePath.absolute(path, in: FileSystem.currentDirectory)
    }
}
