internal import CCMarkGFM
import LecternCore

/// Lectern's inline syntax at one place of a text, for cmark's inline parser.
///
/// cmark asks at each of the characters of ``LecternSyntax``. A matcher looks forward in the block's own bytes, which end
/// with a zero, and either makes a node and moves the parser on, or leaves the character to cmark. What it looks at is
/// bounded by a length or by the next character of the same kind, so that all matchers are linear in the text.
struct InlineSyntax {
    /// The codes of paired delimiters on cmark's stack: control characters, which no text has a use for.
    enum Delimiter: UInt8, CaseIterable {
        case strikethrough = 1
        case mark = 2
    }

    /// The block whose text is parsed.
    let block: OpaquePointer
    let parser: OpaquePointer
    /// The block's text, with a zero after its end.
    let bytes: UnsafePointer<UInt8>
    let start: Int

    init?(block: OpaquePointer, parser: OpaquePointer) {
        guard let text = cmark_node_get_string_content(block) else { return nil }
        self.block = block
        self.parser = parser
        bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        start = Int(cmark_inline_parser_get_offset(parser))
    }

    func match(_ character: UInt8) -> OpaquePointer? {
        switch character {
        case UInt8(ascii: "$"): formula()
        case UInt8(ascii: "="): pair(.mark)
        case UInt8(ascii: "~"):
            bytes[start + 1] == UInt8(ascii: "~") ? pair(.strikethrough) : raised(.subscript, by: character)
        case UInt8(ascii: "^"): inlineFootnote() ?? raised(.superscript, by: character)
        case UInt8(ascii: "+"): keys()
        case UInt8(ascii: ":"): bareAddress()
        case CJKEmphasis.mark:
            bytes[start + 1] == UInt8(ascii: "w") ? bareHost() : wikilink()
        default: nil
        }
    }

    // MARK: Nodes

    /// A node of a built-in kind with Lectern's tag, standing where the parser stands.
    func makeNode(_ type: cmark_node_type, _ tag: NodeTag, at start: Int? = nil) -> OpaquePointer? {
        guard let node = cmark_node_new(type) else { return nil }
        let back = self.start - (start ?? self.start)
        let column = max(0, Int(cmark_inline_parser_get_column(parser)) - 1 - back)
        let line = Int(cmark_inline_parser_get_line(parser))
        NodeNote(tag, at: SourcePosition(line: line, byteColumn: column)).write(to: node)
        return node
    }

    /// A leaf with some of the text as its literal; the parser goes on at `end`.
    func makeLeaf(
        _ type: cmark_node_type, _ tag: NodeTag, _ range: Range<Int>, end: Int
    ) -> OpaquePointer? {
        guard let node = makeNode(type, tag) else { return nil }
        withString(range) { _ = cmark_node_set_literal(node, $0) }
        cmark_inline_parser_set_offset(parser, Int32(end))
        return node
    }

    func withString(_ range: Range<Int>, prefix: StaticString = "", _ body: (UnsafePointer<CChar>?) -> Void) {
        var text = [UInt8](UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
        CJKEmphasis.appendWithoutMarks(
            UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count), to: &text)
        text.append(0)
        text.withUnsafeBytes { body($0.bindMemory(to: CChar.self).baseAddress) }
    }

    /// The characters around a place, marks passed over; a line break at the ends of the text.
    func characterBefore(_ index: Int) -> UInt32 {
        var end = index
        while end > 0, bytes[end - 1] == CJKEmphasis.mark { end -= 1 }
        return UTF8Scalar.decode(UnsafeBufferPointer(start: bytes, count: end), before: end)?.value ?? 0x0A
    }

    func characterAfter(_ index: Int) -> UInt32 {
        var start = index
        while bytes[start] == CJKEmphasis.mark { start += 1 }
        guard bytes[start] != 0 else { return 0x0A }
        var count = 1
        while count < 4, bytes[start + count] & 0xC0 == 0x80 { count += 1 }
        return UTF8Scalar.decode(UnsafeBufferPointer(start: bytes + start, count: count), at: 0).value
    }

    /// The end of a run of one character.
    func endOfRun(_ byte: UInt8, from index: Int) -> Int {
        var end = index
        while bytes[end] == byte { end += 1 }
        return end
    }
}
