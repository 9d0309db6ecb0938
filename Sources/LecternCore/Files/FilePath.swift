/// Paths of the disk as text, without asking the disk.
package enum FilePath {
    /// An absolute path without `.`, `..` and repeated `/`.
    ///
    /// - Parameters:
    ///   - path: Absolute, or relative to `directory`.
    ///   - directory: An absolute path.
    package static func absolute(_ path: String, in directory: String) -> String {
        let whole = path.hasPrefix("/") ? path : directory + "/" + path
        var parts: [Substring] = []
        for part in whole.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// What leads from a folder to a path below it; `nil` for the folder itself and paths elsewhere.
    package static func relative(_ path: String, to folder: String) -> String? {
        let prefix = folder == "/" ? "/" : folder + "/"
        guard path.utf8.starts(with: prefix.utf8), path.utf8.count > prefix.utf8.count else { return nil }
        return String(path.utf8.dropFirst(prefix.utf8.count))
    }
}
