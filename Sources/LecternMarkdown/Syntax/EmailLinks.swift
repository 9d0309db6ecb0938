internal import CCMarkGFM

/// Makes links of bare e-mail addresses in a parsed tree, by the rules of GitHub's autolinks.
///
/// An address is looked for on both sides of each `@`, and its parts hold no `@`, so the work is linear in the text.
enum EmailLinks {
    static func make(below root: Node) {
        var texts: [Node] = []
        root.forEachNode { node in
            let kind = node.kind
            if kind == .text, node.withLiteral({ ByteSearch.contains(UInt8(ascii: "@"), in: $0) }) {
                texts.append(node)
            }
            return kind != .link && kind != .image
        }
        for text in texts { makeLinks(in: text) }
    }

    private static func makeLinks(in node: Node) {
        let text = node.withLiteral(CJKEmphasis.withoutMarks)
        let addresses = text.withUnsafeBufferPointer(find)
        guard !addresses.isEmpty else { return }
        let place = node.placedPosition
        var last = node.pointer
        var done = 0
        for address in addresses {
            append(CMARK_NODE_TEXT, text[done..<address.lowerBound], place, done, after: &last)
            let linked = append(CMARK_NODE_LINK, [], place, address.lowerBound, after: &last)
            if let linked, let shown = cmark_node_new(CMARK_NODE_TEXT) {
                withString(text[address]) { _ = cmark_node_set_literal(shown, $0) }
                withString(Array("mailto:".utf8) + text[address]) { _ = cmark_node_set_url(linked, $0) }
                cmark_node_append_child(linked, shown)
            }
            done = address.upperBound
        }
        append(CMARK_NODE_TEXT, text[done...], place, done, after: &last)
        cmark_node_unlink(node.pointer)
        cmark_node_free(node.pointer)
    }

    /// Puts a node behind the last one; for text, only when there is any.
    @discardableResult
    private static func append(
        _ type: cmark_node_type, _ text: ArraySlice<UInt8>, _ place: SourcePosition, _ offset: Int,
        after last: inout OpaquePointer
    ) -> OpaquePointer? {
        if type == CMARK_NODE_TEXT, text.isEmpty { return nil }
        guard let node = cmark_node_new(type) else { return nil }
        let position = SourcePosition(line: place.line, byteColumn: place.byteColumn + offset)
        NodeNote(.none, at: position).write(to: node)
        if type == CMARK_NODE_TEXT { withString(text) { _ = cmark_node_set_literal(node, $0) } }
        cmark_node_insert_after(last, node)
        last = node
        return node
    }

    private static func withString(_ text: some Sequence<UInt8>, _ body: (UnsafePointer<CChar>?) -> Void) {
        (Array(text) + [0]).withUnsafeBytes { body($0.bindMemory(to: CChar.self).baseAddress) }
    }

    /// The addresses in a text, in order.
    static func find(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var free = 0
        for at in text.indices where text[at] == UInt8(ascii: "@") {
            var start = at
            while start > free, isLocal(text[start - 1]) { start -= 1 }
            guard start < at, start == 0 || text[start - 1] != UInt8(ascii: "/"),
                let end = endOfDomain(text, from: at + 1)
            else { continue }
            found.append(start..<end)
            free = end
        }
        return found
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: ASCII.isLetterOrDigit(UInt32(byte))
        }
    }

    /// The end of a domain with a dot in it, which ends with a letter; no other `@` may follow.
    private static func endOfDomain(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var (end, dots) = (start, 0)
        while end < text.count {
            let byte = text[end]
            if byte == UInt8(ascii: ".") {
                guard end + 1 < text.count, ASCII.isLetterOrDigit(UInt32(text[end + 1])) else { break }
                dots += 1
            } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_"), !ASCII.isLetterOrDigit(UInt32(byte)) {
                break
            }
            end += 1
        }
        if end < text.count, text[end] == UInt8(ascii: "@") { return nil }
        while end > start, text[end - 1] == UInt8(ascii: "_") { end -= 1 }
        guard dots > 0, end > start, ASCII.isLetter(UInt32(text[end - 1])) else { return nil }
        return end
    }
}
