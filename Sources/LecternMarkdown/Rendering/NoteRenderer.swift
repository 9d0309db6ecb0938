import LecternCore

/// Writes HTML while it walks cmark's tree once, asking a linker on the way.
///
/// The walk is a loop, not a recursion, so nesting cannot overflow the stack. Blocks, inlines, prose, raw HTML
/// and footnotes are in extensions, a file each.
struct NoteRenderer<Linker: NoteLinker> {
    var linker: Linker
    let options: RenderOptions
    let engines: Engines
    let marks: SourceMarks
    /// Whether the source has a `<` at all; most notes have none, and need no look for raw HTML.
    let mayHoldRawHTML: Bool
    let additions: DocumentAdditions

    var note = RenderedNote()
    var out = HTMLWriter()
    var ids = UniqueSlugs()

    /// Where the text of the current block starts in the current section's text.
    var blockStart = 0
    /// Whether the last character written in the block was wide, so that a wrapped line joins without a blank.
    var endsWide = false
    /// How deep in links and headings the walk is, and in which raw elements: no links are made there.
    var linkDepth = 0
    var headingDepth = 0
    var rawElements = OpenRawElements()
    /// The heading that the page shows as its title.
    var titleHeading: TitleHeading?
    /// By how much the note's headings are lowered, so that none rivals the page's title.
    var headingShift = 0
    /// Prose bytes to leave out at the start: a date that the timeline shows itself.
    var omittedPrefix = 0
    /// Prose bytes to leave out at the end of a paragraph: tags that the timeline shows itself.
    var omittedSuffix: (paragraph: Node, count: Int)?
    /// Containers whose children include raw HTML, innermost last.
    var rawContainers: [RawContainer] = []
    var droppedHTML = DroppedHTML()
    var footnotes = FootnoteUses()
    /// What the numbers of the next embedded note's footnotes are raised by.
    var nextFootnoteOffset = 0
    /// The paragraph that embedded notes took the place of.
    var embedParagraph: Node?
    /// How formulas are written for the engine, with the definitions of those before.
    var formulaDialect = TeXDialect()
    /// The patience with formulas and code that take too long.
    var engineBudget = EngineBudget()
    /// The columns of the tables being written, innermost last.
    var tableStates: [TableState] = []
    var code = CodeState()
    /// The box of a task whose first paragraph has not begun.
    var taskBox: TaskBox?
    /// Reused for the prose of one run after another.
    var run: [UInt8] = []

    init(
        linker: Linker, options: RenderOptions, engines: Engines, marks: SourceMarks, mayHoldRawHTML: Bool,
        additions: DocumentAdditions
    ) {
        self.linker = linker
        self.options = options
        self.engines = engines
        self.marks = marks
        self.mayHoldRawHTML = mayHoldRawHTML && options.rawHTML == .sanitized
        self.additions = additions
        for id in options.reservedIDs { _ = ids.reserve(id) }
        for id in additions.ids where !options.reservedIDs.contains(options.idPrefix + id) {
            _ = ids.reserve(options.idPrefix + id)
        }
    }

    /// - Parameters:
    ///   - blocks: All blocks of the document.
    ///   - definitions: Those of them that define footnotes.
    mutating func render(_ part: DocumentPart, of blocks: [Node], footnotes definitions: [Node]) {
        nextFootnoteOffset = options.footnoteOffset + definitions.count
        footnotes.labelledCount = definitions.count
        switch part {
        case .all:
            renderTopLevel(blocks[...], of: blocks)
        case .blocks(let range):
            renderTopLevel(blocks[range.clamped(to: blocks.indices)], of: blocks)
        case .item(let block, let item, let prefix, let suffix):
            guard blocks.indices.contains(block) else { break }
            var child = blocks[block].firstChild
            for _ in 0..<item { child = child?.next }
            omittedPrefix = prefix
            if suffix > 0, let paragraph = child?.firstChild { omittedSuffix = (paragraph, suffix) }
            for node in excerpted(child?.children ?? []) { render(node) }
        }
        if options.extent == .whole {
            renderFootnotes(definitions)
            reportUnusedFootnotes(in: part, of: blocks)
        }
        note.html = out.bytes
    }

    /// The blocks that the options' extent asks for.
    private func excerpted(_ blocks: [Node]) -> [Node] {
        guard options.extent == .firstParagraph else { return blocks }
        return excerpt(blocks)
    }

    private mutating func renderTopLevel(_ range: ArraySlice<Node>, of all: [Node]) {
        var blocks = range.filter { $0.kind != .footnoteDefinition }
        if let title = repeatedTitle(in: all), range.contains(title.node) {
            renderTitle(title)
            if title.element == nil { blocks.removeAll { $0 == title.node } }
        }
        blocks = excerpted(blocks)
        // The page has one heading of the first level, its title; those of the note go below it.
        if let level = options.headingLevelAround {
            headingShift = headingShift(of: blocks, below: level)
        } else if options.title != nil, blocks.contains(where: { $0.kind == .heading && $0.headingLevel == 1 }) {
            headingShift = 1
        }
        let holdsRaw = mayHoldRawHTML && blocks.contains { $0.kind == .htmlBlock }
        if holdsRaw { openRawContainer() }
        for block in blocks { render(block) }
        if holdsRaw { closeRawContainer() }
    }

    /// Renders one node and all below it.
    mutating func render(_ root: Node) {
        root.walk(&self) { renderer, node in
            renderer.enter(node)
        } leave: { renderer, node in
            renderer.leave(node)
        }
    }

    /// Writes what comes before a node's children; says whether the walk goes into them.
    private mutating func enter(_ node: Node) -> Bool {
        let kind = node.kind
        let goesDown = kind.rawValue < NodeKind.text.rawValue ? enterBlock(node, kind) : enterInline(node, kind)
        if goesDown, mayHoldRawHTML, holdsRawHTML(node) { openRawContainer(node) }
        return goesDown
    }

    private mutating func leave(_ node: Node) {
        if let container = rawContainers.last?.node, container == node { closeRawContainer() }
        let kind = node.kind
        if kind.rawValue < NodeKind.text.rawValue {
            leaveBlock(node, kind)
        } else {
            leaveInline(node, kind)
        }
    }

    /// Where a node stands, in the file and in the text of its block.
    func place(of node: Node) -> LinkPlace {
        LinkPlace(position: marks.filePosition(node.position), offset: blockOffset, heading: note.headings.last)
    }

    /// How much text the current block has so far, in bytes.
    var blockOffset: Int { max(0, note.sections[note.sections.count - 1].text.count - blockStart) }
}
