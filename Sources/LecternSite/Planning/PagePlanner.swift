import LecternLinking
import LecternContent
import LecternCore
import LecternRendering

/// Lists the pages of the site in reading order.
struct PagePlanner {
    let settings: Settings
    let words: StringTable
    /// The name of the site's folder: the title of a site that has no other.
    let folderName: String
    let notes: Catalog<PlannedNote>
    let address: PageAddress
    let tree: FolderTree
    let glossary: PlannedGlossary
    let timeline: PlannedTimeline
    let tags: Catalog<PlannedTag>
    /// The folder of their pages.
    let tagFolder: String

    func pages() -> [PlannedPage] {
        var pages: [PlannedPage] = []
        for folder in tree.inReadingOrder() {
            pages.append(page(of: folder))
            for note in folder.notes {
                pages.append(
                    PlannedPage(
                        kind: .article, url: note.url, title: note.head.title, note: note.id, folder: folder.path))
            }
        }
        return pages + glossaryPages() + timelinePages() + tagPages() + plainPages(beside: pages)
    }

    private func page(of folder: FolderTree.Folder) -> PlannedPage {
        let isHome = folder.path.isEmpty
        let name = isHome ? settings.title ?? folderName : FilePath.name(of: folder.path)
        return PlannedPage(
            kind: isHome ? .home : .section(folder.path), url: address.index(of: folder.path),
            title: title(of: folder.index?.id, besides: isHome ? ["index", "readme"] : []) ?? name,
            note: folder.index?.id, folder: folder.path)
    }

    private func glossaryPages() -> [PlannedPage] {
        guard !glossary.isEmpty else { return [] }
        let title = title(of: glossary.note, besides: ["glossary"]) ?? words.text(.glossary)
        return [PlannedPage(kind: .glossary, url: glossary.url, title: title, note: glossary.note)]
            + glossary.terms.map { PlannedPage(kind: .term($0.id), url: $0.url, title: $0.entry.name) }
    }

    private func timelinePages() -> [PlannedPage] {
        guard !timeline.isEmpty else { return [] }
        let title = title(of: timeline.note, besides: ["timeline"]) ?? words.text(.timeline)
        return [PlannedPage(kind: .timeline, url: timeline.url, title: title, note: timeline.note)]
    }

    /// The title of a note; `nil` when it is only the name that such files have.
    private func title(of note: NoteID?, besides names: [String]) -> String? {
        guard let title = note.flatMap({ notes[$0]?.head.title }) else { return nil }
        return names.contains(title.lowercased()) ? nil : title
    }

    private func tagPages() -> [PlannedPage] {
        guard !tags.isEmpty else { return [] }
        return [PlannedPage(kind: .tags, url: address.index(of: tagFolder), title: words.text(.tags))]
            + tags.map { PlannedPage(kind: .tag($0.name), url: $0.url, title: $0.name) }
    }

    /// - Parameter others: The pages of notes, which keep their addresses.
    private func plainPages(beside others: [PlannedPage]) -> [PlannedPage] {
        // Servers look for the file of this very name.
        let notFound = PlannedPage(kind: .notFound, url: "404.html", title: words.text(.notFound))
        guard settings.hasSearch else { return [notFound] }
        let url = freeAddress(["search", "search-page", "site-search"], beside: others)
        return [PlannedPage(kind: .search, url: url, title: words.text(.search)), notFound]
    }

    /// The address of the first name at the top of the site that no other page has.
    private func freeAddress(_ names: [String], beside others: [PlannedPage]) -> String {
        let taken = Set(others.map { NameFolding.portable.key(PageAddress.file(for: $0.url)) })
        let addresses = names.map { address.page(in: "", named: $0) }
        return addresses.first { !taken.contains(NameFolding.portable.key(PageAddress.file(for: $0))) }
            ?? addresses[0]
    }

    /// The old addresses of notes, as files.
    func redirects(_ pages: [PlannedPage]) -> [Redirect] {
        pages.flatMap { page in
            (page.note.flatMap { notes[$0]?.head.matter.aliases } ?? []).compactMap { alias in
                file(ofAlias: alias.value).map { Redirect(path: $0, target: page, location: alias.location) }
            }
        }
    }

    /// `/old/`, `old` and `old.html` as files; `nil` for an address that leaves the site.
    private func file(ofAlias alias: String) -> String? {
        let parts = FilePath.parts(of: SiteURL.percentDecoded(alias))
        guard !parts.isEmpty, !parts.contains(".."), !parts.contains("."), !alias.contains("://") else { return nil }
        let path = parts.joined(separator: "/")
        return path.hasSuffix(".html") || path.hasSuffix(".htm") ? path : path + "/index.html"
    }
}
