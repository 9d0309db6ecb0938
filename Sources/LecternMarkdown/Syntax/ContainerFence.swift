internal import CCMarkGFM

/// A line of three or more colons that opens or closes a container: `::: details Title`, `:::`.
struct ContainerFence {
    /// How many colons.
    var count: Int
    /// The name and all that follows it; empty in a closing fence.
    var info: Range<Int>

    /// How deep containers may stand in one another. Each line is held against all that are open, so without a limit
    /// a file of openings alone would take quadratic time.
    static let deepest = 16

    /// - Parameters:
    ///   - line: A line with its ending.
    ///   - start: Its first character that is no blank.
    init?(_ line: UnsafeBufferPointer<UInt8>, from start: Int) {
        var index = start
        while index < line.count, line[index] == UInt8(ascii: ":") { index += 1 }
        count = index - start
        guard count >= 3 else { return nil }
        while index < line.count, line[index] == 0x20 || line[index] == 0x09 { index += 1 }
        var end = line.count
        while end > index, line[end - 1] <= 0x20 { end -= 1 }
        info = index..<end
        guard !info.isEmpty else { return }
        guard Self.isLetter(line[index]) || Self.isKnownName(line, info) else { return nil }
        // Pandoc lets colons end the line as well.
        var trimmed = end
        while trimmed > index, line[trimmed - 1] == UInt8(ascii: ":") { trimmed -= 1 }
        if end - trimmed >= 3 { info = index..<trimmed }
    }

    var isClosing: Bool { info.isEmpty }

    /// Names in Chinese; other words behind colons are text.
    private static func isKnownName(_ line: UnsafeBufferPointer<UInt8>, _ info: Range<Int>) -> Bool {
        guard line[info.lowerBound] >= 0x80 else { return false }
        let name = String(decoding: line[ContainerInfo(line, info).name], as: UTF8.self)
        return ContainerRole.detailsNames.contains(name) || AlertKind(name) != nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// How many colons opened a container.
    static func count(of container: OpaquePointer) -> Int { Int(bitPattern: cmark_node_get_user_data(container)) }

    /// Whether a line closes an open container.
    ///
    /// A fence closes the innermost container with as many colons; where there is none, the innermost with fewer.
    /// In a code block that is still open it is code.
    static func closes(_ container: OpaquePointer, _ parser: OpaquePointer, _ line: UnsafeBufferPointer<UInt8>) -> Bool
    {
        let start = Int(cmark_parser_get_first_nonspace(parser))
        guard start < line.count, line[start] == UInt8(ascii: ":"), cmark_parser_get_indent(parser) < 4,
            let fence = ContainerFence(line, from: start), fence.isClosing, fence.count >= count(of: container)
        else { return false }
        var hasEqual = count(of: container) == fence.count
        var node = cmark_node_last_child(container)
        while let current = node, reaches(into: current, column: start, parser) {
            let type = cmark_node_get_type(current)
            if type == CMARK_NODE_CODE_BLOCK { return !isOpen(code: current) }
            if type == BlockSyntax.types.container {
                let inner = count(of: current)
                // One further in takes it.
                if inner == fence.count || (inner < fence.count && !hasEqual) { return false }
                hasEqual = hasEqual || inner == fence.count
            }
            node = cmark_node_last_child(current)
        }
        return true
    }

    /// Whether a line whose text starts at a column can belong to an open block.
    private static func reaches(into node: OpaquePointer, column: Int, _ parser: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE: return false
        case CMARK_NODE_ITEM, CMARK_NODE_FOOTNOTE_DEFINITION, BlockSyntax.types.definition:
            guard let first = cmark_node_first_child(node) else { return false }
            return column + 1
                >= min(Int(cmark_node_get_start_column(first)), Int(cmark_node_get_start_column(node)) + 4)
        default: return true
        }
    }

    /// Whether a code block has not met its closing fence: cmark gathers a block's lines in its content, and
    /// takes them out when it ends.
    private static func isOpen(code: OpaquePointer) -> Bool {
        var (length, offset): (CInt, CInt) = (0, 0)
        var character: CChar = 0
        guard cmark_node_get_fenced(code, &length, &offset, &character) != 0,
            let content = cmark_node_get_string_content(code)
        else { return false }
        return content.pointee != 0
    }

    /// Whether a container may open here, by how many are open already.
    static func isShallow(_ parent: OpaquePointer) -> Bool {
        var depth = 0
        var node: OpaquePointer? = parent
        while let current = node {
            if cmark_node_get_type(current) == BlockSyntax.types.container { depth += 1 }
            node = cmark_node_parent(current)
        }
        return depth < deepest
    }
}
