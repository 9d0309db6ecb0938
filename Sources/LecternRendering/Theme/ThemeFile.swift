import CLecternTheme
import LecternCore

/// A file of a theme.
package struct ThemeFile: Sendable, Hashable {
    /// The path in the theme's folder, `/` between its parts.
    package var path: String
    package var bytes: [UInt8]
    /// Whether the file is the site's own, rather than built in.
    package var isOverride = false

    /// What the file is for.
    enum Role: Hashable {
        /// A template, by the name that others use it by.
        case template(String)
        /// The words of the interface, by language.
        case strings(String)
        case asset
        case unknown
    }

    var role: Role {
        if path.hasPrefix("assets/") { return .asset }
        if path.hasSuffix(".mustache") { return .template(String(path.dropLast(".mustache".count))) }
        if path.hasPrefix("strings/"), path.hasSuffix(".json") {
            return .strings(String(path.dropFirst("strings/".count).dropLast(".json".count)))
        }
        return .unknown
    }

    /// The built-in theme, sorted by path.
    package static func builtIn() -> [ThemeFile] {
        var count = 0
        guard let files = lectern_theme_files(&count) else { return [] }
        return UnsafeBufferPointer(start: files, count: count).map { file in
            let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
            return ThemeFile(path: String(cString: file.path), bytes: Array(bytes))
        }
    }

    /// The files of a site's own folder, sorted by path; none when there is no folder.
    /// Names that start with a dot are left out, and links to folders are not followed.
    ///
    /// - Throws: ``EnvironmentError`` when the folder, or a file of it, cannot be read.
    static func overrides(in folder: String) throws(EnvironmentError) -> [ThemeFile] {
        guard FileSystem.kind(of: folder, followingLinks: true) == .directory else { return [] }
        var files: [ThemeFile] = []
        try collect(folder, prefix: "", into: &files)
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func collect(
        _ folder: String, prefix: String, into files: inout [ThemeFile]
    ) throws(EnvironmentError) {
        for entry in try FileSystem.list(folder) where !entry.name.hasPrefix(".") {
            let path = folder + "/" + entry.name
            if entry.kind == .directory {
                try collect(path, prefix: prefix + entry.name + "/", into: &files)
            } else if FileSystem.kind(of: path, followingLinks: true) == .file {
                files.append(ThemeFile(path: prefix + entry.name, bytes: try FileSystem.read(path), isOverride: true))
            }
        }
    }
}
