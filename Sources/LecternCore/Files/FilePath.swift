#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Paths of the disk as text, without asking the disk.
package enum FilePath {
    /// The names of a path or address, without the empty ones that repeated `/` have between them.
    ///
    /// A mark at the start of a name makes one character with the `/` before it; to disks the `/` is one all the same.
    package static func parts(of path: some StringProtocol) -> [Substring] {
        Substring(path).utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    }

    /// Whether a path begins at the top of the disk.
    package static func isAbsolute(_ path: some StringProtocol) -> Bool { path.utf8.first == UInt8(ascii: "/") }

    /// Whether a relative path names something below its folder: none of its parts is empty, `.` or `..`.
    package static func isInside(_ path: String) -> Bool {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        }
    }

    /// An absolute path without `.`, `..` and repeated `/`.
    ///
    /// - Parameters:
    ///   - path: Absolute, or relative to `directory`.
    ///   - directory: An absolute path.
    package static func absolute(_ path: String, in directory: String) -> String {
        let whole = isAbsolute(path) ? path : directory + "/" + path
        var parts: [Substring] = []
        for part in Self.parts(of: whole) {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The path with `~` at its start as the home folder, as shells have it: settings and `--output=~/site` reach no shell.
    package static func expandingHome(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"],
            isAbsolute(home)
        else { return path }
        return home + path.dropFirst()
    }

    /// What leads from a folder to a path below it; `nil` for the folder itself and paths elsewhere.
    package static func relative(_ path: String, to folder: String) -> String? {
        let prefix = folder == "/" ? "/" : folder + "/"
        guard path.utf8.starts(with: prefix.utf8), path.utf8.count > prefix.utf8.count else { return nil }
        return String(path.utf8.dropFirst(prefix.utf8.count))
    }

    /// The folder in which a path stands; empty for a path without one.
    package static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// The folders in which a relative path stands, the nearest first: `a/b` and `a` for `a/b/c`.
    package static func folders(above path: String) -> [String] {
        var (folders, folder): ([String], String) = ([], folder(of: path))
        while !folder.isEmpty {
            folders.append(folder)
            folder = Self.folder(of: folder)
        }
        return folders
    }

    /// What stands behind the last dot of a path's last part, in small letters; empty where there is no dot.
    package static func ending(of path: String) -> String {
        let name = name(of: path)
        return name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[name.index(after: $0)...].lowercased() } ?? ""
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        let end = path.utf8.reversed().prefix { $0 == UInt8(ascii: "/") }.count
        let whole = path.utf8.dropLast(end)
        guard !whole.isEmpty else { return path }
        return String(whole[(whole.lastIndex(of: UInt8(ascii: "/")).map(whole.index(after:)) ?? whole.startIndex)...])
            ?? path
    }

    /// The last part of a path without its last ending; what begins with its only dot has none.
    package static func baseName(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
