internal import CGumbo
import LecternCore

/// Composes a container from raw HTML and finished pieces of HTML that stand between it.
///
/// The pieces go through an HTML5 parser (Gumbo) as comments that hold their number, so that they come out where they
/// stood, whatever the raw HTML around them does; one that an unclosed element swallows is put at the end.
/// Everything is written anew from the tree: unclosed elements close, attributes are quoted and escaped, and
/// nothing that a browser might read differently than the parser is passed through.
struct RawHTMLComposition {
    /// What a comment that stands for a finished piece begins with. An author who writes such a comment
    /// moves a piece of the own page, no more.
    private static let slotMark = "lectern-piece:"
    private static let tableParts = [
        GUMBO_TAG_TABLE, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_TR, GUMBO_TAG_COLGROUP,
    ]
    private static let endedByBlocks = [
        GUMBO_TAG_P, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
    ]

    /// Where an address in raw HTML leads; `nil` drops the attribute. The last argument is the number of the raw
    /// piece that holds it.
    let resolve: (_ address: String, _ attribute: String, _ piece: Int) -> LinkTarget
    /// Whether an id is the page's own.
    let isTaken: (String) -> Bool
    /// Whether only what may stand in a paragraph stays.
    let isPhrasing: Bool
    /// Stands before the ids that the raw HTML gives, in a part that shares its page with other notes.
    var idPrefix = ""
    /// Whether the page has its heading of the first level, so that those of raw HTML go below it.
    var lowersTitles = false
    /// The first image of the page, if there was one before; then the first of all.
    var firstImage: String?
    private var pieces: [ArraySlice<UInt8>] = []
    private var rawPieces: [ArraySlice<UInt8>] = []
    /// Where each raw piece starts in the input.
    var rawStarts: [Int] = []
    /// The pieces in their order: finished ones by number, raw ones by number.
    private var order: [(isRaw: Bool, number: Int)] = []
    /// The ids and names that the raw HTML gives, for links to them; complete after ``compose()``.
    var anchors: [String] = []
    /// What was taken out; complete after ``compose()``.
    var dropped: [DroppedHTML.Piece] = []
    /// How many tables are being written, and the finished pieces that stand between their rows: they come behind.
    var tableDepth = 0
    private var behindTable: [Int] = []
    var input: [UInt8] = []
    private var budget = RawHTMLBudget()

    init(
        isPhrasing: Bool = false, isTaken: @escaping (String) -> Bool,
        resolve: @escaping (_ address: String, _ attribute: String, _ piece: Int) -> LinkTarget
    ) {
        self.isPhrasing = isPhrasing
        self.isTaken = isTaken
        self.resolve = resolve
    }

    mutating func append(raw: ArraySlice<UInt8>) {
        order.append((true, rawPieces.count))
        rawPieces.append(raw)
        rawStarts.append(input.count)
        input.append(contentsOf: raw)
        budget.read(raw)
    }

    mutating func append(finished: ArraySlice<UInt8>) {
        guard !finished.isEmpty else { return }
        order.append((false, pieces.count))
        input.append(contentsOf: "<!--\(Self.slotMark)\(pieces.count)-->".utf8)
        pieces.append(finished)
    }

    /// The container's HTML.
    mutating func compose() -> [UInt8] {
        guard budget.isKept, input.count < Int(Int32.max) else {
            dropped.append(DroppedHTML.Piece(kind: .tooMuch, piece: 0, lines: 0))
            return escaped()
        }
        var writer = HTMLWriter()
        var used = [Bool](repeating: false, count: pieces.count)
        var options = kGumboDefaultOptions
        options.fragment_context = GUMBO_TAG_BODY
        options.max_errors = 0
        let input = input
        input.withUnsafeBytes { bytes in
            let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let text, let output = gumbo_parse_with_options(&options, text, bytes.count) else { return }
            defer { gumbo_destroy_output(&options, output) }
            write(output.pointee.root, to: &writer, used: &used)
        }
        for index in pieces.indices where !used[index] { writer.bytes.append(contentsOf: pieces[index]) }
        return writer.bytes
    }

