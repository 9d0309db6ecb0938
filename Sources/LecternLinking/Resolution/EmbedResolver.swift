import LecternContent
import LecternMarkdown

/// Finds the note that `![[…]]` embeds, by the rules that hold for all references: a page by path, title or alias,
/// then a term, then an event.
struct EmbedResolver {
    let siteMap: SiteMap
    let lexicon: Lexicon

    /// A note, or a part of one, that can be embedded.
    struct Target: Hashable {
        /// From the content folder.
        var notePath: String
        var selection: EmbeddedNote.Selection
        /// What the caption calls it.
        var title: String
        /// Its own place in the site.
        var url: String
        var fragment: String?
        /// The term or event that is shown.
        var subject: Mention.Subject?
        /// All pages that answer to the name; one, unless it is ambiguous.
        var pages: [SiteMap.Page] = []
    }

    /// - Parameter notePath: The note that holds the reference.
    /// - Returns: `nil` when the reference names nothing that has text.
    func target(of wikilink: Wikilink, in notePath: String) -> Target? {
        if wikilink.target.isEmpty {
            return siteMap.page(atPath: notePath).flatMap { page(wikilink, [$0]) }
        }
        if let (kind, name) = ReferenceKind.read(wikilink.target) {
            return kind == .term ? term(name, in: notePath) : event(name)
        }
        let pages = siteMap.pages(meantBy: wikilink.target, in: notePath).map(\.page)
        return page(wikilink, pages.filter { !$0.isEntry }) ?? term(wikilink.target, in: notePath)
            ?? event(wikilink.target) ?? page(wikilink, pages.filter(\.isEntry))
    }

    private func page(_ wikilink: Wikilink, _ pages: [SiteMap.Page]) -> Target? {
        guard let page = pages.first else { return nil }
        if let placed = lexicon.term(under: wikilink, of: page.path) { return target(placed, pages: pages) }
        let anchor = wikilink.pageAnchor
        let selection = anchor.map { $0.hasPrefix("^") ? EmbeddedNote.Selection.block($0) : .section($0) }
        return Target(
            notePath: page.path, selection: selection ?? .whole, title: page.title, url: page.url, fragment: anchor,
            pages: pages)
    }

    private func term(_ name: String, in notePath: String) -> Target? {
        lexicon.term(named: name, in: notePath).map { target($0) }
    }

    private func target(_ term: PlacedTerm, pages: [SiteMap.Page] = []) -> Target {
        Target(
            notePath: term.entry.notePath, selection: .part(term.entry.part), title: term.entry.name, url: term.url,
            subject: .term(term.id), pages: pages)
    }

    private func event(_ name: String) -> Target? {
        guard let event = lexicon.events.event(named: name) else { return nil }
        return Target(
            notePath: event.notePath, selection: .part(event.part), title: event.title, url: lexicon.timeline.url,
            fragment: event.id.text, subject: .event(event.id))
    }
}

extension SiteMap {
    /// The page that a path means: a note, a note without its ending, a folder, or the page's own address.
    func page(atLinkPath path: String) -> Page? {
        for candidate in [path, path + ".md", Self.join(path, "index.md"), Self.join(path, "README.md")] {
            if let page = page(atPath: candidate) { return page }
        }
        return page(atURL: path) ?? page(atURL: Self.join(path, "index.html"))
    }

    /// A page that a reference may mean.
    struct Named: Hashable {
        var page: Page
        /// Whether it is so called by its path alone.
        var isByPath: Bool
    }

    /// The pages that the target of a reference may mean: the one at the path, else all that answer to the name. Of those
    /// whose path ends with what is written, the nearest alone, unless there are several of them.
    func pages(meantBy target: String, in notePath: String) -> [Named] {
        let path = LinkPath(target).resolved(from: notePath)
        var found = path.flatMap { page(atLinkPath: $0) }.map { [$0] } ?? pages(named: target)
        if found.count > 1, target.utf8.contains(UInt8(ascii: "/")) {
            let ranked = LinkPath.nearestFirst(found, to: notePath, path: \.path)
            found = ranked.filter { $0.shared == ranked[0].shared }.map(\.element)
        }
        return found.map { Named(page: $0, isByPath: isNamedByPath($0, target)) }
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder + "/" + name
    }
}
