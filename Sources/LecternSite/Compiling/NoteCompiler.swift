import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// Compiles one note: parse, link, render. A pure function of the task and of the site's answers, so it runs on all
/// processors and its results can be kept.
struct NoteCompiler: Sendable {
    let site: SiteIndex
    let rawHTML: RawHTMLPolicy
    /// What formulas, code and diagrams are made with, and the words that the renderer itself writes.
    let languages: NoteLanguages
    /// All settings that change what notes are compiled to.
    let settings: [KeyValue]
    /// Whether compiled notes keep what they asked of the site.
    let isRecording: Bool

    func compile(_ task: CompileTask) -> CompiledNote {
        let document = task.note.document()
        var reserved: [String] = task.reservedIDs
        var parts: [CompiledPart] = []
        var trace = SiteTrace(textSize: 0)
        for part in task.parts {
            var linker = linker(for: part, of: task, showsEmbeds: true)
            let compiled = compile(part, of: document, task: task, reserved: reserved, linker: &linker)
            // Parts that share a page share its ids.
            if part.url == task.pageURL { reserved += compiled.rendered.headings.map(\.id) }
            parts.append(compiled)
            trace.merge(linker.site.trace)
        }
        // What is to say of the note as a whole is said once.
        if !parts.isEmpty { parts[0].facts.diagnostics += diagnostics(of: document.faults, in: task.note) }
        return CompiledNote(parts: parts, trace: trace)
    }

    private func linker(for part: CompileTask.Part, of task: CompileTask, showsEmbeds: Bool) -> SiteLinker {
        SiteLinker(
            site: SiteInquiry(site, isRecording: isRecording, textSize: task.note.source.count),
            context: task.context(of: part, showsEmbeds: showsEmbeds), source: task.note.source)
    }

    private func compile(
        _ part: CompileTask.Part, of document: borrowing MarkdownDocument, task: CompileTask, reserved: [String],
        linker: inout SiteLinker
    ) -> CompiledPart {
        var options = task.renderOptions(of: part, rawHTML: rawHTML, reserved: reserved)
        let language = languages[task.note.head.matter.language]
        options.labels = language.labels
        var rendered = RenderedNote()
        for piece in part.pieces {
            let next = document.render(piece, options: options, engines: language.engines, linker: &linker)
            rendered.append(next)
        }
        var facts = linker.facts
        facts.diagnostics += diagnostics(of: rendered.faults, in: task.note)
        rendered.faults = []
        return CompiledPart(
            owner: part.owner, url: part.url, rendered: rendered, facts: facts,
            readingTime: readingTime(of: rendered.sections), document: part.search,
            card: card(for: part, of: document, task: task, site: &linker.site))
    }

    private func diagnostics(of faults: [NoteFault], in note: Note) -> [Diagnostic] {
        guard !faults.isEmpty else { return [] }
        let lines = LineMap(note.source)
        return faults.map { $0.diagnostic(in: note.file, lines) }
    }

    /// The first paragraph of an entry, to be shown on other pages.
    private func card(
        for part: CompileTask.Part, of document: borrowing MarkdownDocument, task: CompileTask,
        site: inout SiteInquiry
    ) -> EntryCard? {
        guard part.owner != .page, let piece = part.pieces.first else { return nil }
        var linker = SiteLinker(
            site: site, context: task.context(of: part, showsEmbeds: false), source: task.note.source)
        var options = task.renderOptions(of: part, rawHTML: rawHTML, reserved: [])
        options.extent = .firstParagraph
        let language = languages[task.note.head.matter.language]
        options.labels = language.labels
        let rendered = document.render(piece, options: options, engines: language.engines, linker: &linker)
        site = linker.site
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
