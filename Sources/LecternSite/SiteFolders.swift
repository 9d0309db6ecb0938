package import LecternCore
import LecternContent

/// Where the parts of a site are on the disk.
package struct SiteFolders: Sendable, Hashable {
    /// The folder of the site.
    package var root: String
    package var settings: String
    package var content: String
    package var templates: String
    package var output: String

    /// Finds the folders: what the options say, else what the settings say, else the defaults. Without a
    /// `Content/` folder, the site's folder itself is the content.
    ///
    /// - Throws: ``EnvironmentError`` when the site's folder is not there.
    package init(_ options: SiteOptions, settings named: SettingsFolders = SettingsFolders()) throws(EnvironmentError) {
        guard let root = FileSystem.canonicalPath(options.directory),
            FileSystem.kind(of: root, followingLinks: true) == .directory
        else {
            throw EnvironmentError(
                path: options.directory, action: "cannot open folder", reason: "there is no such folder")
        }
        self.root = root
        settings = options.config.map { Self.absolute($0, in: FileSystem.currentDirectory) } ?? root + "/lectern.yaml"
        let standard = root + "/" + (named.content ?? "Content")
        if let content = options.content {
            self.content = Self.absolute(content, in: FileSystem.currentDirectory)
        } else if FileSystem.kind(of: standard, followingLinks: true) == .directory {
            content = standard
        } else {
            content = root
        }
        templates =
            options.templates.map { Self.absolute($0, in: FileSystem.currentDirectory) }
            ?? root + "/" + (named.templates ?? "Templates")
        output =
            options.output.map { Self.absolute($0, in: FileSystem.currentDirectory) }
            ?? root + "/" + (named.output ?? "Public")
        guard FileSystem.kind(of: content, followingLinks: true) == .directory else {
            throw EnvironmentError(path: content, action: "cannot open folder", reason: "there is no such folder")
        }
    }

    /// A path as diagnostics show it: relative to the site's folder when it lies in there.
    package func shown(_ path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.utf8.dropFirst(root.utf8.count + 1)) ?? path : path
    }

    /// The prefix of the paths of notes in diagnostics: `Content/`, or nothing.
    package var contentPrefix: String {
        content == root ? "" : shown(content) + "/"
    }

    private static func absolute(_ path: String, in directory: String) -> String {
        path.hasPrefix("/") ? path : directory + "/" + path
    }
}

/// Folders as the settings name them.
package struct SettingsFolders: Sendable, Hashable {
    package var content: String?
    package var templates: String?
    package var output: String?

    package init(content: String? = nil, templates: String? = nil, output: String? = nil) {
        self.content = content
        self.templates = templates
        self.output = output
    }
}
