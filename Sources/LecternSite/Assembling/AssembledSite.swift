import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternSearch

/// The site with all notes compiled and all references turned around: what pages are made from.
struct AssembledSite: Sendable {
    let plan: SitePlan
    /// The compiled page part of each note, by the note's number; `nil` for terms and events in files of their own.
    let bodies: [CompiledPart?]
    /// By number in the glossary and the timeline.
    let terms: [CompiledPart?]
    let events: [CompiledPart?]
    let periods: [CompiledPart?]
    let graph: SiteGraph
    /// Documents of the search index, sorted by address.
    var search: [SearchEntry]
    /// What the formulas of all pages need.
    let formulas: FormulaUse
    let engines: Engines
    let termLinkCount: Int
    let dateLinkCount: Int
    let diagnostics: [Diagnostic]

    /// - Parameters:
    ///   - compiled: One for each note of the plan.
    ///   - engines: What the notes were compiled with.
    ///   - reportsOrphans: Whether notes that nothing links to are faults.
    init(plan: SitePlan, compiled: [CompiledNote], engines: Engines, reportsOrphans: Bool) {
        self.plan = plan
        self.engines = engines
        var bodies = [CompiledPart?](repeating: nil, count: plan.notes.count)
        var terms = [CompiledPart?](repeating: nil, count: plan.glossary.terms.count)
        var events = [CompiledPart?](repeating: nil, count: plan.timeline.events.count)
        var periods = [CompiledPart?](repeating: nil, count: plan.timeline.periods.count)
        for (number, note) in compiled.enumerated() {
            for part in note.parts {
                switch part.owner {
                case .page: bodies[number] = part
                case .term(let index): terms[index] = part
                case .event(let index): events[index] = part
                case .period(let index): periods[index] = part
                }
            }
        }
        (self.bodies, self.terms, self.events, self.periods) = (bodies, terms, events, periods)
        let parts = compiled.flatMap(\.parts)
        termLinkCount = parts.reduce(0) { $0 + $1.facts.termLinkCount }
        dateLinkCount = parts.reduce(0) { $0 + $1.facts.dateLinkCount }
        search = parts.compactMap(\.search).sorted { $0.document.url < $1.document.url }
        graph = SiteGraph(
            sources: GraphSources.make(plan: plan, compiled: compiled), termCount: terms.count, eventCount: events.count
        )
        formulas = parts.reduce(into: FormulaUse()) { $0.formUnion($1.rendered.formulas) }
        diagnostics =
            Self.check(plan, parts, graph, reportsOrphans: reportsOrphans)
            + engines.obstacles(
                usesFormulas: formulas.isUsed, namesLanguages: parts.contains(where: \.rendered.namesLanguages))
    }

    private static func check(
        _ plan: SitePlan, _ parts: [CompiledPart], _ graph: SiteGraph, reportsOrphans: Bool
    ) -> [Diagnostic] {
        var diagnostics = plan.diagnostics + parts.flatMap(\.facts.diagnostics)
        diagnostics += SiteChecks.fragments(parts.map(\.facts), ids: PageIDs.all(plan: plan, parts: parts))
        diagnostics += SiteChecks.remoteMedia(parts.map(\.facts), setting: plan.settings.remoteMedia)
        diagnostics += SiteChecks.unusedTerms(plan.glossary.terms, graph: graph)
        if reportsOrphans {
            let articles = plan.pages.compactMap { page in
                page.kind == .article ? page.note.map { (page.url, plan.notes[$0].file, page.title) } : nil
            }
            diagnostics += SiteChecks.orphans(articles, graph: graph)
        }
        return diagnostics
    }
}

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
        return (near + near.flatMap { card(of: $0)?.links ?? [] }).contains { card(of: $0)?.hasFormulas == true }
    }

    private func card(of subject: Mention.Subject) -> EntryCard? {
        switch subject {
        case .term(let number): terms[number]?.card
        case .event(let number): events[number]?.card
        case .period(let number): periods[number]?.card
        case .year: nil
        }
    }

    /// Whether a page has footnotes, which open cards too.
    func hasFootnotes(on page: PlannedPage) -> Bool { parts(on: page).contains(where: \.rendered.hasFootnotes) }

    /// The compiled parts that a page shows.
    private func parts(on page: PlannedPage) -> [CompiledPart] {
        let body = page.note.flatMap { bodies[$0] }.map { [$0] } ?? []
        return switch page.kind {
        case .term(let number): terms[number].map { [$0] } ?? []
        case .timeline: body + periods.compactMap(\.self) + events.compactMap(\.self)
        default: body
        }
    }
}

/// Brings compiled parts into reading order, each under the page it stands on.
enum GraphSources {
    static func make(plan: SitePlan, compiled: [CompiledNote]) -> [SiteGraph.Source] {
        let titles = Dictionary(plan.pages.map { ($0.url, $0.title) }, uniquingKeysWith: { first, _ in first })
        let order = Dictionary(
            plan.pages.enumerated().map { ($0.element.url, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var sources: [(order: Int, source: SiteGraph.Source)] = []
        for (task, note) in zip(plan.tasks, compiled) {
            for (part, result) in zip(task.parts, note.parts) {
                let source = SiteGraph.Source(
                    url: part.url, title: titles[part.url] ?? task.note.title, owner: part.owner, facts: result.facts)
                sources.append((order[part.url] ?? .max, source))
            }
        }
        // Stable: parts of one page stay in the order of their notes.
        return sources.enumerated().sorted { a, b in
            a.element.order != b.element.order ? a.element.order < b.element.order : a.offset < b.offset
        }.map(\.element.source)
    }
}

/// The ids that links may name, page by page.
enum PageIDs {
    static func all(plan: SitePlan, parts: [CompiledPart]) -> [String: Set<String>] {
        var ids: [String: Set<String>] = [:]
        for page in plan.pages { ids[page.url] = [] }
        let tasks = plan.tasks.flatMap(\.parts)
        for (task, part) in zip(tasks, parts) {
            ids[task.url, default: []].formUnion(part.rendered.headings.map(\.id))
            ids[task.url, default: []].formUnion(part.rendered.anchors)
        }
        if !plan.timeline.isEmpty {
            ids[plan.timeline.url, default: []].formUnion(plan.timeline.anchors)
        }
        return ids
    }
}
