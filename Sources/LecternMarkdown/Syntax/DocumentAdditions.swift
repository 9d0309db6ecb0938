internal import CCMarkGFM
import LecternCore

/// What a document's added syntax says beside its blocks: attributes, abbreviations, footnotes that are not used.
///
/// It is read from the tree once, when the document has been parsed. Attributes are taken out of the text there, so that
/// titles, outlines and the search index never see them.
struct DocumentAdditions {
    /// The attributes of headings and images.
    private(set) var attributes: [OpaquePointer: BlockAttributes] = [:]
    /// The ids that headings name, in the order of the text.
    private(set) var ids: [String] = []
    private(set) var abbreviations: AbbreviationTable?
    private(set) var footnotes = FootnoteFindings()

    init(_ root: Node?, source: UnsafeBufferPointer<UInt8>, expandsEmoji: Bool) {
        guard let root else { return }
        let mayHoldAttributes = ByteSearch.contains(UInt8(ascii: "{"), in: source)
        let mayHoldEmoji = expandsEmoji && ByteSearch.contains(UInt8(ascii: ":"), in: source)
        var blocks = BlockFindings()
        root.forEachNode { node in
            blocks.read(node)
            // Below a block of text there are inlines alone.
            return !node.holdsText
        }
        for term in blocks.terms { Self.breakLines(of: term) }
        if !blocks.abbreviations.isEmpty { abbreviations = AbbreviationTable(blocks.abbreviations) }
        if mayHoldAttributes {
            var lines: [String: Int] = [:]
            for heading in blocks.headings { readAttributes(ofHeading: heading, &lines) }
            readAttributesOfImages(below: root)
        }
        if mayHoldEmoji { Emoji.expandShortcodes(below: root) }
        footnotes = FootnoteFindings(root, source: source)
    }

    /// Each line of a paragraph above a definition is a term of its own. The line breaks keep them apart.
    private static func breakLines(of term: Node) {
        var child = term.firstChild
        while let current = child {
            child = current.next
            guard current.kind == .softBreak, let lineBreak = cmark_node_new(CMARK_NODE_LINEBREAK) else { continue }
            if cmark_node_replace(current.pointer, lineBreak) != 0 {
                cmark_node_free(current.pointer)
            } else {
                cmark_node_free(lineBreak)
            }
        }
    }

    // MARK: Attributes

    /// - Parameter lines: Where each id stands.
    private mutating func readAttributes(ofHeading heading: Node, _ lines: inout [String: Int]) {
        guard let last = Node(cmark_node_last_child(heading.pointer)), last.kind == .text else { return }
        let text = last.withLiteral(Array.init)
        guard text.last == UInt8(ascii: "}"), let brace = text.lastIndex(of: UInt8(ascii: "{")),
            var found = BlockAttributes(Self.string(text[(brace + 1)...].dropLast()), isImage: false)
        else { return }
        var end = brace
        while end > 0, text[end - 1] == 0x20 { end -= 1 }
        Self.set(last, literal: text[..<end])
        if let id = found.id {
            if let line = lines[id] {
                found.id = nil
                found.isRepeated = (id, line)
            } else {
                ids.append(id)
                lines[id] = heading.position.line
            }
        }
        attributes[heading.pointer] = found
    }

    private mutating func readAttributesOfImages(below root: Node) {
        var found: [(image: Node, text: Node)] = []
        root.forEachNode { node in
            if node.kind == .image, let next = node.next, next.kind == .text,
                next.withLiteral({ $0.first == UInt8(ascii: "{") })
            {
                found.append((node, next))
            }
            return true
        }
        for (image, text) in found {
            let bytes = text.withLiteral(Array.init)
            guard let close = bytes.firstIndex(of: UInt8(ascii: "}")),
                let read = BlockAttributes(Self.string(bytes[1..<close]), isImage: true)
            else { continue }
            attributes[image.pointer] = read
            let rest = bytes[(close + 1)...]
            if rest.isEmpty {
                cmark_node_unlink(text.pointer)
                cmark_node_free(text.pointer)
            } else {
                Self.set(text, literal: rest)
            }
        }
    }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.withUnsafeBufferPointer(CJKEmphasis.withoutMarks), as: UTF8.self)
    }

    static func set(_ node: Node, literal bytes: some Sequence<UInt8>) {
        var text = bytes.map { CChar(bitPattern: $0) }
        text.append(0)
        cmark_node_set_literal(node.pointer, text)
    }
}

/// The blocks of a document that need a second look.
private struct BlockFindings {
    var headings: [Node] = []
    /// Paragraphs above a definition.
    var terms: [Node] = []
    var abbreviations: [(name: String, expansion: String)] = []

    mutating func read(_ node: Node) {
        switch node.kind {
        case .heading: headings.append(node)
        case .paragraph: if node.isTerm { terms.append(node) }
        case .abbreviation:
            let line = node.markerText
            line.withUnsafeBufferPointer { bytes in
                guard let found = AbbreviationDefinition(bytes) else { return }
                let name = String(decoding: bytes[found.name], as: UTF8.self)
                abbreviations.append((name, String(decoding: bytes[found.expansion], as: UTF8.self)))
            }
        default: break
        }
    }
}

extension Node {
    /// A block whose children are inlines.
    fileprivate var holdsText: Bool {
        switch kind {
        case .paragraph, .heading, .tableCell, .blockTitle: true
        default: false
        }
    }

    /// Whether a paragraph stands above a definition, so that its lines are terms.
    var isTerm: Bool { kind == .paragraph && next?.kind == .definition }

    /// The text of a marker: of a container's fence after the colons, of an alert, of an abbreviation's definition.
    var markerText: [UInt8] {
        guard let text = cmark_node_get_string_content(pointer) else { return [] }
        let count = Int(lectern_string_length(text))
        return text.withMemoryRebound(to: UInt8.self, capacity: count) {
            CJKEmphasis.withoutMarks(UnsafeBufferPointer(start: $0, count: count))
        }
    }
}
