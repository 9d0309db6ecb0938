import LecternCore

@testable import LecternRendering

/// A theme whose own files are given as texts, with what was found wrong.
func loadTheme(
    _ own: [String: String] = [:], language: String = "zh-Hans"
) -> (theme: Theme, diagnostics: [Diagnostic]) {
    let files = own.sorted { $0.key < $1.key }.map {
        ThemeFile(path: $0.key, bytes: Array($0.value.utf8), isOverride: true)
    }
    return Theme.make(builtIn: ThemeFile.builtIn(), own: files, language: language)
}

func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
}

extension Theme {
    func html(_ view: any PageView, template: String? = nil) -> String {
        text(render(view, template: template))
    }
}

/// One page of every kind, with `title` wherever a view takes plain text.
func samplePages(_ title: String) -> [any PageView] {
    let link = LinkView(title: title, href: title)
    let entry = PageEntryView(title: title, href: title, description: title)
    let uses = [
        BacklinkView(
            title: title, href: title,
            places: [BacklinkPlaceView(title: title, href: title, excerptHTML: "<mark>x</mark>")])
    ]
    let frame = PageFrame(
        language: title, url: "a/b.html", siteTitle: title, siteDescription: title, homeHref: title, searchHref: title,
        feedHref: title, mainLinks: [MainLinkView(title: title, href: title, isCurrent: true)], pageTitle: title,
        documentTitle: title, description: title, canonicalURL: title, openGraphType: title, imageURL: title,
        sidebarHTML: Array("<p>sidebar</p>".utf8), breadcrumbs: [link],
        outline: [OutlineView(title: title, href: title, children: [OutlineView(title: title, href: title)])],
        previous: link, next: link, isDraft: true)
    let date = DateView(iso: title, text: title)
    let note = NoteContent(
        bodyHTML: Array("<p>body</p>".utf8), date: date, updated: date, readingTime: title,
        tags: [NameLinkView(name: title, href: title)], backlinks: uses)
    let listing = ListingView(
        isHome: true, frame: frame, note: note,
        sections: [SectionEntryView(title: title, href: title, description: title, countText: title)], pages: [entry],
        statistics: [StatisticView(value: title, label: title, href: title)])
    var section = listing
    section.kind = .section
    let term = TermEntryView(name: title, href: title, otherNames: title, summary: title, useText: title)
    let event = EventView(
        id: title, title: title, dateText: title, iso: title, bodyHTML: "<p>event</p>",
        tags: [EventTagView(name: title, id: title)], uses: uses)
    let year = YearView(id: title, label: title, isShared: true, events: [event], uses: uses)
    let drawing = TimelineDrawing(
        bands: [.init(name: title, start: 1950, end: 2006, href: title)],
        marks: [.init(start: 1956, title: title, dateText: title, href: title)], title: title
    ) { _ in title }
    let articleEvent = ArticleEventView(dateText: title, iso: title, title: title, href: title, sectionHref: title)
    return [
        ArticleView(
            frame: frame, note: note, timeline: ArticleTimelineView(overview: drawing.markup, events: [articleEvent])),
        listing, section,
        GlossaryView(
            frame: frame, bodyHTML: note.bodyHTML, initials: [InitialView(label: title, href: title)],
            groups: [TermGroupView(initial: title, id: title, terms: [term])], countText: title),
        TermView(
            frame: frame, bodyHTML: note.bodyHTML, otherNames: [title],
            related: [NameLinkView(name: title, href: title)],
            events: [TermEventView(dateText: title, title: title, href: title)], uses: uses, useText: title),
        TimelineView(
            frame: frame, bodyHTML: note.bodyHTML, overview: drawing.markup,
            tags: [TimelineTagView(name: title, id: title, countText: title)],
            periods: [PeriodView(id: title, name: title, rangeText: title, years: [year])]),
        TagsView(frame: frame, tags: [TagEntryView(name: title, href: title, countText: title)]),
        TagView(frame: frame, pages: [entry]), PlainView(kind: .search, frame: frame),
        PlainView(kind: .notFound, frame: frame),
        RedirectView(language: title, targetHref: title, canonicalURL: title, pageTitle: title),
    ]
}
