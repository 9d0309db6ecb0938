import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// What all pages have around their content.
extension PageRenderer {
    func frame(_ page: PlannedPage) -> PageFrame {
        let neighbours = self.frame.neighbours(of: page)
        let description = description(of: page)
        var frame = PageFrame(
            language: plan.note(of: page)?.head.matter.language ?? settings.language, url: page.url,
            root: page.kind == .notFound ? siteRoot : nil, siteTitle: siteTitle, siteDescription: settings.description,
            homeHref: href(to: homeURL, from: page),
            searchHref: plan.url(of: .search).map { href(to: $0, from: page) } ?? "",
            feedHref: settings.hasFeed && settings.baseURL != nil ? href(to: PageAddress.feed, from: page) : "",
            mainLinks: mainLinks(on: page), pageTitle: page.title, documentTitle: documentTitle(of: page),
            description: description, canonicalURL: page.kind == .notFound ? "" : absolute(page.url),
            openGraphType: page.kind == .article ? "article" : "website",
            imageURL: imageURL(of: page), breadcrumbs: breadcrumbs(of: page), outline: outline(of: page),
            previous: neighbours.previous.map { LinkView(title: $0.title, href: href(to: $0.url, from: page)) },
            next: neighbours.next.map { LinkView(title: $0.title, href: href(to: $0.url, from: page)) },
            footerHTML: self.frame.footerHTML, isDraft: plan.note(of: page)?.head.matter.isDraft ?? false)
        if let title = site.body(of: page.note)?.rendered.title {
            (frame.titleID, frame.titleHTML) = (title.id, title.html)
        }
        frame.allowsRemoteMedia = settings.remoteMedia != .refuse
        frame.sidebarHTML = self.frame.navigation.sidebar(
            forPage: page.url, under: homeURL, root: page.kind == .notFound ? siteRoot : nil)
        frame.cardDataHTML = CardData(site: site).html(
            for: site.linkedSubjects(on: page), hasFootnotes: site.hasFootnotes(on: page))
        let features = site.features(on: page)
        frame.hasCode = features.contains(.code)
        frame.hasDiagrams = features.contains(.diagrams)
        frame.hasFormulas = site.hasFormulas(on: page)
        frame.formulaSheet = frame.hasFormulas ? formulaSheet : ""
        frame.structuredDataHTML = structuredData(of: page, description: description)
        return frame
    }

    var siteTitle: String { settings.title ?? plan.landmarks[.home]?.title ?? "Lectern" }
    var homeURL: String { plan.address.index(of: "") }

    /// Where the site's root is for a page that is served at any address.
    private var siteRoot: String {
        guard let base = settings.baseURL, let scheme = base.firstRange(of: "://") else { return "/" }
        let path = base[scheme.upperBound...].drop { $0 != "/" }
        return path.isEmpty ? "/" : String(path)
    }

    func href(to url: String, fragment: String? = nil, from page: PlannedPage) -> String {
        if page.kind == .notFound { return siteRoot + SiteURL.percentEncoded(url) }
        return SiteURL.relative(to: url, fragment: fragment, from: page.url)
    }

    private func documentTitle(of page: PlannedPage) -> String {
        page.kind == .home || page.title == siteTitle ? siteTitle : page.title + " – " + siteTitle
    }

    func description(of page: PlannedPage) -> String {
        if case .term(let id) = page.kind { return Summary.make(plan.glossary.terms[id]?.entry.summary ?? "") }
        guard let note = plan.note(of: page) else { return page.kind == .home ? settings.description : "" }
        let own = note.head.matter.description
        if !own.isEmpty { return own }
        if page.kind == .home, !settings.description.isEmpty { return settings.description }
        return Summary.make(site.body(of: note.id)?.rendered.firstParagraph ?? "")
    }

    /// The first image of the note, as its address on the web.
    private func imageURL(of page: PlannedPage) -> String {
        guard settings.baseURL != nil, let image = site.body(of: page.note)?.rendered.firstImage,
            !image.contains("://"), !image.hasPrefix("data:")
        else { return "" }
        return absolute("") + SiteURL.asciiEncodedOnce(SiteURL.joined(image, to: SiteURL.percentEncoded(page.url)))
    }

    // MARK: Links around the page

    private func mainLinks(on page: PlannedPage) -> [MainLinkView] {
        if let navigation = settings.navigation {
            return navigation.map { link in
                let url = plan.siteMap.page(atPath: link.path)?.url ?? plan.siteMap.page(atURL: link.path)?.url
                return MainLinkView(
                    title: link.title, href: url.map { href(to: $0, from: page) } ?? link.path,
                    isCurrent: url == page.url)
            }
        }
        let sections = plan.tree.folders[""]?.folders ?? []
        // A header holds only a few; the sidebar has them all.
        let shown = sections.count <= 4 ? sections : []
        var links = shown.compactMap { folder in mainLink(.section(folder), on: page) }
        links += [PlannedPage.Kind.glossary, .timeline].compactMap { mainLink($0, on: page) }
        return links
    }

    private func mainLink(_ kind: PlannedPage.Kind, on page: PlannedPage) -> MainLinkView? {
        guard let target = plan.landmarks[kind] else { return nil }
        let isCurrent: Bool =
            switch (kind, page.kind) {
            case (.section(let folder), _): page.folder == folder || FilePath.relative(page.folder, to: folder) != nil
            case (.glossary, .term): true
            default: page.kind == kind
            }
        return MainLinkView(title: target.title, href: href(to: target.url, from: page), isCurrent: isCurrent)
    }

    func breadcrumbs(of page: PlannedPage) -> [LinkView] {
        if page.kind == .home { return [] }
        var links = [LinkView(title: words.text(.home), href: href(to: homeURL, from: page))]
        var folders = FolderTree.chain(to: page.folder).dropFirst()
        if case .section = page.kind { folders = folders.dropLast() }
        links += folders.map { folder in
            LinkView(title: plan.tree.title(of: folder), href: href(to: plan.address.index(of: folder), from: page))
        }
        switch page.kind {
        case .term: links += parent(.glossary, of: page)
        case .tag: links += parent(.tags, of: page)
        default: break
        }
        return links
    }

    private func parent(_ kind: PlannedPage.Kind, of page: PlannedPage) -> [LinkView] {
        plan.landmarks[kind].map { [LinkView(title: $0.title, href: href(to: $0.url, from: page))] }
            ?? []
    }

    // MARK: Outline

    /// The two uppermost levels of headings that the note uses.
    private func outline(of page: PlannedPage) -> [OutlineView] {
        guard let note = plan.note(of: page), note.head.matter.showsOutline, page.kind != .home,
            let headings = site.body(of: note.id)?.rendered.headings, headings.count > 1
        else { return [] }
        let levels = Set(headings.map(\.level)).sorted()
        guard let top = levels.first else { return [] }
        let second = levels.dropFirst().first
        var outline: [OutlineView] = []
        for heading in headings {
            let entry = OutlineView(title: heading.title, href: "#" + SiteURL.percentEncoded(heading.id))
            if heading.level == top {
                outline.append(entry)
            } else if heading.level == second {
                if outline.isEmpty { outline.append(entry) } else { outline[outline.count - 1].children.append(entry) }
            }
        }
        return outline
    }
}
