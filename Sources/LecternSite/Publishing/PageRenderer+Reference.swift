import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// The glossary and its terms.
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

    private func related(to number: Int, on page: PlannedPage) -> [NameLinkView] {
        relatedTerms(of: number).map { other in
            NameLinkView(
                name: plan.glossary.terms[other].name, href: href(to: plan.glossary.termURLs[other], from: page))
        }
    }

    /// The terms that the front matter names, and those that the definition mentions, by number.
    func relatedTerms(of number: Int) -> [Int] {
        var seen: Set<Int> = [number]
        var numbers = plan.glossary.terms[number].related.flatMap { plan.lexicon.terms(named: $0).prefix(1) }
        for case .term(let other) in (site.terms[number]?.facts.mentions ?? []).map(\.subject) { numbers.append(other) }
        return numbers.filter { seen.insert($0).inserted }
    }

    private func events(about number: Int, on page: PlannedPage) -> [TermEventView] {
        site.graph.eventsMentioning[number].sorted().map { event in
            let event = plan.timeline.events[event]
            return TermEventView(
                dateText: event.date?.label(in: settings.dateLanguage) ?? "", title: event.title,
                href: href(to: plan.timeline.url, fragment: event.id, from: page))
        }
    }
}
