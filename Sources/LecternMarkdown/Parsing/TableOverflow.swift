internal import CCMarkGFM
import LecternCore

/// Cells beyond the header's, which GitHub's tables leave out: their text is put behind the last cell, and told.
enum TableOverflow {
    static func mend(below root: Node, source: UnsafeBufferPointer<UInt8>, marks: SourceMarks) -> [NoteFault] {
        var tables: [Node] = []
        root.forEachNode { node in
            if node.kind == .table { tables.append(node) }
            return node.kind.rawValue < NodeKind.text.rawValue && node.kind != .paragraph && node.kind != .table
        }
        guard !tables.isEmpty else { return [] }
        let lines = source.split(separator: 0x0A, omittingEmptySubsequences: false)
        var faults: [NoteFault] = []
        for table in tables {
            for row in table.children where lines.indices.contains(row.position.line - 1) {
                let cells = table.columnAlignments.count
                guard let last = row.lastChild, let lost = overflow(of: lines[row.position.line - 1], cells) else {
                    continue
                }
                guard let text = cmark_node_new(CMARK_NODE_TEXT) else { continue }
                NodeNote(.none, at: row.position).write(to: text)
                _ = cmark_node_set_literal(text, (" | ".utf8 + lost).map { CChar(bitPattern: $0) } + [0])
                cmark_node_append_child(last.pointer, text)
                if faults.count < 20 { faults.append(fault(at: marks.filePosition(row.position))) }
            }
        }
        return faults
    }

    /// What stands behind the last cell of a row.
    private static func overflow(of line: Slice<UnsafeBufferPointer<UInt8>>, _ cells: Int) -> [UInt8]? {
        var line = Array(line.drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") })
        while let byte = line.last, byte <= 0x20 { line.removeLast() }
        if line.first == UInt8(ascii: "|") { line.removeFirst() }
        if line.last == UInt8(ascii: "|"), line.dropLast().last != UInt8(ascii: "\\") { line.removeLast() }
        var seen = 0
        for index in line.indices where line[index] == UInt8(ascii: "|") {
            if index > 0, line[index - 1] == UInt8(ascii: "\\") { continue }
            seen += 1
            guard seen == cells else { continue }
            let lost = line[(index + 1)...].drop { $0 <= 0x20 }
            return lost.contains { $0 > 0x20 && $0 != UInt8(ascii: "|") } ? Array(lost) : nil
        }
        return nil
    }

    private static func fault(at position: SourcePosition) -> NoteFault {
        NoteFault(
            .warning, "table.cells", at: position, marking: "|", lines: 0,
            "this row has more cells than the table’s header",
            explanation: "What is beyond stands in the last cell.",
            suggestion: "Write `\\|` for a bar that parts no cells, in code as well, or give the header more cells.")
    }
}
