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
            if part.url == task.pageURL {
                reserved += compiled.rendered.headings.map(\.id) + (compiled.rendered.title.map { [$0.id] } ?? [])
            }
            parts.append(compiled)
            trace.merge(linker.site.trace)
        }
        // What is to say of the note as a whole is said once.
        if !parts.isEmpty { parts[0].facts.diagnostics += task.note.diagnostics(of: document.faults) }
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
        let options = task.renderOptions(of: part, rawHTML: rawHTML, reserved: reserved)
        let language = languages[task.note.head.matter.language]
        var rendered = document.render(part.pieces, options: options, in: language, linker: &linker)
        var facts = linker.facts
        facts.diagnostics += task.note.diagnostics(of: rendered.faults)
        rendered.faults = []
        return CompiledPart(
            owner: part.owner, url: part.url, rendered: rendered, facts: facts,
            readingTime: readingTime(of: rendered.sections), document: part.search,
            card: card(for: part, of: document, task: task, site: &linker.site))
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
        let rendered = document.render([piece], options: options, in: language, linker: &linker)
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
