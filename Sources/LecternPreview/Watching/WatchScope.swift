import LecternCore

/// Which paths matter: a pure question of names.
struct WatchScope: Sendable {
    /// The folders and files to watch: absolute, without `.`, `..` or a trailing `/`.
    let roots: [String]
    private let ignored: [String]

    init(watched: [String], ignored: [String]) {
        roots = watched.map(Self.absolute)
        self.ignored = ignored.map(Self.absolute)
    }

    /// Whether a change at `path` calls for a rebuild. Noise is judged below the root only: a site may well
    /// lie in a hidden folder.
    func covers(_ path: String) -> Bool {
        guard !ignored.contains(where: { Self.isWithin(path, $0) }) else { return false }
        return roots.contains { root in
            guard Self.isWithin(path, root) else { return false }
            return !path.dropFirst(root.count).split(separator: "/").contains(where: EditorFiles.isNoise)
        }
    }

    /// The roots that stand at `path` or beneath it.
    func roots(within path: String) -> [String] {
        roots.filter { Self.isWithin($0, path) }
    }

    /// Whether `path` is `folder` or lies in it.
    static func isWithin(_ path: String, _ folder: String) -> Bool {
        guard path.utf8.starts(with: folder.utf8) else { return false }
        return path.utf8.count == folder.utf8.count || folder == "/"
            || path.utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
    }

    /// The path from the file system's root, its `.`, `..` and doubled `/` resolved by name alone.
    static func absolute(_ path: String) -> String {
        let full = path.hasPrefix("/") ? path : FileSystem.currentDirectory + "/" + path
        var parts: [Substring] = []
        for part in full.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }
}
