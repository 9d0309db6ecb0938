import LecternContent
import LecternLinking
import LecternMarkdown
import LecternCore
import LecternRendering
import LecternSearch

/// Says what is to be compiled of each note, and for which pages.
struct TaskPlanner {
    let settings: Settings
    /// The words of the interface.
    let words: StringTable
    let notes: [LoadedNote]
    let noteURLs: [String]
    let glossary: PlannedGlossary
    let timeline: PlannedTimeline
    let tree: FolderTree
    let embeds: EmbedPlanner
    /// Numbers of terms, periods and events by the path of the note that holds them.
    private let termsByNote: [String: [Int]]
    private let periodsByNote: [String: [Int]]
    private let eventsByNote: [String: [Int]]

    init(
        settings: Settings, words: StringTable, notes: [LoadedNote], noteURLs: [String], glossary: PlannedGlossary,
        timeline: PlannedTimeline, tree: FolderTree, embeds: EmbedPlanner
    ) {
        self.settings = settings
        self.words = words
        self.notes = notes
        self.noteURLs = noteURLs
        self.glossary = glossary
        self.timeline = timeline
        self.tree = tree
        self.embeds = embeds
        termsByNote = Dictionary(grouping: glossary.terms.indices) { glossary.terms[$0].notePath }
        periodsByNote = Dictionary(grouping: timeline.periods.indices) { timeline.periods[$0].notePath }
        eventsByNote = Dictionary(grouping: timeline.events.indices) { timeline.events[$0].notePath }
    }

    func tasks() -> [CompileTask] {
        notes.indices.map { index in
            let note = notes[index]
            return CompileTask(
                note: note, pageURL: noteURLs[index], policy: policy(of: note), reservedIDs: reservedIDs(of: note),
                parts: parts(of: index), embeddable: embeds.embeddable(in: note))
        }
    }

    private func policy(of note: LoadedNote) -> LinkPolicy {
        switch note.matter.autolink {
        case .automatic: LinkPolicy(frequency: settings.autolink)
        case .none: LinkPolicy(frequency: .none)
        case .except(let names): LinkPolicy(frequency: settings.autolink, exceptions: Set(names))
        }
    }

    /// Ids that the templates give to entries on the page of a note.
    private func reservedIDs(of note: LoadedNote) -> [String] {
        switch note.role {
        case .timeline, .event: timeline.anchors
        case .glossary: GlossaryIndex.anchors
        default: []
        }
    }

    private func parts(of index: Int) -> [CompileTask.Part] {
        let note = notes[index]
        let url = noteURLs[index]
        switch note.role {
        case .index, .article:
            return [CompileTask.Part(owner: .page, url: url, pieces: [.all], search: document(ofPage: index))]
        case .glossary:
            let introduction = note.glossary.map { [$0.introduction] } ?? []
            let page = CompileTask.Part(owner: .page, url: url, pieces: introduction, search: document(ofPage: index))
            return [page] + terms(in: note)
        case .term: return terms(in: note)
        case .timeline:
            let page = CompileTask.Part(
                owner: .page, url: url, pieces: note.timeline?.introduction ?? [], search: document(ofPage: index))
            return [page] + periods(in: note) + events(in: note)
        case .event: return events(in: note)
        }
    }

    private func terms(in note: LoadedNote) -> [CompileTask.Part] {
        (termsByNote[note.path] ?? []).map { number in
            let term = glossary.terms[number]
            let url = glossary.termURLs[number]
            return CompileTask.Part(
                owner: .term(number), url: url, pieces: [term.part], subject: .term(number),
                search: SearchDocument(
                    kind: .term, url: SiteURL.percentEncoded(url), title: term.name, aliases: term.aliases,
                    breadcrumb: [words.text(.glossary)], summary: Summary.make(term.summary)))
        }
    }

    private func periods(in note: LoadedNote) -> [CompileTask.Part] {
        (periodsByNote[note.path] ?? []).map { number in
            let period = timeline.periods[number]
            return CompileTask.Part(
                owner: .period(number), url: timeline.url, pieces: period.introduction, subject: .period(number),
                sectionID: period.id, sectionTitle: period.name, idPrefix: period.id + "-")
        }
    }

    private func events(in note: LoadedNote) -> [CompileTask.Part] {
        (eventsByNote[note.path] ?? []).map { number in
            let event = timeline.events[number]
            let address = SiteURL.percentEncoded(timeline.url) + "#" + SiteURL.percentEncoded(event.id)
            let date = event.date.map { $0.label(in: settings.dateLanguage) } ?? ""
            return CompileTask.Part(
                owner: .event(number), url: timeline.url, pieces: [event.part], subject: .event(number),
                sectionID: event.id, sectionTitle: event.title, idPrefix: event.id + "-",
                search: SearchDocument(
                    kind: .event, url: address, title: event.title, breadcrumb: [words.text(.timeline), date],
                    tags: event.tags, summary: Summary.make(event.text)))
        }
    }

    private func document(ofPage index: Int) -> SearchDocument {
        let note = notes[index]
        return SearchDocument(
            kind: note.role == .index ? .section : .page, url: SiteURL.percentEncoded(noteURLs[index]),
            title: note.title, breadcrumb: breadcrumb(of: note), tags: note.matter.tags,
            summary: note.matter.description)
    }

    /// The titles of the folders above a note.
    private func breadcrumb(of note: LoadedNote) -> [String] {
        var folders = FolderTree.chain(to: note.folder).dropFirst()
        if note.role == .index { folders = folders.dropLast() }
        return folders.map { folder in
            tree.folders[folder]?.index.map { notes[$0].title } ?? LoadedNote.name(of: folder)
        }
    }
}
