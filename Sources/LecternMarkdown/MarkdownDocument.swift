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
    /// Whether the source has a `^`, as labels of footnotes have.
    let mayHoldFootnotes: Bool
    /// Why the note is not parsed as Markdown and shows as plain text (see ``HostileInput``).
    let refusal: NoteFault?

    /// Parses Markdown: CommonMark with GitHub's tables, strikethrough, autolinks, task lists and footnotes.
    ///
    /// Any input is a document; there are no syntax errors in Markdown.
    ///
    /// - Parameters:
    ///   - note: Valid UTF-8 without front matter.
    ///   - lineOffset: How many lines of the file stand above it.
    package init(parsing note: ArraySlice<UInt8>, lineOffset: Int = 0) {
        mayHoldFootnotes = note.withUnsafeBufferPointer {
            ByteSearch.firstIndex(of: UInt8(ascii: "^"), in: $0, from: 0) != nil
        }
        refusal = note.withUnsafeBufferPointer(HostileInput.fault)
        let source = refusal == nil ? note : HostileInput.asPlainText(note)[...]
        let lineOffset = refusal == nil ? lineOffset : lineOffset - 1
        let (root, marks, mayHoldRawHTML) = source.withUnsafeBufferPointer {
            bytes -> (Node?, [(line: Int, byteColumn: Int)], Bool) in
            let mayHoldRawHTML = bytes.contains(UInt8(ascii: "<"))
            guard let prepared = CJKEmphasis.prepare(bytes) else {
                return (Node(CMark.parse(bytes)), [], mayHoldRawHTML)
            }
            let root = prepared.bytes.withUnsafeBufferPointer(CMark.parse)
            return (Node(root), prepared.marks, mayHoldRawHTML)
        }
        (self.root, self.mayHoldRawHTML) = (root, mayHoldRawHTML)
        self.marks = SourceMarks(marks: marks, lineOffset: lineOffset)
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
            linker: linker, options: options, engines: engines, marks: marks, mayHoldRawHTML: mayHoldRawHTML)
        renderer.render(part, of: blocks, footnotes: footnoteDefinitions)
        linker = renderer.linker
        if mayHoldFootnotes { renderer.note.repairText() }
        if let refusal { renderer.note.report(refusal, in: part, linesAbove: lineOffset + 1) }
        return renderer.note
    }
}
