import LecternContent
import LecternCore
package import LecternMarkdown

/// Links that the author wrote.
extension SiteLinker {
    // MARK: Ordinary links

    package mutating func target(ofLink destination: String, at place: LinkPlace) -> LinkTarget {
        if let outside = target(outside: destination, at: place) { return outside }
        let link = LinkPath(destination)
        if link.path.isEmpty {
            if let fragment = link.fragment, !fragment.isEmpty {
                let meant = meant(fragment, on: context.note.path)
                record(linkTo: context.noteURL, fragment: meant, needle: destination, at: place)
                if meant != fragment {
                    return LinkTarget(href: ownReference("#" + SiteURL.percentEncoded(meant), meant))
                }
            }
            return LinkTarget(href: ownReference(destination, link.fragment))
        }
        guard let path = link.resolved(from: context.note.path) else {
            report(outside: destination, at: place)
            return LinkTarget(href: destination)
        }
        if let target = target(of: link, at: path, destination, place) { return target }
        if let ending = link.ending {
            if ending != path, let target = target(of: link, at: ending, destination, place) { return target }
            if let target = target(of: link, endingIn: ending, destination, place) { return target }
        }
        report(unresolved: destination, path: path, at: place)
        return LinkTarget(href: destination)
    }

    /// What stands at a path from the content folder: a page, a file, or a folder with a page.
    private mutating func target(
        of link: LinkPath, at path: String, _ destination: String, _ place: LinkPlace
    ) -> LinkTarget? {
        if let page = site.ask(PageAtPath(path: path)) { return target(of: link, page, destination, place) }
        if site.ask(AssetAtPath(path: path)) != nil {
            return LinkTarget(href: SiteURL.relative(to: path, fragment: link.fragment, from: context.url))
        }
        guard let url = site.ask(FolderPage(path: path)) else { return nil }
        record(linkTo: url, fragment: link.fragment, needle: destination, at: place)
        return LinkTarget(href: SiteURL.relative(to: url, fragment: link.fragment, from: context.url))
    }

    /// The note, else the file, whose path ends as the link does.
    private mutating func target(
        of link: LinkPath, endingIn ending: String, _ destination: String, _ place: LinkPlace
    ) -> LinkTarget? {
        let pages = site.ask(PagesEndingIn(ending: ending, notePath: context.note.path))
        if let page = pages.first {
            if pages.count > 1 { report(ambiguous: ending, paths: pages.map(\.path), needle: destination, at: place) }
            return target(of: link, page, destination, place)
        }
        let files = site.ask(AssetsEndingIn(ending: ending, notePath: context.note.path))
        guard let file = files.first else { return nil }
        if files.count > 1 { report(ambiguous: ending, paths: files, needle: destination, at: place) }
        return LinkTarget(href: SiteURL.relative(to: file, fragment: link.fragment, from: context.url))
    }

    private mutating func target(
        of link: LinkPath, _ page: SiteMap.Page, _ destination: String, _ place: LinkPlace
    ) -> LinkTarget {
        let fragment = link.fragment.map { meant($0, on: page.path) }
        record(linkTo: page.url, fragment: fragment, needle: destination, at: place)
        return LinkTarget(href: SiteURL.relative(to: page.url, fragment: fragment, from: context.url))
    }

    /// The id that a fragment means on the page of a note: itself where it is one, else that of the heading with this
    /// text, as Obsidian writes it.
    private mutating func meant(_ fragment: String, on path: String) -> String {
        guard !fragment.isEmpty, !fragment.hasPrefix("^"), !fragment.hasPrefix(":~:") else { return fragment }
        let heading = Wikilink(target: "", heading: fragment)
        guard let slug = heading.anchor, slug != fragment, !slug.isEmpty else { return fragment }
        let given = givenIDs[path] ?? site.ask(IDsGiven(path: path))
        givenIDs[path] = given
        return given.contains(fragment) ? fragment : heading.pageAnchor ?? fragment
    }

    /// An address with a scheme or a host, which leads out of the site; `nil` for any other.
    mutating func target(outside destination: String, at place: LinkPlace) -> LinkTarget? {
        if destination.hasPrefix("//") { return LinkTarget(href: destination) }
        guard let scheme = LinkSafety.scheme(of: destination) else { return nil }
        if LinkSafety.isSafe(destination) { return LinkTarget(href: destination) }
        report(unsafe: destination, scheme: scheme, at: place)
        return LinkTarget(href: nil)
    }

    /// A link without a path, as it is written on the note's own page, or as it leads there from another.
    private func ownReference(_ destination: String, _ fragment: String?) -> String {
        context.noteURL == context.url
            ? destination : SiteURL.relative(to: context.noteURL, fragment: fragment, from: context.url)
    }

    // MARK: [[References]]