    /// What is shown when there is too much to parse: the raw HTML as text.
    private func escaped() -> [UInt8] {
        var writer = HTMLWriter()
        for (isRaw, number) in order {
            if isRaw {
                rawPieces[number].withUnsafeBufferPointer { writer.escape($0) }
            } else {
                writer.bytes.append(contentsOf: pieces[number])
            }
        }
        return writer.bytes
    }

    private mutating func write(
        _ root: UnsafeMutablePointer<GumboNode>, to writer: inout HTMLWriter, used: inout [Bool]
    ) {
        // A stack of what is still to be written, so that depth costs no recursion.
        enum Step {
            case node(UnsafeMutablePointer<GumboNode>)
            case endTag(String)
        }
        var steps = root.pointee.v.element.childNodes.reversed().map { Step.node($0) }
        while let step = steps.popLast() {
            guard case .node(let node) = step else {
                if case .endTag(let name) = step { writeEndTag(name, to: &writer) }
                continue
            }
            switch node.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                writer.escape(String(cString: node.pointee.v.text.text))
            case GUMBO_NODE_COMMENT:
                guard let slot = slot(String(cString: node.pointee.v.text.text)), !used[slot] else { continue }
                used[slot] = true
                if Self.tableParts.contains(node.pointee.parent?.pointee.v.element.tag ?? GUMBO_TAG_UNKNOWN) {
                    behindTable.append(slot)
                } else {
                    writer.bytes.append(contentsOf: pieces[slot])
                }
            case GUMBO_NODE_ELEMENT:
                let element = node.pointee.v.element
                let name = element.name
                if HTMLSanitizer.droppedWithContent.contains(name) {
                    note(.element(name), of: element)
                    continue
                }
                let isKept =
                    HTMLSanitizer.elements.contains(name)
                    && !(isPhrasing && HTMLSanitizer.blocks.contains(name))
                let written = isKept ? writtenName(name, element) : name
                if isKept {
                    writeStartTag(name, as: written, element, to: &writer)
                } else {
                    note(.element(name), of: element)
                }
                if HTMLSanitizer.voidElements.contains(name) { continue }
                if isKept { steps.append(.endTag(written)) }
                steps.append(contentsOf: element.childNodes.reversed().map { .node($0) })
            case GUMBO_NODE_TEMPLATE: note(.element("template"), of: node.pointee.v.element)
            default: continue
            }
        }
    }

    /// The number of the finished piece that a comment stands for.
    private func slot(_ comment: String) -> Int? {
        guard comment.hasPrefix(Self.slotMark), let index = Int(comment.dropFirst(Self.slotMark.count)),
            pieces.indices.contains(index)
        else { return nil }
        return index
    }

    private mutating func writeEndTag(_ name: String, to writer: inout HTMLWriter) {
        writer.bytes.append(contentsOf: "</\(name)>".utf8)
        guard name == "table" else { return }
        tableDepth -= 1
        guard tableDepth == 0 else { return }
        for slot in behindTable { writer.bytes.append(contentsOf: pieces[slot]) }
        behindTable = []
    }

    /// The name that an element is written with: a paragraph or heading around finished blocks cannot be one, for they
    /// would end it.
    private func writtenName(_ name: String, _ element: GumboElement) -> String {
        let name = lowersTitles && element.tag == GUMBO_TAG_H1 ? "h2" : name
        guard !isPhrasing, Self.endedByBlocks.contains(element.tag), !pieces.isEmpty else { return name }
        var waiting = element.childNodes
        while let node = waiting.popLast() {
            switch node.pointee.type {
            case GUMBO_NODE_COMMENT: if slot(String(cString: node.pointee.v.text.text)) != nil { return "div" }
            case GUMBO_NODE_ELEMENT: waiting += node.pointee.v.element.childNodes
            default: continue
            }
        }
        return name
    }
}
