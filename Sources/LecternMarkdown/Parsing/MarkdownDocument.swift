internal import CCMarkGFM
import LecternCore

/// A parsed note. It owns cmark's tree and frees it; nothing of the tree outlives it.
///
/// ```swift
/// let document = MarkdownDocument(parsing: source)
/// let note = document.render(.all, options: RenderOptions(), linker: &linker)
/// ```
package struct MarkdownDocument: ~Copyable {
    let root: Node?
    /// The nodes directly below the root, and which of them define footnotes: listed once, for a glossary is rendered
    /// in thousands of parts.
    let blocks: [Node]
    let footnoteDefinitions: [Node]
    let marks: SourceMarks
    /// Whether the source has a `<` at all.
    let mayHoldRawHTML: Bool
    /// Attributes, abbreviations and what is wrong with footnotes.
    let additions: DocumentAdditions
    /// Whether the source has a `^`, as labels of footnotes have.
    let mayHoldFootnotes: Bool
    /// Why the note is not parsed as Markdown and shows as plain text (see ``HostileInput``).
    let refusal: NoteFault?

    /// What is to say of the source as a whole.
    package let faults: [NoteFault]

    /// Parses Markdown: CommonMark with GitHub's tables, strikethrough, autolinks, task lists and footnotes, and with
    /// Lectern's own syntax.
    ///
    /// Any input is a document; there are no syntax errors in Markdown.
    ///
    /// - Parameters:
    ///   - note: Valid UTF-8 without front matter.
    ///   - lineOffset: How many lines of the file stand above it.
    ///   - options: How it is read.
    package init(parsing note: ArraySlice<UInt8>, lineOffset: Int = 0, options: ParseOptions = ParseOptions()) {
        mayHoldFootnotes = ByteSearch.contains(UInt8(ascii: "^"), in: note)
        refusal = note.withUnsafeBufferPointer(HostileInput.fault)
        let source = refusal == nil ? note : HostileInput.asPlainText(note)[...]
        let lineOffset = refusal == nil ? lineOffset : lineOffset - 1
        let (root, edits, bullet) = source.withUnsafeBufferPointer {
            bytes -> (Node?, [SourceMarks.Edit], Range<Int>?) in
            let bullets = options.looseBullets.find(in: bytes)
            guard
                let prepared = SourcePreparation.prepare(
                    bytes, bullets: bullets, keepsAngleWords: options.keepsAngleWords)
            else {
                return (Node(CMark.parse(bytes)), [], nil)
            }
            return (Node(prepared.bytes.withUnsafeBufferPointer(CMark.parse)), prepared.edits, bullets.first)
        }
        if let root, ByteSearch.contains(UInt8(ascii: "@"), in: source) { EmailLinks.make(below: root) }
        if let root, ByteSearch.contains(UInt8(ascii: "["), in: source) {
            source.withUnsafeBufferPointer { TaskBoxes.make(below: root, source: $0) }
            LazyAlerts.extend(below: root)
        }
        self.root = root
        mayHoldRawHTML = ByteSearch.contains(UInt8(ascii: "<"), in: source)
        marks = SourceMarks(edits: edits, lineOffset: lineOffset)
        let overflow = source.withUnsafeBufferPointer { [marks] source -> [NoteFault] in
            guard let root else { return [] }
            if ByteSearch.contains(0x09, in: source) { TabbedFences.mend(below: root, source: source) }
            guard ByteSearch.contains(UInt8(ascii: "|"), in: source) else { return [] }
            return TableOverflow.mend(below: root, source: source, marks: marks)
        }
        faults = overflow + (bullet.map { [LooseBullets.fault(at: $0, in: source, lineOffset: lineOffset)] } ?? [])
        additions = source.withUnsafeBufferPointer {
            DocumentAdditions(root, source: $0, expandsEmoji: options.expandsEmoji)
        }
        blocks = root?.children ?? []
        footnoteDefinitions = blocks.filter { $0.kind == .footnoteDefinition }
    }

    /// How many lines stand above the source in its file.
    var lineOffset: Int { marks.lineOffset }

    deinit {
        if let root { cmark_node_free(root.pointer) }
    }
}

extension MarkdownDocument {
    /// Renders a part of the document.
    ///
    /// - Parameters:
    ///   - part: Which part.
    ///   - options: Settings.
    ///   - engines: What formulas, code and diagrams are handed to.
    ///   - linker: Asked where links lead, in the order of the text.
    package borrowing func render<Linker: NoteLinker>(
        _ part: DocumentPart = .all, options: RenderOptions = RenderOptions(), engines: Engines = Engines(),
        linker: inout Linker
    ) -> RenderedNote {
        var renderer = NoteRenderer(
            linker: linker, options: options, engines: engines, marks: marks, mayHoldRawHTML: mayHoldRawHTML,
            additions: additions)
        renderer.ids.reserveFootnotes(footnoteDefinitions.count, prefix: options.idPrefix)
        renderer.render(part, of: blocks, footnotes: footnoteDefinitions)
        linker = renderer.linker
        if mayHoldFootnotes { renderer.note.repairText() }
        if let refusal { renderer.note.report(refusal, in: part, linesAbove: lineOffset + 1) }
        return renderer.note
    }
}
