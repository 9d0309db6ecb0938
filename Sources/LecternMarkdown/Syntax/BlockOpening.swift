internal import CCMarkGFM

/// A line that may begin one of Lectern's own blocks.
struct BlockOpening {
    /// The syntax extension.
    let own: OpaquePointer
    let parser: OpaquePointer
    /// The innermost block that goes on in this line.
    let parent: OpaquePointer
    let line: UnsafeBufferPointer<UInt8>
    /// The first character that is no blank.
    let start: Int

    /// The block that the line begins; its marker is then read.
    func open() -> OpaquePointer? {
        switch line[start] {
        case UInt8(ascii: ":"):
            return line[start + 1] == UInt8(ascii: ":") ? openContainer() : openDefinition(markerLength: 1)
        case 0xEF:
            // U+FF1A, the full-width colon.
            return line[start + 1] == 0xBC && line[start + 2] == 0x9A ? openDefinition(markerLength: 3) : nil
        case UInt8(ascii: "["): return openAlert()
        default: return openAbbreviation()
        }
    }

    private func isType(_ node: OpaquePointer?, _ type: cmark_node_type) -> Bool {
        node.map { cmark_node_get_type($0) == type } ?? false
    }

    private func add(_ type: cmark_node_type, at column: Int, to parent: OpaquePointer) -> OpaquePointer? {
        guard let node = cmark_parser_add_child(parser, parent, type, CInt(column + 1)) else { return nil }
        cmark_node_set_syntax_extension(node, own)
        return node
    }

    private func advance(to index: Int) {
        BlockSyntax.advance(parser, line, by: index - Int(cmark_parser_get_offset(parser)))
    }

    /// Where the text of the line ends.
    private var end: Int {
        var end = line.count
        while end > start, line[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    private func set(_ node: OpaquePointer, content: Range<Int>) {
        var text = line[content].map { CChar(bitPattern: $0) }
        text.append(0)
        cmark_node_set_string_content(node, text)
    }

    // MARK: Containers

    private func openContainer() -> OpaquePointer? {
        guard let fence = ContainerFence(line, from: start) else { return nil }
        guard !fence.isClosing else { return closeContainer() }
        guard ContainerFence.isShallow(parent), let node = add(BlockSyntax.types.container, at: start, to: parent)
        else { return nil }
        cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: fence.count))
        let info = ContainerInfo(line, fence.info)
        set(node, content: fence.info)
        if let title = info.title { addTitle(title, to: node) }
        advance(to: end)
        return node
    }

    /// The container has just refused the line (see ``ContainerFence/closes(_:_:_:)``), so it is the last child of the
    /// block that goes on.
    private func closeContainer() -> OpaquePointer? {
        guard isType(cmark_node_last_child(parent), BlockSyntax.types.container),
            let node = add(BlockSyntax.types.containerEnd, at: start, to: parent)
        else { return nil }
        advance(to: end)
        return node
    }

    private func addTitle(_ title: Range<Int>, to parent: OpaquePointer) {
        guard let node = add(BlockSyntax.types.title, at: title.lowerBound, to: parent) else { return }
        set(node, content: title)
    }

    // MARK: Alerts

    /// `[!NOTE]`, alone or with a title, as the first line of a quotation.
    private func openAlert() -> OpaquePointer? {
        guard isType(parent, CMARK_NODE_BLOCK_QUOTE), cmark_node_first_child(parent) == nil,
            let marker = AlertMarker(line, start..<end),
            let node = add(BlockSyntax.types.alertMarker, at: start, to: parent)
        else { return nil }
        set(node, content: start..<marker.end)
        if !marker.title.isEmpty { addTitle(marker.title, to: parent) }
        advance(to: end)
        return cmark_node_last_child(parent)
    }

    // MARK: Definitions

    /// `: text` or `：text` below a paragraph, with at most one blank line between; then that is of one line.
    private func openDefinition(markerLength: Int) -> OpaquePointer? {
        let after = start + markerLength
        guard after < end else { return nil }
        let isBlank = line[after] == 0x20 || line[after] == 0x09
        guard markerLength > 1 || isBlank, followsTerm else { return nil }
        // Columns as cmark counts them: tabs go to the next multiple of four.
        let marked = Int(cmark_parser_get_first_nonspace_column(parser)) + (markerLength > 1 ? 2 : 1)
        var (column, index) = (marked, after)
        while index < end, line[index] == 0x20 || line[index] == 0x09 {
            column += line[index] == 0x09 ? 4 - column % 4 : 1
            index += 1
        }
        let blanks = column - marked
        let used = blanks > 4 ? 1 : blanks
        let indent = Int(cmark_parser_get_indent(parser))
        guard let node = add(BlockSyntax.types.definition, at: start, to: parent) else { return nil }
        let padding = markerLength > 1 && blanks == 0 ? indent + 2 : indent + (markerLength > 1 ? 2 : 1) + used
        cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: padding))
        advance(to: after)
        if used > 0 { BlockSyntax.advance(parser, line, by: used, columns: true) }
        return node
    }

    private var followsTerm: Bool {
        if isType(parent, CMARK_NODE_PARAGRAPH) { return true }
        guard let last = cmark_node_last_child(parent) else { return false }
        if isType(last, BlockSyntax.types.definition) { return true }
        let lastLine = cmark_node_get_end_line(last)
        return isType(last, CMARK_NODE_PARAGRAPH) && cmark_node_get_start_line(last) == lastLine
            && lastLine + 2 == cmark_parser_get_line_number(parser)
    }

    // MARK: Abbreviations

    /// `*[HTML]: Hyper Text Markup Language`.
    private func openAbbreviation() -> OpaquePointer? {
        guard AbbreviationDefinition(UnsafeBufferPointer(rebasing: line[start..<end])) != nil,
            let node = add(BlockSyntax.types.abbreviation, at: start, to: parent)
        else { return nil }
        set(node, content: start..<end)
        advance(to: end)
        return node
    }
}
