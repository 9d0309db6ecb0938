internal import CCMarkGFM
import LecternCore

/// Takes the blanks from fenced code that cmark leaves there where a tab indents it in a list item: it counts the fence's indent
/// in bytes, and the rest of a tab that the item has partly used is some columns wide.
enum TabbedFences {
    static func mend(below root: Node, source: UnsafeBufferPointer<UInt8>) {
        var blocks: [Node] = []
        root.forEachNode { node in
            if node.kind == .codeBlock, node.parent?.kind == .item { blocks.append(node) }
            return node.kind.rawValue < NodeKind.text.rawValue && node.kind != .paragraph
        }
        guard !blocks.isEmpty else { return }
        let starts = [0] + source.indices.filter { source[$0] == 0x0A }.map { $0 + 1 }
        for block in blocks { mend(block, source, starts) }
    }

    private static func mend(_ block: Node, _ source: UnsafeBufferPointer<UInt8>, _ starts: [Int]) {
        var (length, offset): (CInt, CInt) = (0, 0)
        var character: CChar = 0
        guard cmark_node_get_fenced(block.pointer, &length, &offset, &character) != 0, offset > 0,
            let first = block.parent?.firstChild, first.kind != .codeBlock, let item = block.parent,
            first.position.line == item.position.line,
            let fence = column(of: block, source, starts), let content = column(of: first, source, starts)
        else { return }
        let left = fence - content - Int(offset)
        guard (1...3).contains(left) else { return }
        var code: [CChar] = []
        var blanks = left
        for byte in block.withLiteral({ Array($0) }) {
            if byte == 0x20, blanks > 0 {
                blanks -= 1
                continue
            }
            blanks = byte == 0x0A ? left : 0
            code.append(CChar(bitPattern: byte))
        }
        _ = cmark_node_set_literal(block.pointer, code + [0])
    }

    /// Where a block's text starts, tabs going to the next multiple of four.
    private static func column(of node: Node, _ source: UnsafeBufferPointer<UInt8>, _ starts: [Int]) -> Int? {
        let position = node.position
        guard starts.indices.contains(position.line - 1) else { return nil }
        let start = starts[position.line - 1]
        guard start + position.byteColumn <= source.count else { return nil }
        return source[start..<(start + position.byteColumn)].reduce(0) { $1 == 0x09 ? $0 + 4 - $0 % 4 : $0 + 1 }
    }
}
