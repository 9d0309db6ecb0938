import LecternContent
package import LecternMarkdown

/// Finds the note that `![[…]]` embeds, by the rules that hold for all references: a page by path, title or alias,
/// then a term, then an event.
///
/// Planning asks it too, since what a page embeds decides what its text is compiled from.
package struct EmbedResolver: Sendable {
    let siteMap: SiteMap
    let lexicon: Lexicon

    package init(siteMap: SiteMap, lexicon: Lexicon) {
        self.siteMap = siteMap
        self.lexicon = lexicon
    }

    /// A note, or a part of one, that can be embedded.
    package struct Target: Sendable, Hashable {
        /// From the content folder.
        package var notePath: String
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
    package func target(of wikilink: Wikilink, in notePath: String) -> Target? {
        if wikilink.target.isEmpty {
            return siteMap.page(atPath: notePath).flatMap { page(wikilink, [$0]) }
        }
        if let (kind, name) = ReferenceKind.read(wikilink.target) {
            return kind == .term ? term(name, in: notePath) : event(name)
        }
        let pages = siteMap.pages(meantBy: wikilink.target, in: notePath)
        return page(wikilink, pages.filter { !$0.isEntry }) ?? term(wikilink.target, in: notePath)
            ?? event(wikilink.target) ?? page(wikilink, pages.filter(\.isEntry))
    }

    private func page(_ wikilink: Wikilink, _ pages: [SiteMap.Page]) -> Target? {
        guard let page = pages.first else { return nil }
        if let index = lexicon.term(under: wikilink, of: page.path) { return term(index, pages: pages) }
        let anchor = wikilink.pageAnchor
        let selection = anchor.map { $0.hasPrefix("^") ? EmbeddedNote.Selection.block($0) : .section($0) }
        return Target(
            notePath: page.path, selection: selection ?? .whole, title: page.title, url: page.url, fragment: anchor,
            pages: pages)
    }

    private func term(_ name: String, in notePath: String) -> Target? {
        let named = lexicon.terms(named: name)
        return (lexicon.nearest(named, to: notePath) ?? named.first).map { term($0) }
    }

    private func term(_ index: Int, pages: [SiteMap.Page] = []) -> Target {
        let term = lexicon.terms[index]
        return Target(
            notePath: term.notePath, selection: .part(term.part), title: term.name,
            url: lexicon.addresses.termURLs[index], subject: .term(index), pages: pages)
    }

    private func event(_ name: String) -> Target? {
        let found = lexicon.events.events(named: name)
        guard found.count == 1, let index = found.first else { return nil }
        let event = lexicon.events.events[index]
        return Target(
            notePath: event.notePath, selection: .part(event.part), title: event.title,
            url: lexicon.addresses.timelineURL, fragment: event.id, subject: .event(index))
    }
}

/// The kind that a reference may name before its target: `term:LLM`.
enum ReferenceKind: String {
    case term
    case event

    static func read(_ target: String) -> (ReferenceKind, String)? {
        for kind in [ReferenceKind.term, .event] where target.lowercased().hasPrefix(kind.rawValue + ":") {
            let name = target.dropFirst(kind.rawValue.count + 1).drop { $0.isWhitespace }
            return (kind, String(name))
        }
        return nil
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

    /// The pages that the target of a reference may mean.
    func pages(meantBy target: String, in notePath: String) -> [Page] {
        let path = LinkPath(target).resolved(from: notePath)
        return path.flatMap { page(atLinkPath: $0) }.map { [$0] } ?? pages(named: target)
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder + "/" + name
    }
}
