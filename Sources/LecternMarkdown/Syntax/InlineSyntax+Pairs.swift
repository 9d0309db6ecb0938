internal import CCMarkGFM

/// `~~deleted~~` and `==marked==`: pairs around other inlines, matched by cmark's stack of delimiters.
extension InlineSyntax {
    func pair(_ delimiter: Delimiter) -> OpaquePointer? {
        let end = endOfRun(bytes[start], from: start)
        guard end - start > 1, let text = makeLeaf(CMARK_NODE_TEXT, .none, start..<end, end: end) else { return nil }
        guard end - start == 2 else { return text }
        let (before, after) = (characterBefore(start), characterAfter(end))
        var flanking = Flanking(before: neighbor(before: start), after: neighbor(after: end))
        if delimiter == .mark {
            // `a==b` compares.
            if ASCII.isLetterOrDigit(before) { flanking.isLeft = false }
            if ASCII.isLetterOrDigit(after) { flanking.isRight = false }
        }
        if flanking.isLeft || flanking.isRight {
            cmark_inline_parser_push_delimiter(
                parser, delimiter.rawValue, flanking.isLeft ? 1 : 0, flanking.isRight ? 1 : 0, text)
        }
        return text
    }

    private func neighbor(before index: Int) -> Flanking.Neighbor {
        Flanking.Neighbor(before: index, in: UnsafeBufferPointer(start: bytes, count: index))
    }

    private func neighbor(after index: Int) -> Flanking.Neighbor {
        var end = index
        // Enough for a mark or two, a character and the selector of its variant.
        while end < index + 12, bytes[end] != 0 { end += 1 }
        return Flanking.Neighbor(after: index, in: UnsafeBufferPointer(start: bytes, count: end))
    }

    /// Makes an element of two delimiters that belong together and of what stands between them.
    static func insertElement(
        _ parser: OpaquePointer?, from opener: UnsafeMutablePointer<delimiter>?,
        to closer: UnsafeMutablePointer<delimiter>?
    ) -> UnsafeMutablePointer<delimiter>? {
        guard let parser, let opener, let closer else { return nil }
        let next = closer.pointee.next
        if let element = opener.pointee.inl_text, let end = closer.pointee.inl_text,
            cmark_node_set_type(element, CMARK_NODE_EMPH) != 0
        {
            let isMark = closer.pointee.delim_char == Delimiter.mark.rawValue
            let position = NodeNote(of: element).position
            NodeNote(isMark ? .mark : .strikethrough, at: position).write(to: element)
            while let child = cmark_node_next(element), child != end { cmark_node_append_child(element, child) }
            cmark_node_free(end)
        }
        var last: UnsafeMutablePointer<delimiter>? = closer
        while let current = last, current != opener {
            last = current.pointee.previous
            cmark_inline_parser_remove_delimiter(parser, current)
        }
        cmark_inline_parser_remove_delimiter(parser, opener)
        return next
    }
}
