import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering
import LecternSearch

/// Says what is to be compiled of each note, and for which pages.
struct TaskPlanner: Sendable {
    let plan: SitePlan
    let words: StringTable
    /// Terms, periods and events by the path of the note that holds them.
    private let termsByNote: [String: [PlacedTerm]]
    private let periodsByNote: [String: [TimelinePeriod]]
    private let eventsByNote: [String: [TimelineEvent]]

    init(_ plan: SitePlan, words: StringTable) {
        self.plan = plan
        self.words = words
        termsByNote = Dictionary(grouping: plan.glossary.terms, by: \.entry.notePath)
        periodsByNote = Dictionary(grouping: plan.timeline.periods, by: \.notePath)
        eventsByNote = Dictionary(grouping: plan.timeline.events, by: \.notePath)
    }

    /// - Parameter note: One of the plan's notes, with its text.
    func task(for note: Note) -> CompileTask {
        let planned = plan.notes[NoteID(path: note.path)]
        let url = planned?.url ?? ""
        return CompileTask(
            note: note, pageURL: url, policy: policy(of: note.head), reservedIDs: reservedIDs(of: note.head),
            parts: parts(of: planned?.head ?? note.head, url: url))
    }

    private func policy(of note: NoteHead) -> LinkPolicy {
        switch note.matter.autolink {
        case .automatic: LinkPolicy(frequency: plan.settings.autolink)
        case .none: LinkPolicy(frequency: .none)
        case .except(let names): LinkPolicy(frequency: plan.settings.autolink, exceptions: Set(names))
        }
    }

    /// Ids that the templates give to entries on the page of a note.
    private func reservedIDs(of note: NoteHead) -> [String] {
        switch note.role {
        case .timeline, .event: plan.timeline.anchors
        case .glossary: GlossaryIndex.anchors
        default: []
        }
    }

    private func parts(of note: NoteHead, url: String) -> [CompileTask.Part] {
        let search = document(of: note, url: url)
        switch note.role {
        case .index, .article:
            return [CompileTask.Part(owner: .page, url: url, pieces: [.all], search: search)]
        case .glossary:
            let introduction = note.glossary.map { [$0.introduction] } ?? []
            return [CompileTask.Part(owner: .page, url: url, pieces: introduction, search: search)] + terms(in: note)
        case .term: return terms(in: note)
        case .timeline:
            let introduction = note.timeline?.introduction ?? []
            return [CompileTask.Part(owner: .page, url: url, pieces: introduction, search: search)]
                + periods(in: note) + events(in: note)
        case .event: return events(in: note)
        }
    }

    private func terms(in note: NoteHead) -> [CompileTask.Part] {
        (termsByNote[note.path] ?? []).map { term in
            CompileTask.Part(
                owner: .term(term.id), url: term.url, pieces: [term.entry.part], subject: .term(term.id),
                search: SearchDocument(
                    kind: .term, url: SiteURL.percentEncoded(term.url), title: term.entry.name,
                    aliases: term.entry.aliases, breadcrumb: [words.text(.glossary)],
                    summary: Summary.make(term.entry.summary)))
        }
    }

    private func periods(in note: NoteHead) -> [CompileTask.Part] {
        (periodsByNote[note.path] ?? []).map { period in
            CompileTask.Part(
                owner: .period(period.id), url: plan.timeline.url, pieces: period.introduction,
                subject: .period(period.id), sectionID: period.id.text, sectionTitle: period.name,
                idPrefix: period.id.text + "-")
        }
    }

    private func events(in note: NoteHead) -> [CompileTask.Part] {
        let page = SiteURL.percentEncoded(plan.timeline.url)
        return (eventsByNote[note.path] ?? []).map { event in
            let date = event.dateLabel(in: plan.settings.dateLanguage)
            return CompileTask.Part(
                owner: .event(event.id), url: plan.timeline.url, pieces: [event.part], subject: .event(event.id),
                sectionID: event.id.text, sectionTitle: event.title, idPrefix: event.id.text + "-",
                search: SearchDocument(
                    kind: .event, url: page + "#" + SiteURL.percentEncoded(event.id.text), title: event.title,
                    breadcrumb: [words.text(.timeline), date], tags: event.tags, summary: Summary.make(event.text)))
        }
    }

    private func document(of note: NoteHead, url: String) -> SearchDocument {
        SearchDocument(
            kind: note.role == .index ? .section : .page, url: SiteURL.percentEncoded(url), title: note.title,
            breadcrumb: breadcrumb(of: note), tags: note.matter.tags, summary: note.matter.description)
    }

    /// The titles of the folders above a note.
    private func breadcrumb(of note: NoteHead) -> [String] {
        var folders = FolderTree.chain(to: note.folder).dropFirst()
        if note.role == .index { folders = folders.dropLast() }
        return folders.map(plan.tree.title)
    }
}
