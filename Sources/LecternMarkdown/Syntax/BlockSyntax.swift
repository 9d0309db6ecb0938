internal import CCMarkGFM

/// The blocks that Lectern adds to cmark's, as a syntax extension: so they nest with lists and quotations, and their
/// places in the source are cmark's own.
///
/// cmark asks ``open(_:_:_:_:_:_:)`` for each line that begins no standard block, and ``continues(_:_:_:_:_:)``
/// whether an open block goes on in a line.
enum BlockSyntax {
    /// The node types that the extension adds to cmark's.
    struct Types: Sendable {
        /// `::: name title` … `:::`. Its content is the name and what follows it on the line.
        let container = cmark_syntax_extension_add_node(0)
        /// The closing `:::`; the container is its previous sibling.
        let containerEnd = cmark_syntax_extension_add_node(0)
        /// `[!NOTE]`, the first child of a quotation; its content is that text.
        let alertMarker = cmark_syntax_extension_add_node(0)
        /// The title of a container or of an alert. It holds inlines.
        let title = cmark_syntax_extension_add_node(0)
        /// `: text` below a paragraph, which holds the terms.
        let definition = cmark_syntax_extension_add_node(0)
        /// `*[HTML]: Hyper Text Markup Language`.
        let abbreviation = cmark_syntax_extension_add_node(0)
    }

    /// Made once; cmark's counter of types is not locked, so ``CMark/register()`` is the first to ask for it.
    static let types = Types()

    static var kinds: [(cmark_node_type, NodeKind)] {
        [
            (types.container, .container), (types.containerEnd, .containerEnd), (types.alertMarker, .alertMarker),
            (types.title, .blockTitle), (types.definition, .definition), (types.abbreviation, .abbreviation),
        ]
    }

    /// The extension, which lives as long as the process. As a number, since pointers are not Sendable.
    private static let address: UInt = {
        guard let made = cmark_syntax_extension_new("lectern-blocks") else { return 0 }
        cmark_syntax_extension_set_open_block_func(made) { open($0, $1, $2, $3, $4, $5) }
        cmark_syntax_extension_set_match_block_func(made) { continues($0, $1, $2, $3, $4) }
        cmark_syntax_extension_set_can_contain_func(made) { _, node, child in canContain(node, child) ? 1 : 0 }
        cmark_syntax_extension_set_contains_inlines_func(made) { _, node in
            cmark_node_get_type(node) == BlockSyntax.types.title ? 1 : 0
        }
        return UInt(bitPattern: made)
    }()

    /// Has a parser know the additions.
    static func attach(to parser: OpaquePointer) {
        guard let found = OpaquePointer(bitPattern: address) else { return }
        cmark_parser_attach_syntax_extension(parser, found)
    }

    private static func canContain(_ node: OpaquePointer?, _ child: cmark_node_type) -> Bool {
        let isInline = child.rawValue & 0x4000 != 0
        switch cmark_node_get_type(node) {
        case types.container, types.definition: return !isInline && child != CMARK_NODE_ITEM
        case types.title: return isInline
        default: return false
        }
    }

    // MARK: Opening

    private static func open(
        _ own: OpaquePointer?, _ isIndented: CInt, _ parser: OpaquePointer?, _ parent: OpaquePointer?,
        _ input: UnsafeMutablePointer<UInt8>?, _ length: CInt
    ) -> OpaquePointer? {
        guard isIndented == 0, let own, let parser, let parent, let input else { return nil }
        let start = Int(cmark_parser_get_first_nonspace(parser))
        guard start + 2 < Int(length) else { return nil }
        let line = UnsafeBufferPointer(start: input, count: Int(length))
        switch line[start] {
        case UInt8(ascii: ":"), 0xEF, UInt8(ascii: "["), UInt8(ascii: "*"):
            return BlockOpening(own: own, parser: parser, parent: parent, line: line, start: start).open()
        default: return nil
        }
    }

    // MARK: Going on

    private static func continues(
        _ own: OpaquePointer?, _ parser: OpaquePointer?, _ input: UnsafeMutablePointer<UInt8>?, _ length: CInt,
        _ node: OpaquePointer?
    ) -> CInt {
        guard let parser, let node, let input else { return 0 }
        let line = UnsafeBufferPointer(start: input, count: Int(length))
        switch cmark_node_get_type(node) {
        case types.container: return ContainerFence.closes(node, parser, line) ? 0 : 1
        case types.definition: return continuesDefinition(node, parser, line) ? 1 : 0
        default: return 0
        }
    }

    /// A definition goes on, as a list item does, in lines that are blank or indented as its first.
    private static func continuesDefinition(
        _ node: OpaquePointer, _ parser: OpaquePointer, _ line: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let padding = Int(bitPattern: cmark_node_get_user_data(node))
        let offset = Int(cmark_parser_get_offset(parser))
        if Int(cmark_parser_get_indent(parser)) >= padding {
            advance(parser, line, by: padding, columns: true)
            return true
        }
        guard cmark_parser_is_blank(parser) != 0 else { return false }
        advance(parser, line, by: Int(cmark_parser_get_first_nonspace(parser)) - offset)
        return true
    }

    /// Moves the parser on in its line.
    static func advance(
        _ parser: OpaquePointer, _ line: UnsafeBufferPointer<UInt8>, by count: Int, columns: Bool = false
    ) {
        line.withMemoryRebound(to: CChar.self) {
            cmark_parser_advance_offset(parser, $0.baseAddress, CInt(count), columns ? 1 : 0)
        }
    }
}
