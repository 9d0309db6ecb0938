import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// The page of the timeline, and the small timelines of articles.
extension PageRenderer {
    func timeline(_ page: PlannedPage) -> TimelineView {
        let timeline = plan.timeline
        let tags = TimelineTags(timeline.events)
        let events = Dictionary(grouping: timeline.events, by: \.period)
        var anchored: Set<Int> = []
        var periods: [PeriodView] = []
        if let outside = events[nil] {
            periods.append(PeriodView(years: years(of: outside, tags, anchored: &anchored, on: page)))
        }
        for period in timeline.periods {
            let caption = period.caption.isEmpty ? "" : "<p>" + HTMLEscaping.escaped(period.caption) + "</p>\n"
            let introduction = String(decoding: site.part(of: .period(period.id))?.rendered.html ?? [], as: UTF8.self)
            periods.append(
                PeriodView(
                    id: period.id.text, name: period.name,
                    rangeText: period.range?.label(in: settings.dateLanguage) ?? "",
                    introductionHTML: caption + introduction,
                    years: years(of: events[period.id] ?? [], tags, anchored: &anchored, on: page)))
        }
        return TimelineView(
            frame: frame(page), bodyHTML: site.body(of: page.note)?.rendered.html ?? [],
            overview: overview(on: page).markup, tags: tags.views, periods: periods)
    }

    /// Events by year. Those without a date stay with the ones they were written after.
    ///
    /// - Parameter anchored: The years that have their anchor on the page already: one that comes up again, under
    ///   another period, gets none.
    private func years(
        of events: [TimelineEvent], _ tags: TimelineTags, anchored: inout Set<Int>, on page: PlannedPage
    ) -> [YearView] {
        var groups: [(year: Int?, events: [TimelineEvent])] = []
        for event in events {
            if let last = groups.last, event.date == nil || (event.year != nil && event.year == last.year) {
                groups[groups.count - 1].events.append(event)
            } else {
                groups.append((event.year, [event]))
            }
        }
        return groups.map { year, events in
            let views = events.map { view(of: $0, tags, on: page) }
            guard let year else { return YearView(events: views) }
            let isFirst = anchored.insert(year).inserted
            return YearView(
                id: isFirst ? plan.timeline.yearIDs[year] ?? "" : "", label: label(ofYear: year),
                isShared: events.count > 1, events: views,
                uses: isFirst ? uses(site.referrers(to: .subject(.year(year))), on: page) : [])
        }
    }

    private func view(of event: TimelineEvent, _ tags: TimelineTags, on page: PlannedPage) -> EventView {
        var body = String(decoding: site.part(of: .event(event.id))?.rendered.html ?? [], as: UTF8.self)
        if body.isEmpty { body = HTMLEscaping.escaped(event.title) }
        return EventView(
            id: event.id.text, title: event.title, dateText: event.dateLabel(in: settings.dateLanguage),
            iso: event.date?.datetimeAttribute ?? "", bodyHTML: body, tags: tags.views(of: event),
            uses: uses(site.referrers(to: .subject(.event(event.id))), on: page))
    }

    private func uses(_ referrers: [AssembledSite.Referrer], on page: PlannedPage) -> [BacklinkView] {
        self.referrers(referrers.filter { $0.url != page.url }, from: page)
    }

    private func label(ofYear year: Int) -> String {
        PartialDate(year: year)?.label(in: settings.dateLanguage) ?? String(year)
    }

    // MARK: Drawings

    private var sketch: TimelineSketch { TimelineSketch(words: words, language: settings.dateLanguage) }

    private func overview(on page: PlannedPage) -> TimelineDrawing {
        sketch.drawing(periods: Array(plan.timeline.periods), events: Array(plan.timeline.events)) { id in
            href(to: plan.timeline.url, fragment: id, from: page)
        }
    }

    private func mark(of event: TimelineEvent, on page: PlannedPage) -> TimelineDrawing.Mark? {
        sketch.mark(of: event) { href(to: plan.timeline.url, fragment: $0, from: page) }
    }

    // MARK: Articles

    /// The events that a note mentions, when it mentions two or more.
    func articleTimeline(_ page: PlannedPage) -> ArticleTimelineView? {
        guard let facts = site.body(of: page.note)?.facts else { return nil }
        var sections: [EventID: String] = [:]
        for mention in facts.mentions {
            if case .event(let id) = mention.subject, sections[id] == nil { sections[id] = mention.sectionID }
        }
        guard sections.count > 1 else { return nil }
        let marks = sections.keys.compactMap(plan.timeline.events.position).sorted().compactMap { position in
            let event = plan.timeline.events[position]
            return mark(of: event, on: page).map { (event: event, mark: $0) }
        }
        let events = marks.map { event, mark in
            let section = sections[event.id] ?? ""
            return ArticleEventView(
                dateText: mark.dateText, iso: event.date?.datetimeAttribute ?? "",
                title: mark.title, href: mark.href,
                sectionHref: section.isEmpty ? "" : "#" + SiteURL.percentEncoded(section))
        }
        let drawing = sketch.drawing(
            marks: marks.map(\.mark), title: words.text(.timelineOfPage), heightLimit: 96)
        return ArticleTimelineView(overview: drawing.markup, events: events)
    }
}

/// The tags of a timeline's events, each with an id for the filter.
private struct TimelineTags {
    /// In the order in which they first come up.
    private(set) var views: [TimelineTagView] = []
    private var ids: [String: String] = [:]

    init(_ events: some Sequence<TimelineEvent>) {
        var slugs = UniqueSlugs()
        var counts: [String: Int] = [:]
        var names: [String] = []
        for tag in events.flatMap(\.tags) {
            if counts[tag] == nil {
                names.append(tag)
                ids[tag] = slugs.make(tag, fallback: "tag")
            }
            counts[tag, default: 0] += 1
        }
        views = names.map { TimelineTagView(name: $0, id: ids[$0] ?? "", countText: String(counts[$0] ?? 0)) }
    }

    func views(of event: TimelineEvent) -> [EventTagView] {
        event.tags.map { EventTagView(name: $0, id: ids[$0] ?? "") }
    }
}
