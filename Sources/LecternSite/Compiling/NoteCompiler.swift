import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering
import LecternSearch

/// Compiles one note: parse, link, render, count search terms. A pure function of the note and of what the plan
/// says, so it runs on all processors and its results can be kept.
struct NoteCompiler: Sendable {
    let siteMap: SiteMap
    let lexicon: Lexicon
    let rawHTML: RawHTMLPolicy
    /// What formulas, code and diagrams are made with, and the words that the renderer itself writes.
    let languages: NoteLanguages
    /// `nil` when the site has no search.
    let searchOptions: SearchOptions?
    /// Takes what the index needs to know of the notes, beyond what the memory is meant to hold.
    private let spillArea: SpillArea
    /// A hash of all that decides the result, beside the note and its language.
    let fingerprint: StableHash

    init(
        siteMap: SiteMap, lexicon: Lexicon, rawHTML: RawHTMLPolicy, languages: NoteLanguages,
        searchOptions: SearchOptions?
    ) {
        self.siteMap = siteMap
        self.lexicon = lexicon
        self.rawHTML = rawHTML
        self.languages = languages
        self.searchOptions = searchOptions
        spillArea = SpillArea(budget: searchOptions?.memoryBudget ?? 0)
        var hash = StableHash()
        hash.combine(LecternVersion.current)
        hash.combine(siteMap.fingerprint.hexadecimal)
        hash.combine(lexicon.fingerprint.hexadecimal)
        hash.combine(rawHTML.rawValue)
        hash.combine(searchOptions == nil ? 0 : 1)
        fingerprint = hash
    }

    /// The hash of everything that decides the result.
    func key(of task: CompileTask) -> StableHash {
        var hash = fingerprint
        hash.combine(languages[task.note.matter.language].fingerprint)
        hash.combine(task.note.source)
        hash.combine(task.fingerprint.hexadecimal)
        return hash
    }

    /// Compiles a note, unless `previous` is the result of the very same input.
    func compile(_ task: CompileTask, previous: CompiledNote?) -> CompiledNote {
        let key = key(of: task)
        if let previous, previous.key == key { return previous }
        let document = task.note.document()
        var reserved: [String] = task.reservedIDs
        var parts: [CompiledPart] = []
        for part in task.parts {
            let compiled = compile(part, of: document, task: task, reserved: reserved)
            // Parts that share a page share its ids.
            if part.url == task.pageURL { reserved += compiled.rendered.headings.map(\.id) }
            parts.append(compiled)
        }
        // What is to say of the note as a whole is said once.
        if !parts.isEmpty { parts[0].facts.diagnostics += diagnostics(of: document.faults, in: task.note) }
        return CompiledNote(key: key, parts: parts)
    }

    private func compile(
        _ part: CompileTask.Part, of document: borrowing MarkdownDocument, task: CompileTask, reserved: [String]
    ) -> CompiledPart {
        var linker = SiteLinker(
            siteMap: siteMap, lexicon: lexicon, context: task.context(of: part), source: task.note.source,
            embeddable: task.embeddable)
        var options = task.renderOptions(of: part, rawHTML: rawHTML, reserved: reserved)
        let language = languages[task.note.matter.language]
        options.labels = language.labels
        var rendered = RenderedNote()
        for piece in part.pieces {
            let next = document.render(piece, options: options, engines: language.engines, linker: &linker)
            rendered.append(next)
        }
        var facts = linker.facts
        facts.diagnostics += diagnostics(of: rendered.faults, in: task.note)
        rendered.faults = []
        let search = part.search.flatMap { makeSearchEntry($0, rendered) }
        let readingTime = readingTime(of: rendered.sections)
        // The index holds the text now.
        rendered.sections = []
        return CompiledPart(
            owner: part.owner, rendered: rendered, facts: facts, readingTime: readingTime, search: search,
            card: card(for: part, of: document, task: task))
    }

    private func diagnostics(of faults: [NoteFault], in note: LoadedNote) -> [Diagnostic] {
        guard !faults.isEmpty else { return [] }
        let lines = LineMap(note.source)
        return faults.map { $0.diagnostic(in: note.file, lines) }
    }

    /// The first paragraph of an entry, to be shown on other pages.
    private func card(
        for part: CompileTask.Part, of document: borrowing MarkdownDocument, task: CompileTask
    ) -> EntryCard? {
        guard part.owner != .page, let piece = part.pieces.first else { return nil }
        var linker = SiteLinker(
            siteMap: siteMap, lexicon: lexicon, context: task.context(of: part), source: task.note.source)
        var options = task.renderOptions(of: part, rawHTML: rawHTML, reserved: [])
        options.extent = .firstParagraph
        let language = languages[task.note.matter.language]
        options.labels = language.labels
        let rendered = document.render(piece, options: options, engines: language.engines, linker: &linker)
        return EntryCard(
            html: RootRelative.html(rendered.html, of: part.url), links: linker.facts.linkedSubjects,
            hasFormulas: rendered.formulas.isUsed)
    }

    private func readingTime(of sections: [SectionText]) -> ReadingTime {
        sections.reduce(into: ReadingTime(hanCount: 0, wordCount: 0)) { sum, section in
            let time = section.text.withUnsafeBufferPointer { ReadingTime($0) }
            sum.hanCount += time.hanCount
            sum.wordCount += time.wordCount
        }
    }

    private func makeSearchEntry(_ document: SearchDocument, _ rendered: RenderedNote) -> SearchEntry? {
        guard let searchOptions else { return nil }
        var document = document
        if document.summary.isEmpty { document.summary = Summary.make(rendered.firstParagraph) }
        document.sections = rendered.sections.map {
            SearchDocument.Section(anchor: $0.anchor, heading: $0.heading, text: $0.text, code: $0.code)
        }
        var terms = SearchIndex.analyse(document, options: searchOptions)
        spillArea.keep(&document, &terms)
        return SearchEntry(document: document, terms: terms)
    }
}

extension RenderedNote {
    /// Puts another part of the same page below this one.
    mutating func append(_ other: RenderedNote) {
        if html.isEmpty {
            self = other
            return
        }
        html += other.html
        headings += other.headings
        anchors += other.anchors
        hasFootnotes = hasFootnotes || other.hasFootnotes
        faults += other.faults
        features.formUnion(other.features)
        formulas.formUnion(other.formulas)
        namesLanguages = namesLanguages || other.namesLanguages
        sections += other.sections
        if firstParagraph.isEmpty { firstParagraph = other.firstParagraph }
        firstImage = firstImage ?? other.firstImage
    }
}

/// A short plain text for lists, feeds and search results.
enum Summary {
    private static let longest = 160

    /// The first sentences of a paragraph, cut where it gets long.
    static func make(_ paragraph: String) -> String {
        let text = paragraph.replacing("\n", with: " ")
        guard text.unicodeScalars.count > longest else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest - 1))) + "…"
    }
}
