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

    /// What Obsidian writes for a link by the shortest path, or by the path from the folder of all notes: the last parts of
    /// a path, or all of them. `nil` for a path that says where it starts, and for one that ends with a name that many
    /// files have, `index` or `README`: from the wrong folder, such a link is dead.
    var ending: String? {
        guard !path.isEmpty, !path.hasPrefix("."), !FilePath.isAbsolute(path), !path.hasSuffix("/") else { return nil }
        let parts = FilePath.parts(of: path)
        guard let name = parts.last, !parts.contains("."), !parts.contains("..") else { return nil }
        return NameSense.isOfPlace(String(name)) ? nil : parts.joined(separator: "/")
    }

    /// Whether a path ends with the parts of another.
    static func ends(_ path: String, in ending: String) -> Bool {
        let (path, ending) = (path.utf8, ending.utf8)
        guard path.count >= ending.count, path.suffix(ending.count).elementsEqual(ending) else { return false }
        return path.count == ending.count || path.dropLast(ending.count).last == UInt8(ascii: "/")
    }

    /// The paths of which a note means one, those nearest to it first: those with the most folders in common.
    static func nearestFirst<Element>(
        _ elements: [Element], to notePath: String, path: (Element) -> String
    ) -> [(element: Element, shared: Int)] {
        let folders = Array(FilePath.parts(of: notePath).dropLast())
        var ranked: [(element: Element, shared: Int)] = []
        for element in elements {
            let others = FilePath.parts(of: path(element)).dropLast()
            let shared = zip(folders, others).prefix { $0 == $1 }.count
            ranked.insert((element, shared), at: ranked.firstIndex { $0.shared < shared } ?? ranked.count)
        }
        return ranked
    }
}
