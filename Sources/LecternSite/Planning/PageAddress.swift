import LecternContent
import LecternCore

/// Where notes go in the site.
struct PageAddress: Sendable, Hashable {
    static let feed = "feed.xml"
    static let glossaryData = "data/glossary.json"
    static let timelineData = "data/timeline.json"

    /// Whether pages are folders with an `index.html`, addressed by the folder, for servers.
    let usesDirectories: Bool

    /// The address of the page of a note, from the site's root: `a/b.html`, or `a/b/`.
    ///
    /// - Parameters:
    ///   - path: The note's path from the content folder.
    ///   - slug: Takes the place of the file's name.
    ///   - isIndex: Whether the note is the page of its folder.
    func url(ofNote path: String, slug: String?, isIndex: Bool) -> String {
        let folder = FilePath.folder(of: path)
        if isIndex { return index(of: folder) }
        return page(in: folder, named: slug ?? FilePath.baseName(of: path))
    }

    /// The address of the page of a folder.
    func index(of folder: String) -> String {
        let base = folder.isEmpty ? "" : folder + "/"
        return usesDirectories ? base : base + "index.html"
    }

    /// Why the page of a name in a folder has an address of another name; `nil` when it has not.
    func obstacle(in folder: String, named name: String) -> NameObstacle? {
        NameObstacle(name, isTopPage: folder.isEmpty && !usesDirectories)
    }

    /// The address of a page in a folder. A name that cannot be that of a file is shortened or gets a suffix.
    func page(in folder: String, named name: String) -> String {
        let name = obstacle(in: folder, named: name)?.mended(name) ?? name
        let base = folder.isEmpty ? name : folder + "/" + name
        return usesDirectories ? base + "/" : base + ".html"
    }

    /// The address of the page of a tag or a term, beside the list of them all.
    ///
    /// - Parameter name: Made by ``PageName``.
    func entry(in folder: String, named name: String) -> String {
        let isTaken = page(in: folder, named: name) == index(of: folder)
        return page(in: folder, named: isTaken ? name + "-" + FileName.hashed(name) : name)
    }

    /// The file to write for an address.
    static func file(for url: String) -> String {
        url.isEmpty || url.hasSuffix("/") ? url + "index.html" : url
    }
}
