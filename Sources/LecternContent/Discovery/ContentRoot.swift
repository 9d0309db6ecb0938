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
}
