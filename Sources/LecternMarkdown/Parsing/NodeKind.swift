internal import CCMarkGFM

/// What a node of cmark's tree is, as a dense Swift enumeration.
///
/// The kinds of cmark's extensions are variables that are set when the extensions register, so a
/// `switch` over cmark's own values is not possible; they are read once into a table.
enum NodeKind: UInt8 {
    case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell, formulaBlock
    case container, containerEnd, alertMarker, blockTitle, definition, abbreviation
    case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
    case footnoteReference, strikethrough
    case mark, `subscript`, superscript, keyboard, formula, displayFormula, wikilink, inlineFootnote
    case unknown

    @inline(__always)
    static func of(_ node: OpaquePointer) -> NodeKind {
        let raw = cmark_node_get_type(node).rawValue
        let index = Int(raw & 0x3F) | (raw & 0x4000 != 0 ? 0x40 : 0)
        let kind = kinds[index]
        // Lectern's own nodes are of these built-in kinds.
        guard kind == .code || kind == .emphasis || kind == .codeBlock else { return kind }
        return NodeNote(of: node).tag.kind ?? kind
    }

    private static let kinds: [NodeKind] = {
        let known: [(cmark_node_type, NodeKind)] = [
            (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .blockQuote), (CMARK_NODE_LIST, .list),
            (CMARK_NODE_ITEM, .item), (CMARK_NODE_CODE_BLOCK, .codeBlock), (CMARK_NODE_HTML_BLOCK, .htmlBlock),
            (CMARK_NODE_CUSTOM_BLOCK, .customBlock), (CMARK_NODE_PARAGRAPH, .paragraph),
            (CMARK_NODE_HEADING, .heading), (CMARK_NODE_THEMATIC_BREAK, .thematicBreak),
            (CMARK_NODE_FOOTNOTE_DEFINITION, .footnoteDefinition), (CMARK_NODE_TEXT, .text),
            (CMARK_NODE_SOFTBREAK, .softBreak), (CMARK_NODE_LINEBREAK, .lineBreak), (CMARK_NODE_CODE, .code),
            (CMARK_NODE_HTML_INLINE, .htmlInline), (CMARK_NODE_CUSTOM_INLINE, .customInline),
            (CMARK_NODE_EMPH, .emphasis), (CMARK_NODE_STRONG, .strong), (CMARK_NODE_LINK, .link),
            (CMARK_NODE_IMAGE, .image), (CMARK_NODE_FOOTNOTE_REFERENCE, .footnoteReference),
        ]
        var table = [Self](repeating: .unknown, count: 128)
        for (type, kind) in known + extensionKinds() {
            table[Int(type.rawValue & 0x3F) | (type.rawValue & 0x4000 != 0 ? 0x40 : 0)] = kind
        }
        return table
    }()

    private static func extensionKinds() -> [(cmark_node_type, NodeKind)] {
        CMark.register()
        return [
            (lectern_node_table(), .table), (lectern_node_table_row(), .tableRow),
            (lectern_node_table_cell(), .tableCell),
        ] + BlockSyntax.kinds
    }
}
