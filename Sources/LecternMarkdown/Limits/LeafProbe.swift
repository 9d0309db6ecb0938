internal import CCMarkGFM

/// Reads the blocks of a note, without what is in them, to find the paragraph, heading or cell that costs most.
///
/// cmark parses blocks while it is fed and all else at the end, so a parser that is fed and then dropped tells how long
/// each piece of inline text is. Its tree is reached by an extension that opens no block but is asked about each line.
enum LeafProbe {
    struct Leaf {
        /// From 1.
        var line: Int
        var length: Int
        var specials: Int
        /// Length times specials, summed over all leaves.
        var work: Int
    }

    private static let extensionNames = ["table"]

    /// The costliest leaf, with the work of all; `nil` when there is none.
    static func costliest(in source: UnsafeBufferPointer<UInt8>) -> Leaf? {
        CMark.register()
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES), let probe = cmark_syntax_extension_new("probe") else {
            return nil
        }
        defer {
            cmark_parser_free(parser)
            cmark_syntax_extension_free(cmark_get_default_mem_allocator(), probe)
        }
        let found = UnsafeMutablePointer<OpaquePointer?>.allocate(capacity: 1)
        found.initialize(to: nil)
        defer { found.deallocate() }
        cmark_syntax_extension_set_private(probe, found, nil)
        cmark_syntax_extension_set_open_block_func(probe) { probe, _, _, parent, _, _ in
            let found = cmark_syntax_extension_get_private(probe)?.assumingMemoryBound(to: OpaquePointer?.self)
            if found?.pointee == nil { found?.pointee = parent }
            return nil
        }
        cmark_parser_attach_syntax_extension(parser, probe)
        for name in extensionNames {
            if let known = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, known) }
        }
        // The blank line makes the document itself the first block that is asked about.
        cmark_parser_feed(parser, "\n", 1)
        source.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        cmark_parser_feed(parser, "\n", 1)
        return Node(found.pointee).flatMap { costliest(below: $0) }
    }

    private static func costliest(below root: Node) -> Leaf? {
        var costliest: Leaf?
        var work = 0
        root.forEachNode { node in
            guard node.kind == .paragraph || node.kind == .heading || node.kind == .tableCell,
                let content = cmark_node_get_string_content(node.pointer)
            else { return true }
            let length = Int(lectern_string_length(content))
            let specials = content.withMemoryRebound(to: UInt8.self, capacity: length) {
                SpecialBytes.count(in: UnsafeBufferPointer(start: $0, count: length))
            }
            let own = length * specials
            work += own
            if own > (costliest.map { $0.length * $0.specials } ?? -1) {
                costliest = Leaf(line: node.position.line - 1, length: length, specials: specials, work: 0)
            }
            return true
        }
        costliest?.work = work
        return costliest
    }
}