    package mutating func target(of wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget {
        if wikilink.isSuppressed { return .text(wikilink.target) }
        if let file = file(wikilink) { return file }
        let wikilink = wikilink.withoutSize
        if let embedded = embed(wikilink, at: place) { return embedded }
        if wikilink.target.isEmpty {
            record(linkTo: context.noteURL, fragment: wikilink.pageAnchor, needle: "[[", at: place)
            return link(.wiki, to: context.noteURL, wikilink.pageAnchor, wikilink.shownText)
        }
        if let (kind, name) = ReferenceKind.read(wikilink.target) {
            let found = kind == .term ? term(name, wikilink, place) : event(name, wikilink, place)
            return found ?? unresolved(wikilink, kind, at: place)
        }
        return page(wikilink, isEntry: false, place) ?? term(wikilink.target, wikilink, place)
            ?? event(wikilink.target, wikilink, place) ?? page(wikilink, isEntry: true, place)
            ?? otherFile(wikilink) ?? folder(wikilink, place)
            ?? missingFile(wikilink, at: place) ?? unresolved(wikilink, nil, at: place)
    }

    func link(_ name: LinkClass, to url: String, _ fragment: String?, _ text: String) -> WikilinkTarget {
        .link(name: name, href: SiteURL.relative(to: url, fragment: fragment, from: context.url), text: text)
    }

    /// - Parameter isEntry: Whether files of single terms and events are looked up, or all other notes.
    private mutating func page(_ wikilink: Wikilink, isEntry: Bool, _ place: LinkPlace) -> WikilinkTarget? {
        let meant = site.ask(PagesMeant(target: wikilink.target, notePath: context.note.path))
        let named = meant.filter { $0.page.isEntry == isEntry }
        guard let (page, isByPath) = named.first.map({ ($0.page, $0.isByPath) }) else { return nil }
        if named.count > 1 { report(ambiguous: wikilink, pages: named.map(\.page), at: place) }
        if let term = site.ask(TermUnderHeading(wikilink: wikilink, notePath: page.path)) {
            return link(to: term, wikilink, place)
        }
        let fragment = wikilink.pageAnchor
        record(linkTo: page.url, fragment: fragment, needle: "[[" + wikilink.target, at: place)
        return link(.wiki, to: page.url, fragment, wikilink.shownText(for: page.title, isByPath: isByPath))
    }

    /// A folder of which Lectern itself makes the page.
    private mutating func folder(_ wikilink: Wikilink, _ place: LinkPlace) -> WikilinkTarget? {
        let folder = FilePath.parts(of: wikilink.target).joined(separator: "/")
        let beside = LinkPath(wikilink.target).resolved(from: context.note.path)
        guard let url = beside.flatMap({ site.ask(FolderPage(path: $0)) }) ?? site.ask(FolderPage(path: folder))
        else { return nil }
        record(linkTo: url, fragment: wikilink.pageAnchor, needle: "[[" + wikilink.target, at: place)
        return link(.wiki, to: url, wikilink.pageAnchor, wikilink.text ?? FilePath.name(of: folder))
    }

    private mutating func term(_ name: String, _ wikilink: Wikilink, _ place: LinkPlace) -> WikilinkTarget? {
        site.ask(TermMeant(name: name, notePath: context.note.path)).map { link(to: $0, wikilink, place, name) }
    }

    private mutating func link(
        to term: TermFacts, _ wikilink: Wikilink, _ place: LinkPlace, _ name: String? = nil
    ) -> WikilinkTarget {
        let text = wikilink.text ?? name ?? term.name
        recordMention(of: .term(term.id), at: place.range(of: text), isLinked: true)
        recordLink(to: .term(term.id))
        facts.termLinkCount += 1
        return link(.term, to: term.url, nil, text)
    }

    private mutating func event(_ name: String, _ wikilink: Wikilink, _ place: LinkPlace) -> WikilinkTarget? {
        guard let event = site.ask(EventMeant(name: name)) else { return nil }
        // An id says less than the title.
        let isID = name != wikilink.target || name.lowercased() == event.anchor
        let text = wikilink.text ?? (isID ? event.title : name)
        recordMention(of: event.subject, at: place.range(of: text), isLinked: true)
        recordLink(to: event.subject)
        facts.dateLinkCount += 1
        return link(.event, to: event.url, event.anchor, text)
    }

    // MARK: Facts

    mutating func record(linkTo url: String, fragment: String?, needle: String, at place: LinkPlace) {
        let isInside = url == context.url
        // Links inside a page matter only for their fragment.
        if isInside, fragment == nil { return }
        pendingLinks.append((facts.links.count, place.offset))
        facts.links.append(
            OutgoingLink(
                url: url, fragment: fragment, sectionID: place.heading?.id ?? context.sectionID,
                sectionTitle: place.heading?.title ?? context.sectionTitle, excerpt: Excerpt(),
                location: fragment == nil
                    ? SourceLocation(file: context.note.file, line: place.position.line)
                    : source(of: needle, at: place).location))
    }
}

extension LinkPlace {
    /// The bytes of the block's text that a link shows.
    fileprivate func range(of text: String) -> Range<Int> { offset..<(offset + text.utf8.count) }
}
