import LecternCore

/// What the names of files say about them.
package enum FileNameRules {
    /// The list of files that a build wrote, in the folder into which it wrote them.
    package static let outputList = ".lectern-files"

    /// The list of what git is to leave alone.
    package static let ignoreList = IgnoreList.fileName

    /// Whether changes of a file or folder of this name may concern the site.
    package static func isWatched(_ name: String) -> Bool { !isSkipped(name) || name == ignoreList }

    /// Whether a name is that of a Markdown file.
    package static func isNote(_ name: String) -> Bool { ["md", "markdown"].contains(FilePath.ending(of: name)) }

    /// Whether a file or folder is no content: hidden ones, what programs install, what editors leave behind.
    package static func isSkipped(_ name: String) -> Bool {
        name.utf8.first == UInt8(ascii: ".") || name == "node_modules" || isDropping(name)
    }

    private static func isDropping(_ name: String) -> Bool {
        let bytes = name.utf8
        if bytes.last == UInt8(ascii: "~") || bytes.starts(with: "~$".utf8) || name == "4913" { return true }
        if bytes.first == UInt8(ascii: "#"), bytes.last == UInt8(ascii: "#") { return true }
        if bytes.last == UInt8(ascii: "_"), ["___jb_tmp___", "___jb_old___"].contains(where: name.hasSuffix) {
            return true
        }
        let ending = FilePath.ending(of: name)
        if ending == "db" || ending == "ini" { return ["thumbs.db", "desktop.ini"].contains(name.lowercased()) }
        return droppings.contains(ending)
    }

    private static let droppings: Set<String> = [
        "swp", "swo", "swx", "kate-swp", "bak", "tmp", "crdownload", "lectern-new",
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
