package import LecternContent
import LecternCore
package import LecternMarkdown

/// What a link may lead to: the pages and files of the site, by every name they answer to.
///
/// Built once from paths and titles alone, before any article is compiled, and never changed.
package struct SiteMap: Sendable {
    /// A page that notes may link to.
    package struct Page: Sendable, Hashable {
        package var note: NoteIdentity
        /// The page's address from the site's root.
        package var url: String

        package init(note: NoteIdentity, url: String) {
            self.note = note
            self.url = url
        }

        package var path: String { note.path }
        package var title: String { note.title }
        package var isEntry: Bool { note.isEntry }
    }

    package let pages: [Page]
    /// Files that are copied beside the pages, by path from the content folder.
    private let assets: Set<String>
    private let imageSizes: [String: ImageSize]
    /// The addresses of the pages of all folders that have one, a note or not, by path from the content folder.
    private let folders: [String: String]
    /// Whether pages may load pictures, films and sounds from other servers.
    package let allowsRemoteMedia: Bool
    private let byPath: [String: Int]
    private let byURL: [String: Int]
    private let byName: [String: [Int]]
    /// What each page answers to.
    private let namesByPage: [[String]]
    /// For suggestions.
    let paths: PathIndex

    /// - Parameters:
    ///   - assets: Paths from the content folder.
    ///   - imageSizes: The sizes of those of them that are pictures, as far as they are known.
    ///   - folders: The addresses of the pages of folders, by path.
    ///   - before: A map from which this one differs in a few pages: names of others are taken over.
    package init(
        pages: [Page], assets: some Sequence<String>, imageSizes: [String: ImageSize] = [:],
        folders: [String: String] = [:], allowsRemoteMedia: Bool = true, before: SiteMap? = nil
    ) {
        self.pages = pages
        self.imageSizes = imageSizes
        self.folders = folders
        self.allowsRemoteMedia = allowsRemoteMedia
        self.assets = Set(assets)
        var byPath = [String: Int](minimumCapacity: pages.count)
        var byURL = [String: Int](minimumCapacity: pages.count)
        var namesByPage: [[String]] = []
        namesByPage.reserveCapacity(pages.count)
        // Most pages have a path, a name and a title.
        var byName = [String: [Int]](minimumCapacity: pages.count * 3)
        for (index, page) in pages.enumerated() {
            byPath[page.path] = index
            if byURL[page.url] == nil { byURL[page.url] = index }
            let names = before?.knownNames(of: page) ?? Self.names(of: page)
            namesByPage.append(names)
            for name in names where byName[name]?.last != index { byName[name, default: []].append(index) }
        }
        self.namesByPage = namesByPage
        self.byPath = byPath
        self.byURL = byURL
        self.byName = byName
        paths = PathIndex(pages.map(\.path) + self.assets.sorted())
    }

    /// The page made from the note at a path.
    package func page(atPath path: String) -> Page? {
        byPath[path].map { pages[$0] }
    }

    package func page(atURL url: String) -> Page? {
        byURL[url].map { pages[$0] }
    }

    package func hasAsset(_ path: String) -> Bool { assets.contains(path) }

    /// The size of the picture at a path, when it is known.
    package func size(of path: String) -> ImageSize? { imageSizes[path] }

    /// The address of the page of a folder.
    package func url(ofFolder path: String) -> String? { folders[path] }

    /// The pages that `[[name]]` may mean: by path with or without its ending, by file name, by title, by alias, else by
    /// the last parts of a path. Capitals do not count.
    package func pages(named name: String) -> [Page] {
        let key = Self.key(name)
        if let named = byName[key] { return named.map { pages[$0] } }
        guard key.utf8.contains(UInt8(ascii: "/")) else { return [] }
        let sameName = byName[FilePath.name(of: key)] ?? []
        return sameName.map { pages[$0] }.filter { LinkPath.ends(Self.key($0.path), in: key) }
    }

    /// Whether a page answers to a name by its path alone, and not by its title or one of its aliases.
    func isNamedByPath(_ page: Page, _ name: String) -> Bool {
        let key = Self.key(name)
        return Self.key(page.title) != key && !page.note.aliases.contains { Self.key($0) == key }
    }

    /// All names, for suggestions, in a stable order.
    package var names: [String] {
        pages.flatMap { [$0.title] + $0.note.aliases + [Self.withoutEnding($0.path)] }
    }

    private func knownNames(of page: Page) -> [String]? {
        guard let index = byPath[page.path], pages[index] == page else { return nil }
        return namesByPage[index]
    }

    /// Some may be there twice.
    private static func names(of page: Page) -> [String] {
        let path = withoutEnding(page.path)
        return [key(path), key(page.path), key(page.title), key(FilePath.name(of: path))] + page.note.aliases.map(key)
    }

    private static func key(_ name: String) -> String {
        let name = name.lowercased()
        var bytes = name.utf8[...]
        if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        if bytes.count >= 3, bytes.suffix(3).elementsEqual(".md".utf8) { bytes.removeLast(3) }
        return bytes.count == name.utf8.count ? name : String(name[bytes.startIndex..<bytes.endIndex])
    }

    private static func withoutEnding(_ path: String) -> String {
        for ending in [".md", ".markdown"] where path.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
            return String(path.utf8.dropLast(ending.utf8.count)) ?? path
        }
        return path
    }
}
