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
                record(linkTo: context.url, fragment: fragment, needle: destination, at: place)
            }
            return LinkTarget(href: destination)
        }
        guard let path = link.resolved(from: context.notePath) else {
            report(outside: destination, at: place)
            return LinkTarget(href: destination)
        }
        if let page = page(atLinkPath: path) {
            record(linkTo: page.url, fragment: link.fragment, needle: destination, at: place)
            return LinkTarget(href: SiteURL.relative(to: page.url, fragment: link.fragment, from: context.url))
        }
        if siteMap.hasAsset(path) {
            return LinkTarget(href: SiteURL.relative(to: path, fragment: link.fragment, from: context.url))
        }
        report(unresolved: destination, path: path, at: place)
        return LinkTarget(href: destination)
    }

    /// An address with a scheme or a host, which leads out of the site; `nil` for any other.
    private mutating func target(outside destination: String, at place: LinkPlace) -> LinkTarget? {
        if destination.hasPrefix("//") { return LinkTarget(href: destination) }
        guard let scheme = LinkSafety.scheme(of: destination) else { return nil }
        if LinkSafety.isSafe(destination) { return LinkTarget(href: destination) }
        report(unsafe: destination, scheme: scheme, at: place)
        return LinkTarget(href: nil)
    }

    /// The page that a path means: a note, a note without its ending, a folder, or the page's own address.
    private func page(atLinkPath path: String) -> SiteMap.Page? {
        for candidate in [path, path + ".md", join(path, "index.md"), join(path, "README.md")] {
            if let page = siteMap.page(atPath: candidate) { return page }
        }
        return siteMap.page(atURL: path) ?? siteMap.page(atURL: join(path, "index.html"))
    }

    private func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder + "/" + name
    }

    package mutating func target(ofImage destination: String, at place: LinkPlace) -> LinkTarget {
        if LinkSafety.scheme(of: destination) == "data", destination.lowercased().hasPrefix("data:image/"),
            !destination.lowercased().hasPrefix("data:image/svg")
        {
            return LinkTarget(href: destination)
        }
        if let outside = target(outside: destination, at: place) { return outside }
        let link = LinkPath(destination)
        guard let path = link.resolved(from: context.notePath), siteMap.hasAsset(path) else {
            report(missingImage: destination, at: place)
            return LinkTarget(href: destination)
        }
        return LinkTarget(href: SiteURL.relative(to: path, fragment: link.fragment, from: context.url))
    }

    // MARK: [[References]]

    package mutating func target(of wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget {
        if wikilink.isSuppressed { return .text(wikilink.target) }
        if wikilink.target.isEmpty {
            record(linkTo: context.url, fragment: wikilink.heading.map(Slug.make), needle: "[[", at: place)
            return link(.wiki, to: context.url, wikilink.heading.map(Slug.make), wikilink.shownText)
        }
        if let image = image(wikilink) { return image }
        if let (kind, name) = explicitKind(wikilink.target) {
            let found = kind == .term ? term(name, wikilink, place) : event(name, wikilink, place)
            return found ?? unresolved(wikilink, kind, at: place)
        }
        return page(wikilink, isEntry: false, place) ?? term(wikilink.target, wikilink, place)
            ?? event(wikilink.target, wikilink, place) ?? page(wikilink, isEntry: true, place)
            ?? unresolved(wikilink, nil, at: place)
    }

    enum ReferenceKind: String {
        case term
        case event
    }

    private func explicitKind(_ target: String) -> (ReferenceKind, String)? {
        for kind in [ReferenceKind.term, .event] where target.lowercased().hasPrefix(kind.rawValue + ":") {
            let name = target.dropFirst(kind.rawValue.count + 1).drop { $0.isWhitespace }
            return (kind, String(name))
        }
        return nil
    }

    private func link(_ name: LinkClass, to url: String, _ fragment: String?, _ text: String) -> WikilinkTarget {
        .link(name: name, href: SiteURL.relative(to: url, fragment: fragment, from: context.url), text: text)
    }

    /// - Parameter isEntry: Whether files of single terms and events are looked up, or all other notes.
    private mutating func page(_ wikilink: Wikilink, isEntry: Bool, _ place: LinkPlace) -> WikilinkTarget? {
        let path = LinkPath(wikilink.target).resolved(from: context.notePath)
        let named = path.flatMap { page(atLinkPath: $0) }.map { [$0] } ?? siteMap.pages(named: wikilink.target)
        let pages = named.filter { $0.isEntry == isEntry }
        guard let page = pages.first else { return nil }
        if pages.count > 1 { report(ambiguous: wikilink, pages: pages, at: place) }
        let fragment = wikilink.heading.map(Slug.make)
        record(linkTo: page.url, fragment: fragment, needle: "[[" + wikilink.target, at: place)
        let text = wikilink.text ?? (wikilink.heading.map { "\(page.title) § \($0)" } ?? page.title)
        return link(.wiki, to: page.url, fragment, text)
    }

    private mutating func term(_ name: String, _ wikilink: Wikilink, _ place: LinkPlace) -> WikilinkTarget? {
        let named = lexicon.terms(named: name)
        guard let index = lexicon.nearest(named, to: context.notePath) ?? named.first else { return nil }
        recordMention(of: .term(index), at: place.range(of: wikilink.text ?? name), isLinked: true)
        recordLink(to: .term(index))
        facts.termLinkCount += 1
        return link(.term, to: lexicon.addresses.termURLs[index], nil, wikilink.text ?? name)
    }

    private mutating func event(_ name: String, _ wikilink: Wikilink, _ place: LinkPlace) -> WikilinkTarget? {
        let found = lexicon.events.events(named: name)
        guard found.count == 1, let index = found.first else { return nil }
        let event = lexicon.events.events[index]
        recordMention(of: .event(index), at: place.range(of: wikilink.text ?? event.title), isLinked: true)
        recordLink(to: .event(index))
        facts.dateLinkCount += 1
        return link(.event, to: lexicon.addresses.timelineURL, event.id, wikilink.text ?? event.title)
    }

    /// `![[picture.png]]`: beside the note, or from the content folder.
    private mutating func image(_ wikilink: Wikilink) -> WikilinkTarget? {
        guard wikilink.isEmbedded else { return nil }
        let candidates = [LinkPath(wikilink.target).resolved(from: context.notePath), wikilink.target].compactMap(
            \.self)
        guard let path = candidates.first(where: siteMap.hasAsset) else { return nil }
        let alternative = wikilink.text ?? ""
        return .image(src: SiteURL.relative(to: path, from: context.url), alternative: alternative)
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
                    ? SourceLocation(file: context.file, line: place.position.line)
                    : source(of: needle, at: place).location))
    }
}

extension LinkPlace {
    /// The bytes of the block's text that a link shows.
    fileprivate func range(of text: String) -> Range<Int> { offset..<(offset + text.utf8.count) }
}
