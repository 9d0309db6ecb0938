import LecternContent
import LecternCore
import LecternRendering

/// Lists the pages of the site in reading order.
struct PagePlanner {
    let settings: Settings
    /// The words of the interface.
    let words: StringTable
    /// What a site is called that has neither a title nor a home note.
    let folderName: String
    let notes: [LoadedNote]
    let noteURLs: [String]
    let address: PageAddress
    let tree: FolderTree
    let glossary: PlannedGlossary
    let timeline: PlannedTimeline
    let tags: [PlannedTag]

    func pages() -> [PlannedPage] {
        var pages: [PlannedPage] = []
        for folder in tree.inReadingOrder() {
            pages.append(page(of: folder))
            for note in folder.notes {
                pages.append(
                    PlannedPage(
                        kind: .article, url: noteURLs[note], title: notes[note].title, note: note, folder: folder.path))
            }
        }
        return pages + glossaryPages() + timelinePages() + tagPages() + plainPages()
    }

    private func page(of folder: FolderTree.Folder) -> PlannedPage {
        let isHome = folder.path.isEmpty
        let name = isHome ? settings.title ?? folderName : LoadedNote.name(of: folder.path)
        return PlannedPage(
            kind: isHome ? .home : .section(folder.path), url: address.index(of: folder.path),
            title: folder.index.map { notes[$0].title } ?? name, note: folder.index, folder: folder.path)
    }

    private func glossaryPages() -> [PlannedPage] {
        guard !glossary.isEmpty else { return [] }
        let title = glossary.note.map { notes[$0].title } ?? words.text(.glossary)
        let index = PlannedPage(kind: .glossary, url: glossary.url, title: title, note: glossary.note, folder: "")
        return [index]
            + glossary.terms.indices.map { number in
                PlannedPage(
                    kind: .term(number), url: glossary.termURLs[number], title: glossary.terms[number].name, note: nil,
                    folder: "")
            }
    }

    private func timelinePages() -> [PlannedPage] {
        guard !timeline.isEmpty else { return [] }
        let title = timeline.note.map { notes[$0].title } ?? words.text(.timeline)
        return [PlannedPage(kind: .timeline, url: timeline.url, title: title, note: timeline.note, folder: "")]
    }

    private func tagPages() -> [PlannedPage] {
        guard !tags.isEmpty else { return [] }
        return [
            PlannedPage(
                kind: .tags, url: address.index(of: "tags"), title: words.text(.tags), note: nil, folder: "")
        ]
            + tags.map { PlannedPage(kind: .tag($0.name), url: $0.url, title: $0.name, note: nil, folder: "") }
    }

    private func plainPages() -> [PlannedPage] {
        // Servers look for the file of this very name.
        let notFound = PlannedPage(
            kind: .notFound, url: "404.html", title: words.text(.notFound), note: nil, folder: "")
        guard settings.hasSearch else { return [notFound] }
        let search = PlannedPage(
            kind: .search, url: address.page(in: "", named: "search"), title: words.text(.search), note: nil,
            folder: "")
        return [search, notFound]
    }

    /// The old addresses of notes, as files.
    func redirects(_ pages: [PlannedPage]) -> [(path: String, target: PlannedPage)] {
        pages.flatMap { page in
            (page.note.map { notes[$0].matter.aliases } ?? []).compactMap { alias in
                file(ofAlias: alias).map { ($0, page) }
            }
        }
    }

    /// `/old/`, `old` and `old.html` as files; `nil` for an address that leaves the site.
    private func file(ofAlias alias: String) -> String? {
        let parts = SiteURL.percentDecoded(alias).split(separator: "/")
        guard !parts.isEmpty, !parts.contains(".."), !parts.contains("."), !alias.contains("://") else { return nil }
        let path = parts.joined(separator: "/")
        return path.hasSuffix(".html") || path.hasSuffix(".htm") ? path : path + "/index.html"
    }
}
