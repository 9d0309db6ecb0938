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
            frame: frame(page), bodyHTML: site.body(of: page.note)?.rendered.html ?? [],
            initials: groups.map { InitialView(label: $0.initial, href: "#" + SiteURL.percentEncoded($0.id)) },
            groups: groups.map { group in
                TermGroupView(
                    initial: group.initial, id: group.id, terms: group.terms.map { entry(of: $0.term, on: page) })
            }, countText: words.text(.termCountText, plan.glossary.terms.count))
    }

    private func entry(of term: PlacedTerm, on page: PlannedPage) -> TermEntryView {
        TermEntryView(
            name: term.entry.name, href: href(to: term.url, from: page),
            otherNames: term.entry.aliases.joined(separator: settings.dateLanguage == .chinese ? "、" : ", "),
            summary: Summary.make(term.entry.summary), useText: useText(site.referrers(to: .subject(.term(term.id)))))
    }

    private func useText(_ uses: [AssembledSite.Referrer]) -> String {
        let count = uses.reduce(0) { $0 + $1.places.count }
        return count == 0 ? "" : words.text(.useText, count)
    }

    func term(_ term: PlacedTerm, _ page: PlannedPage) -> TermView {
        let uses = site.referrers(to: .subject(.term(term.id))).filter { $0.url != page.url }
        return TermView(
            frame: frame(page), bodyHTML: site.part(of: .term(term.id))?.rendered.html ?? [],
            otherNames: term.entry.aliases, related: related(to: term, on: page), events: events(about: term, on: page),
            uses: referrers(uses, from: page), useText: useText(uses))
    }

    private func related(to term: PlacedTerm, on page: PlannedPage) -> [NameLinkView] {
        relatedTerms(of: term).map { NameLinkView(name: $0.entry.name, href: href(to: $0.url, from: page)) }
    }

    /// The terms that the front matter names, and those that the definition mentions.
    func relatedTerms(of term: PlacedTerm) -> [PlacedTerm] {
        var seen: Set<TermID> = [term.id]
        var related = term.entry.related.flatMap { plan.lexicon.terms(named: $0).prefix(1) }
        for case .term(let other) in (site.part(of: .term(term.id))?.facts.mentions ?? []).map(\.subject) {
            if let other = plan.glossary.terms[other] { related.append(other) }
        }
        return related.filter { seen.insert($0.id).inserted }
    }

    private func events(about term: PlacedTerm, on page: PlannedPage) -> [TermEventView] {
        site.events(mentioning: term.id).map { event in
            TermEventView(
                dateText: event.dateLabel(in: settings.dateLanguage), title: event.title,
                href: href(to: plan.timeline.url, fragment: event.id.text, from: page))
        }
    }
}
