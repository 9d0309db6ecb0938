import LecternContent
import LecternCore
import LecternMarkdown

/// The one way from Markdown to HTML, for notes of a site and for those that stand alone.
extension MarkdownDocument {
    /// Renders pieces that stand below each other, with the engines and the words of a language.
    borrowing func render<Linker: NoteLinker>(
        _ pieces: [DocumentPart], options: RenderOptions, in language: NoteLanguages.Language, linker: inout Linker
    ) -> RenderedNote {
        var options = options
        options.labels = language.labels
        var rendered = RenderedNote()
        for piece in pieces {
            let next = render(piece, options: options, engines: language.engines, linker: &linker)
            rendered.append(next)
        }
        return rendered
    }
}

extension Note {
    /// What the renderer found, at its places in the file.
    func diagnostics(of faults: [NoteFault]) -> [Diagnostic] {
        guard !faults.isEmpty else { return [] }
        let lines = LineMap(source)
        return faults.map { $0.diagnostic(in: file, lines) }
    }
}

extension RenderedNote {
    /// Puts another part of the same page below this one.
    mutating func append(_ other: RenderedNote) {
        if html.isEmpty {
            let title = title
            self = other
            self.title = title ?? other.title
            return
        }
        title = title ?? other.title
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
