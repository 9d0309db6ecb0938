/// Names that editors, file managers and version control leave beside the notes.
enum EditorFiles {
    /// Whether a change of a file or folder of this name never concerns the site.
    ///
    /// Hidden files are all taken for such (`.git`, `.obsidian`, `.DS_Store`, `.#lock`, `.a.md.swp`), save
    /// `.well-known`, which sites publish.
    static func isNoise(_ name: some StringProtocol) -> Bool {
        if name.hasPrefix(".") { return name != ".well-known" }
        if name.hasSuffix("~") || name == "4913" || name == "node_modules" { return true }
        if name.hasPrefix("#"), name.hasSuffix("#") { return true }
        return suffixes.contains { name.hasSuffix($0) }
    }

    private static let suffixes = [
        ".swp", ".swo", ".swx", ".lectern-new", ".kate-swp", "___jb_tmp___", "___jb_old___", ".crdownload",
    ]
}
