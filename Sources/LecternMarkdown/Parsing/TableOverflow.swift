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
        let lines = LineStarts(source)
        var faults: [NoteFault] = []
        for table in tables {
            let cells = table.columnAlignments.count
            for row in table.children {
                guard let line = lines[row.position.line], let last = row.lastChild,
                    let lost = overflow(of: line, in: source, cells)
                else { continue }
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
    private static func overflow(of line: Range<Int>, in source: UnsafeBufferPointer<UInt8>, _ cells: Int) -> [UInt8]? {
        let line = TableBars.inside(source, line)
        var bars = TableBars.separators(source, line, columns: cells)
        if bars.first == line.lowerBound { bars.removeFirst() }
        guard bars.count >= cells, cells > 0 else { return nil }
        let (start, end) = (
            bars[cells - 1] + 1, bars.last == line.upperBound - 1 ? line.upperBound - 1 : line.upperBound
        )
        guard start < end else { return nil }
        let lost = source[start..<end].drop { $0 <= 0x20 }
        return lost.contains { $0 > 0x20 && $0 != UInt8(ascii: "|") } ? Array(lost) : nil
    }

    private static func fault(at position: SourcePosition) -> NoteFault {
        NoteFault(
            .warning, "table.cells", at: position, marking: "|", lines: 0,
            "this row has more cells than the table’s header",
            explanation: "What is beyond stands in the last cell.",
            suggestion: "Write `\\|` for a bar that parts no cells, in code as well, or give the header more cells.")
    }
}
