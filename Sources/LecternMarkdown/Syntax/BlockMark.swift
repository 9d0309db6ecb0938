internal import CCMarkGFM
import LecternCore

/// The mark that gives a block a name to link to, at the end of its text: `…的定义。 ^definition`.
struct BlockMark {
    /// The name with its `^`, which is the block's id in the page too.
    let id: String
    /// How many bytes of the block's text it takes, with the blank before it.
    let length: Int
    /// Whether the paragraph is nothing but the mark, which then belongs to the block above.
    let isAlone: Bool

    private static let longest = 64

    /// The mark at the end of a text.
    ///
    /// - Parameter isStart: Whether a line starts where the text does.
    init?(endOf text: UnsafeBufferPointer<UInt8>, isStart: Bool, isWhole: Bool) {
        var start = text.count
        var hasLetter = false
        while start > 0, text.count - start <= Self.longest, Self.isNamePart(text[start - 1]) {
            start -= 1
            hasLetter = hasLetter || text[start] >= UInt8(ascii: "A")
        }
        // One letter or a number is more likely an exponent.
        guard hasLetter, text.count - start >= 2, start > 0, text[start - 1] == UInt8(ascii: "^") else { return nil }
        start -= 1
        let follows = start > 0 && text[start - 1] == UInt8(ascii: " ")
        guard follows || (start == 0 && isStart) else { return nil }
        id = String(decoding: text[start...], as: UTF8.self)
        isAlone = start == 0 && isWhole
        length = text.count - start + (isAlone ? 0 : 1)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
    }
}

extension Node {
    /// The mark at the end of a paragraph.
    var blockMark: BlockMark? {
        guard let last = Node(cmark_node_last_child(pointer)), last.kind == .text else { return nil }
        let before = last.previous
        return last.withLiteral {
            BlockMark(endOf: $0, isStart: before == nil || before?.kind == .softBreak, isWhole: before == nil)
        }
    }
}

extension NoteRenderer {
    /// Opens a paragraph; a mark at its end becomes its id and does not show.
    mutating func openParagraph(_ node: Node) {
        let mark = node.blockMark
        if let mark {
            if omittedSuffix?.paragraph != node { omittedSuffix = (node, mark.length) }
            note.anchors.append(embedPrefix + mark.id)
        }
        if isTight(node) {
            if let mark { writeAnchor(embedPrefix + mark.id) }
            return
        }
        if mark == nil, beginsWithDisplay(node) { return }
        out.lineBreak()
        out.write("<p")
        if let mark {
            out.attribute("id", embedPrefix + mark.id)
            if mark.isAlone { out.write(" class=\"block-mark\"") }
        }
        out.write(">")
    }

    /// A place to link to in a list item, whose paragraph has no element of its own.
    private mutating func writeAnchor(_ id: String) {
        out.write("<span")
        out.attribute("id", id)
        out.write("></span>")
    }
}
