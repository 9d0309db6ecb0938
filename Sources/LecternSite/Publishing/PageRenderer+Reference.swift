import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// Pages of reference: the glossary, its terms, and the timeline.
extension PageRenderer {
    func glossary(_ page: PlannedPage) -> GlossaryView {
        let groups = GlossaryIndex.groups(of: plan.glossary.terms)
        return GlossaryView(
            frame: frame(page), bodyHTML: page.note.flatMap { site.bodies[$0]?.rendered.html } ?? [],
            initials: groups.map { InitialView(label: $0.initial, href: "#" + SiteURL.percentEncoded($0.id)) },
            groups: groups.map { group in
                TermGroupView(
                    initial: group.initial, id: group.id, terms: group.terms.map { entry(ofTerm: $0, on: page) })
            }, countText: words.text(.termCountText, plan.glossary.terms.count))
    }

    private func entry(ofTerm number: Int, on page: PlannedPage) -> TermEntryView {
        let term = plan.glossary.terms[number]
        return TermEntryView(
            name: term.name, href: href(to: plan.glossary.termURLs[number], from: page),
            otherNames: term.aliases.joined(separator: settings.dateLanguage == .chinese ? "、" : ", "),
            summary: Summary.make(term.summary), useText: useText(site.graph.termUses[number]))
    }

    private func useText(_ uses: [SiteGraph.Referrer]) -> String {
        let count = uses.reduce(0) { $0 + $1.places.count }
        return count == 0 ? "" : words.text(.useText, count)
    }

    func term(_ number: Int, _ page: PlannedPage) -> TermView {
        let term = plan.glossary.terms[number]
        let uses = site.graph.termUses[number].filter { $0.url != page.url }
        return TermView(
            frame: frame(page), bodyHTML: site.terms[number]?.rendered.html ?? [], otherNames: term.aliases,
            related: related(to: number, on: page), events: events(about: number, on: page),
            uses: referrers(uses, from: page), useText: useText(uses))
    }

    /// The terms that the front matter names, and those that the definition mentions.
    private func related(to number: Int, on page: PlannedPage) -> [NameLinkView] {
        var seen: Set<Int> = [number]
        var numbers = plan.glossary.terms[number].related.flatMap { plan.lexicon.terms(named: $0).prefix(1) }
        for case .term(let other) in (site.terms[number]?.facts.mentions ?? []).map(\.subject) { numbers.append(other) }
        return numbers.filter { seen.insert($0).inserted }.map { other in
            NameLinkView(
                name: plan.glossary.terms[other].name, href: href(to: plan.glossary.termURLs[other], from: page))
        }
    }

    private func events(about number: Int, on page: PlannedPage) -> [TermEventView] {
        site.graph.eventsMentioning[number].sorted().map { event in
            let event = plan.timeline.events[event]
            return TermEventView(
                dateText: event.date?.label(in: settings.dateLanguage) ?? "", title: event.title,
                href: href(to: plan.timeline.url, fragment: event.id, from: page))
        }
    }

    // MARK: Timeline

    func timeline(_ page: PlannedPage) -> TimelineView {
        let events = Dictionary(grouping: plan.timeline.events.indices) { plan.timeline.events[$0].periodIndex ?? -1 }
        var periods: [PeriodView] = []
        if let outside = events[-1] { periods.append(PeriodView(events: outside.map { view(ofEvent: $0, on: page) })) }
        for (number, period) in plan.timeline.periods.enumerated() {
            let caption = period.caption.isEmpty ? "" : "<p>" + HTMLEscaping.escaped(period.caption) + "</p>\n"
            let introduction = String(decoding: site.periods[number]?.rendered.html ?? [], as: UTF8.self)
            periods.append(
                PeriodView(
                    id: period.id, name: period.name, rangeText: period.range?.label(in: settings.dateLanguage) ?? "",
                    introductionHTML: caption + introduction,
                    events: (events[number] ?? []).map { view(ofEvent: $0, on: page) }))
        }
        return TimelineView(
            frame: frame(page), bodyHTML: page.note.flatMap { site.bodies[$0]?.rendered.html } ?? [], periods: periods)
    }

    private func view(ofEvent number: Int, on page: PlannedPage) -> EventView {
        let event = plan.timeline.events[number]
        let uses = site.graph.eventUses[number].filter { $0.url != page.url }
        var body = String(decoding: site.events[number]?.rendered.html ?? [], as: UTF8.self)
        if body.isEmpty { body = HTMLEscaping.escaped(event.title) }
        return EventView(
            id: event.id, dateText: event.date?.label(in: settings.dateLanguage) ?? "",
            iso: event.date?.datetimeAttribute ?? "", bodyHTML: body,
            uses: uses.map { LinkView(title: $0.title, href: href(to: $0.url, from: page)) })
    }
}
