/// Where a site's notes are, and what in that folder is something else.
package struct ContentRoot: Sendable, Hashable {
    /// The folder to scan.
    package var path: String
    /// What leads from the site's folder to a file's path: `Content/`, or nothing.
    package var prefix: String
    /// Paths relative to the folder that are no content: the output, the templates, the settings.
    package var excluded: [String]
    /// What the author wants to be left out, as patterns of `.gitignore`, relative to the folder.
    package var exclusions: [String] = []
    /// The site's folder, when `.gitignore` files are heeded: those of the content and above it, up to the repository's
    /// top or this folder.
    package var gitignoreTop: String?

    package init(path: String, prefix: String = "", excluded: [String] = []) {
        self.path = path
        self.prefix = prefix
        self.excluded = excluded
    }
}
