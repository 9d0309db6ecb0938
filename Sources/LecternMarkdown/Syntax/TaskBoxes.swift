internal import CCMarkGFM
import LecternCore

/// Finds the tasks of a parsed tree: items whose own text begins with `[ ]` or `[x]`, wherever their list stands.
///
/// cmark's extension looks at the start of a line alone, so it misses lists in quotations, and takes an `[x]` anywhere in the line
/// for the mark.
enum TaskBoxes {
    static func make(below root: Node, source: UnsafeBufferPointer<UInt8>) {
        let lines = LineStarts(source)
        root.forEachNode { node in
            let kind = node.kind
            if kind == .item { read(node, of: source, lines) }
            return kind.rawValue < NodeKind.text.rawValue && kind != .paragraph && kind != .table
        }
    }

    private static func read(_ item: Node, of source: UnsafeBufferPointer<UInt8>, _ lines: LineStarts) {
        guard let paragraph = item.firstChild, paragraph.kind == .paragraph,
            let text = paragraph.firstChild, text.kind == .text
        else { return }
        let literal = text.withLiteral { Array($0) }
        guard literal.count >= 3, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"),
            literal.count > 3
                ? literal[3] == 0x20 || literal[3] == 0x09 : text.next == nil || text.next?.kind == .softBreak
        else { return }
        let isDone = literal[1] | 0x20 == UInt8(ascii: "x")
        guard isDone || literal[1] == 0x20 else { return }
        if let line = lines[paragraph.position.line], isEscaped(source[line]) { return }
        NodeNote(isDone ? .doneTask : .openTask).write(to: item.pointer)
        let rest = literal.dropFirst(4).drop { $0 == 0x20 || $0 == 0x09 }.map { CChar(bitPattern: $0) } + [0]
        _ = cmark_node_set_literal(text.pointer, rest)
    }

    /// Whether a backslash stands before the first box of a line.
    private static func isEscaped(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = line.firstIndex(of: UInt8(ascii: "[")), first > line.startIndex else { return false }
        return line[first - 1] == UInt8(ascii: "\\")
    }
}
