import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// The site with its notes compiled and all references turned around: what pages are made from.
struct AssembledSite: Sendable {
    let plan: SitePlan
    let words: StringTable
    let compiled: [NoteID: CompiledNote]
    let references: References
    let engines: Engines
    /// What the formulas of all pages need.
    let formulas: FormulaUse

    /// All parts of all notes, in the order of the notes' paths.
    var parts: [CompiledPart] { plan.notes.flatMap { compiled[$0.id]?.parts ?? [] } }

    /// What a note shows on its own page; `nil` for terms and events in files of their own.
    func body(of note: NoteID?) -> CompiledPart? { note.flatMap { compiled[$0]?[.page] } }

    func part(of subject: Mention.Subject) -> CompiledPart? {
        switch subject {
        case .term(let id): plan.glossary.terms[id].flatMap { part(.term(id), in: $0.entry.notePath) }
        case .event(let id): plan.timeline.events[id].flatMap { part(.event(id), in: $0.notePath) }
        case .period(let id): plan.timeline.periods[id].flatMap { part(.period(id), in: $0.notePath) }
        case .year: nil
        }
    }

    private func part(_ owner: PartOwner, in path: String) -> CompiledPart? {
        compiled[NoteID(path: path)]?[owner]
    }
}

/// What pages show of who refers to what.
extension AssembledSite {
    /// A page that refers to something, with the places where it does.
    struct Referrer: Sendable, Hashable {
        /// The address of the referring page.
        var url: String
        var title: String
        var places: [References.Place]
    }

    /// The pages that refer to something, in reading order.
    func referrers(to target: References.Target) -> [Referrer] {
        var referrers: [Referrer] = []
        for contribution in inReadingOrder(references.contributions(to: target)) {
            if let last = referrers.last, last.url == contribution.url {
                for place in contribution.places where !last.places.contains(where: { $0.sectionID == place.sectionID })
                {
                    referrers[referrers.count - 1].places.append(place)
                }
            } else {
                referrers.append(
                    Referrer(url: contribution.url, title: title(of: contribution), places: contribution.places))
            }
        }
        return referrers
    }

    /// The events whose texts mention a term, in the order of time.
    func events(mentioning term: TermID) -> [TimelineEvent] {
        let positions = references.contributions(to: .termInEvents(term)).compactMap { contribution in
            if case .event(let id) = contribution.owner { plan.timeline.events.position(of: id) } else { nil }
        }
        return positions.sorted().map { plan.timeline.events[$0] }
    }

    /// Parts of one page stay in the order of their notes.
    private func inReadingOrder(_ contributions: [References.Contribution]) -> [References.Contribution] {
        guard contributions.count > 1 else { return contributions }
        let keyed = contributions.map { contribution in
            let page = plan.pageNumbers[contribution.url] ?? .max
            return (key: (page, plan.notes.position(of: contribution.note) ?? .max, contribution.part), contribution)
        }
        return keyed.sorted { $0.key < $1.key }.map(\.1)
    }

    private func title(of contribution: References.Contribution) -> String {
        plan.page(at: contribution.url)?.title ?? plan.notes[contribution.note]?.head.title ?? ""
    }
}

/// What a page needs beside its text.
extension AssembledSite {
    /// What the texts on a page link to, in their order.
    func linkedSubjects(on page: PlannedPage) -> [Mention.Subject] {
        parts(on: page).flatMap(\.facts.linkedSubjects)
    }

    /// What the texts on a page need style sheets and scripts for.
    func features(on page: PlannedPage) -> NoteFeatures {
        parts(on: page).reduce(into: []) { $0.formUnion($1.rendered.features) }
    }

    /// Whether a page shows a formula, in its texts or in the cards of their links.
    func hasFormulas(on page: PlannedPage) -> Bool {
        guard formulas.isUsed else { return false }
        let parts = parts(on: page)
        if parts.contains(where: \.rendered.formulas.isUsed) { return true }
        let near = parts.flatMap(\.facts.linkedSubjects)
        return (near + near.flatMap { part(of: $0)?.card?.links ?? [] }).contains {
            part(of: $0)?.card?.hasFormulas == true
        }
    }

    /// Whether a page has footnotes, which open cards too.
    func hasFootnotes(on page: PlannedPage) -> Bool { parts(on: page).contains(where: \.rendered.hasFootnotes) }

    /// The compiled parts that a page shows.
    private func parts(on page: PlannedPage) -> [CompiledPart] {
        let body = body(of: page.note).map { [$0] } ?? []
        return switch page.kind {
        case .term(let id): part(of: .term(id)).map { [$0] } ?? []
        case .timeline:
            body + plan.timeline.periods.compactMap { part(of: .period($0.id)) }
                + plan.timeline.events.compactMap { part(of: .event($0.id)) }
        default: body
        }
    }
}
