import LecternCore

/// The parts of a relative link: `../a/b.md?x#part`.
struct LinkPath: Hashable {
    /// Percent-decoded; empty when the link stays on its page.
    var path: String
    /// With its `?`; empty without one.
    var query: String
    /// Percent-decoded, without `#`.
    var fragment: String?

    init(_ link: String) {
        var rest = link[...]
        if let hash = rest.firstIndex(of: "#") {
            fragment = SiteURL.percentDecoded(String(rest[rest.index(after: hash)...]))
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[mark...])
            rest = rest[..<mark]
        } else {
            query = ""
        }
        path = SiteURL.percentDecoded(String(rest))
    }

    /// The path from the content folder, seen from the note at `notePath`; `nil` when it leaves the folder.
    ///
    /// A leading `/` means the content folder itself.
    func resolved(from notePath: String) -> String? {
        var parts: [Substring] = []
        if !FilePath.isAbsolute(path) { parts = FilePath.parts(of: notePath).dropLast() }
        for part in FilePath.parts(of: path) {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}
