package import LecternCore

/// Where a site's notes are, and what in that folder is something else.
package struct ContentRoot: Sendable, Hashable {
    /// The folder to scan.
    package var path: String
    /// What leads from the site's folder to a file's path: `Content/`, or nothing.
    package var prefix: String
    /// Paths relative to the folder that are no content: the output, the templates, the settings.
    package var excluded: [String]

    package init(path: String, prefix: String = "", excluded: [String] = []) {
        self.path = path
        self.prefix = prefix
        self.excluded = excluded
    }

    /// The content of a site: its content folder, or the site's folder itself when there is none.
    ///
    /// - Returns: The folder, and a fault when the settings name a folder that is not there.
    /// - Throws: ``EnvironmentError`` when the site's folder is not there.
    package static func resolve(
        site: String, settings: Settings
    ) throws(EnvironmentError) -> (ContentRoot, [Diagnostic]) {
        guard FileSystem.kind(of: site, followingLinks: true) == .directory else {
            throw EnvironmentError(path: site, action: "cannot open", reason: "no such folder")
        }
        let folder = joined(site, settings.content)
        let isThere = FileSystem.kind(of: folder, followingLinks: true) == .directory
        let path = isThere ? folder : site
        let isSite = !isThere || settings.content == "."
        let prefix = isSite ? "" : settings.content + "/"
        var excluded = isSite ? [Settings.fileName] : []
        excluded += [settings.output, settings.templates].compactMap { relative(joined(site, $0), to: path) }
        let root = ContentRoot(path: path, prefix: prefix, excluded: excluded)
        return (root, isThere || settings.content == Settings.defaultContent ? [] : [missing(settings.content)])
    }

    /// A path in a folder, or the path itself when it is absolute.
    private static func joined(_ folder: String, _ path: String) -> String {
        if path == "." { return folder }
        return path.hasPrefix("/") ? path : folder + "/" + path
    }

    /// What leads from a folder to a path below it, `nil` for paths elsewhere.
    private static func relative(_ path: String, to folder: String) -> String? {
        let top = (FileSystem.canonicalPath(folder) ?? folder) + "/"
        let parent = FileSystem.parent(of: path)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let below = FileSystem.canonicalPath(path) ?? FileSystem.canonicalPath(parent).map { $0 + "/" + name } ?? path
        return below.hasPrefix(top) && below != top ? String(below.dropFirst(top.count)) : nil
    }

    private static func missing(_ content: String) -> Diagnostic {
        Diagnostic(
            .error, "content.missing", at: nil, "the content folder `\(content)` is not there",
            explanation: "The site's folder itself was taken for the content.",
            suggestion: "Make the folder, or mend `content` in \(Settings.fileName).")
    }
}
