import LecternCore

/// What the names of files say about them.
package enum FileNameRules {
    /// Whether a name is that of a Markdown file.
    package static func isNote(_ name: String) -> Bool {
        let small = name.lowercased()
        return small.hasSuffix(".md") || small.hasSuffix(".markdown")
    }

    /// Whether a file or folder is no content: hidden ones, what programs install, what editors leave behind. Changes
    /// of such files never concern the site.
    package static func isSkipped(_ name: String) -> Bool {
        name.hasPrefix(".") || name == "node_modules" || isDropping(name)
    }

    private static func isDropping(_ name: String) -> Bool {
        if name.hasSuffix("~") || name.hasPrefix("~$") { return true }
        if name.hasPrefix("#"), name.hasSuffix("#") { return true }
        if name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___") || name == "4913" { return true }
        let small = name.lowercased()
        return ["thumbs.db", "desktop.ini"].contains(small)
            || droppings.contains { small.hasSuffix($0) }
    }

    private static let droppings = [
        ".swp", ".swo", ".swx", ".kate-swp", ".bak", ".tmp", ".crdownload", ".lectern-new",
    ]

    /// The rank of a name as its folder's own page, best first; `nil` for other names.
    static func sectionPageRank(_ name: String) -> Int? {
        guard isNote(name) else { return nil }
        let isMarkdown = name.lowercased().hasSuffix(".markdown")
        switch FilePath.baseName(of: name).lowercased() {
        case "index": return isMarkdown ? 1 : 0
        case "readme": return isMarkdown ? 3 : 2
        default: return nil
        }
    }
}
