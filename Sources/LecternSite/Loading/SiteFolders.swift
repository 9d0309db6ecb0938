package import LecternContent
package import LecternCore

/// Where the parts of a site are on the disk.
package struct SiteFolders: Sendable, Hashable {
    /// The folder of the site.
    package var root: String
    package var settings: String
    package var content: String
    /// What options, settings or defaults name as the content, be it there or not.
    package var namedContent: String
    package var templates: String
    package var output: String

    /// Finds the folders: what the options say, else what the settings say, else the defaults. Without a
    /// `Content/` folder, the site's folder itself is the content.
    ///
    /// - Throws: ``EnvironmentError`` when the site's folder is not there, or the output would fall on what the site is
    ///   made from.
    package init(_ options: SiteOptions, settings named: Settings = Settings()) throws(EnvironmentError) {
        guard let root = FileSystem.canonicalPath(options.directory),
            FileSystem.kind(of: root, followingLinks: true) == .directory
        else {
            throw Self.missing(options.directory)
        }
        self.root = root
        let here = FileSystem.currentDirectory
        func path(_ option: String?, _ name: String) -> String {
            FilePath.absolute(FilePath.expandingHome(option ?? name), in: option == nil ? root : here)
        }
        settings = path(options.config, Settings.fileName)
        templates = path(options.templates, named.templates)
        output = path(options.output, named.output)
        namedContent = path(options.content, named.content)
        let isThere = Self.isFolder(namedContent)
        guard isThere || options.content == nil else { throw Self.missing(namedContent) }
        content = isThere ? namedContent : root
        try keepOutputApart()
    }

    /// Whether the output is really in the site's folder, whatever links there are.
    var hasOutputInside: Bool {
        FilePath.relative(FileSystem.resolvedPath(output), to: FileSystem.resolvedPath(root)) != nil
    }

    /// The output folder belongs to builds, which write and remove files in it.
    private func keepOutputApart() throws(EnvironmentError) {
        let real = FileSystem.resolvedPath(output)
        let sources = [("notes", content), ("site", root), ("templates", templates), ("settings", settings)]
        for (words, source) in sources {
            let inner = FileSystem.resolvedPath(source)
            guard inner == real || FilePath.relative(inner, to: real) != nil else { continue }
            throw EnvironmentError(
                path: shown(output), action: "cannot write to",
                reason:
                    "the \(words) \(inner == real ? "are in this very folder" : "are in it"), and a build would write "
                    + "and remove files there; name another folder with `output` in the settings, or with --output")
        }
    }

    /// Whether the folder that is named as the content has come to be since its absence was found.
    package var hasContentCome: Bool { content != namedContent && Self.isFolder(namedContent) }

    static func missing(_ folder: String) -> EnvironmentError {
        EnvironmentError(path: folder, action: "cannot open folder", reason: "there is no such folder")
    }

    private static func isFolder(_ path: String) -> Bool {
        FileSystem.kind(of: path, followingLinks: true) == .directory
    }

    /// A path as diagnostics show it: relative to the site's folder when it lies in there.
    package func shown(_ path: String) -> String {
        FilePath.relative(path, to: root) ?? path
    }

    /// The prefix of the paths of notes in diagnostics: `Content/`, or nothing.
    package var contentPrefix: String {
        content == root ? "" : shown(content) + "/"
    }
}
