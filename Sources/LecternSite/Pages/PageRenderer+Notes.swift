import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// Pages that show a note: articles, sections, the home page, and lists of notes by tag.
extension PageRenderer {
    func content(of page: PlannedPage) -> NoteContent {
        guard let note = plan.note(of: page), let body = site.body(of: note.id) else {
            return NoteContent(backlinks: backlinks(of: page))
        }
        let matter = note.head.matter
        return NoteContent(
            bodyHTML: body.rendered.html, date: date(matter.date), updated: date(matter.updated),
            readingTime: page.kind == .article ? body.readingTime.text(words) : "",
            tags: matter.tags.map { tag in
                NameLinkView(name: tag, href: plan.url(of: .tag(tag)).map { href(to: $0, from: page) } ?? "")
            }, backlinks: backlinks(of: page))
    }

    func date(_ date: HistoricalDate?) -> DateView? {
        guard let date else { return nil }
        return DateView(iso: date.datetimeAttribute ?? "", text: date.label(in: settings.dateLanguage))
    }

    // MARK: Backlinks

    func backlinks(of page: PlannedPage) -> [BacklinkView] {
        referrers(site.referrers(to: .page(page.url)), from: page)
    }

    func referrers(_ referrers: [AssembledSite.Referrer], from page: PlannedPage) -> [BacklinkView] {
        referrers.map { referrer in
            BacklinkView(
                title: referrer.title, href: href(to: referrer.url, from: page),
                places: referrer.places.map { place in
                    BacklinkPlaceView(
                        title: place.sectionTitle,
                        href: href(
                            to: referrer.url, fragment: place.sectionID.isEmpty ? nil : place.sectionID, from: page),
                        excerptHTML: ExcerptHTML.make(place.excerpt))
                })
        }
    }

    // MARK: Lists

    func listing(_ page: PlannedPage) -> ListingView {
        let folder = plan.tree.folders[page.folder]
        let isHome = page.kind == .home
        return ListingView(
            isHome: isHome, frame: frame(page), note: content(of: page),
            sections: (folder?.folders ?? []).map { section($0, on: page) },
            pages: (folder?.notes ?? []).map { entry(of: $0, on: page) },
            statistics: isHome ? statistics(page) : [])
    }

    private func section(_ folder: String, on page: PlannedPage) -> SectionEntryView {
        let note = plan.tree.folders[folder]?.index
        let count = pageCount(below: folder)
        return SectionEntryView(
            title: plan.tree.title(of: folder), href: href(to: plan.address.index(of: folder), from: page),
            description: note.map { self.description(of: $0) } ?? "", countText: words.text(.countText, count))
    }

    private func pageCount(below folder: String) -> Int {
        var count = 0
        var waiting = [folder]
        while let path = waiting.popLast() {
            guard let folder = plan.tree.folders[path] else { continue }
            count += folder.notes.count
            waiting += folder.folders
        }
        return count
    }

    func entry(of note: PlannedNote, on page: PlannedPage) -> PageEntryView {
        PageEntryView(title: note.head.title, href: href(to: note.url, from: page), description: description(of: note))
    }

    private func description(of note: PlannedNote) -> String {
        let own = note.head.matter.description
        return own.isEmpty ? Summary.make(site.body(of: note.id)?.rendered.firstParagraph ?? "") : own
    }

    /// Terms and events are not counted here: a new one changes the pages that contain it and no others.
    private func statistics(_ page: PlannedPage) -> [StatisticView] {
        let notes = plan.pages.count { $0.kind == .article }
        let figures: [(Int, StringKey, String?)] = [
            (notes, .statisticNotes, nil), (plan.tags.count, .statisticTags, plan.url(of: .tags)),
        ]
        return figures.filter { $0.0 > 0 }.map { number, label, url in
            StatisticView(
                value: String(number), label: words.text(label, number),
                href: url.map { href(to: $0, from: page) } ?? "")
        }
    }

    func tags(_ page: PlannedPage) -> TagsView {
        TagsView(
            frame: frame(page),
            tags: plan.tags.map { tag in
                TagEntryView(
                    name: tag.name, href: href(to: tag.url, from: page),
                    countText: words.text(.countText, tag.notes.count))
            })
    }

    func tag(_ name: String, _ page: PlannedPage) -> TagView {
        TagView(frame: frame(page), pages: (plan.tags[name]?.notes ?? []).map { entry(of: $0, on: page) })
    }
}

/// A sentence as HTML, its match marked.
enum ExcerptHTML {
    static func make(_ excerpt: Excerpt) -> String {
        let match = excerpt.match.isEmpty ? "" : "<mark>" + HTMLEscaping.escaped(excerpt.match) + "</mark>"
        return HTMLEscaping.escaped(excerpt.before) + match + HTMLEscaping.escaped(excerpt.after)
    }
}
