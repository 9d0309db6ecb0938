internal import CCMarkGFM

/// A formula on lines of its own, between lines that are nothing but `$$`.
///
/// As a block of its own it may have lines that would begin lists or headings, such as `- 1`, and empty ones. Where a
/// block may begin is marked before the parse (see ``SourcePreparation``): only there follows a line that ends it.
enum FormulaBlockSyntax {
    private static let dollar = UInt8(ascii: "$")

    static func makeExtension() -> OpaquePointer? {
        let made = cmark_syntax_extension_new("lectern-formula-blocks")
        cmark_syntax_extension_set_open_block_func(made) { made, isIndented, parser, container, input, length in
            guard isIndented == 0, let parser, let container, let input else { return nil }
            let start = Int(cmark_parser_get_first_nonspace(parser))
            let line = UnsafeBufferPointer(start: input, count: Int(length))
            guard start < line.count, line[start] == CJKEmphasis.mark, FormulaBlockSyntax.isFence(line, from: start + 1)
            else { return nil }
            let block = cmark_parser_add_child(parser, container, CMARK_NODE_CODE_BLOCK, Int32(start + 1))
            guard let block else { return nil }
            cmark_node_set_syntax_extension(block, made)
            NodeNote(.openFormulaBlock).write(to: block)
            FormulaBlockSyntax.passLine(parser, input, length)
            return block
        }
        cmark_syntax_extension_set_match_block_func(made) { _, parser, input, length, block in
            guard let parser, let input, let block, NodeNote(of: block).tag == .openFormulaBlock else { return 0 }
            let line = UnsafeBufferPointer(start: input, count: Int(length))
            let start = Int(cmark_parser_get_first_nonspace(parser))
            let isMarked = start < line.count && line[start] == CJKEmphasis.mark
            if FormulaBlockSyntax.isFence(line, from: isMarked ? start + 1 : start) {
                NodeNote(.formulaBlock).write(to: block)
                FormulaBlockSyntax.passLine(parser, input, length)
            }
            return 1
        }
        return made
    }

    /// Whether nothing but `$$` stands on the rest of a line.
    private static func isFence(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        guard start + 1 < line.count, line[start] == dollar, line[start + 1] == dollar else { return false }
        return line[(start + 2)...].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    private static func passLine(_ parser: OpaquePointer, _ input: UnsafeMutablePointer<UInt8>, _ length: Int32) {
        input.withMemoryRebound(to: CChar.self, capacity: Int(length)) {
            cmark_parser_advance_offset(parser, $0, length - cmark_parser_get_offset(parser), 0)
        }
    }
}
