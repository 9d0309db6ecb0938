import LecternCore

/// Where formulas stand: in a line, or between the paragraphs that they part.
extension NoteRenderer {
    /// Writes a formula in a paragraph. One for display ends the paragraph and begins a new one behind it, for what
    /// shows it is no phrase; inside of emphasis, headings or cells it stays in the line.
    mutating func writeFormula(_ node: Node) {
        let isDisplay = partsParagraph(node)
        let hasElement = node.parent.map { !isTight($0) } ?? false
        if isDisplay, hasElement, !isFirst(node), !standsBehindDisplay(node) {
            out.write("</p>")
            out.lineBreak()
        }
        writeFormula(
            source: source(of: node), isDisplay: isDisplay, at: marks.filePosition(node.placedPosition))
        if isDisplay, hasElement, !isLast(node), !standsBeforeDisplay(node) {
            out.lineBreak()
            out.write("<p>")
        }
    }

    mutating func writeFormulaBlock(_ node: Node) {
        out.lineBreak()
        beginBlock()
        writeFormula(source: source(of: node), isDisplay: true, at: marks.filePosition(node.placedPosition))
        endBlock()
        out.lineBreak()
    }

    private func source(of node: Node) -> String {
        var source = node.withLiteral(CJKEmphasis.withoutMarks)[...]
        while let last = source.last, ASCII.isBlank(UInt32(last)) { source.removeLast() }
        while let first = source.first, ASCII.isBlank(UInt32(first)) { source.removeFirst() }
        return String(decoding: source, as: UTF8.self)
    }

    /// Whether a formula stands between the lines of a paragraph.
    func partsParagraph(_ node: Node) -> Bool {
        guard node.kind == .displayFormula, let paragraph = node.parent else { return false }
        return paragraph.kind == .paragraph && !paragraph.isTerm && rawElements.isEmpty
    }

    /// Whether a paragraph needs no tag at its start, or its end, for a formula stands there.
    func beginsWithDisplay(_ paragraph: Node) -> Bool { isDisplay(paragraph.firstChild) }
    func endsWithDisplay(_ paragraph: Node) -> Bool { isDisplay(paragraph.lastChild) }

    /// Whether a line break stands directly before or behind a formula that parts the paragraph.
    func standsBesideDisplay(_ node: Node) -> Bool {
        isDisplay(node.previous) || isDisplay(node.next)
    }

    /// Whether nothing but a line break stands between two formulas that part the paragraph.
    private func standsBehindDisplay(_ node: Node) -> Bool {
        let previous = node.previous
        return isDisplay(previous?.kind == .softBreak ? previous?.previous : previous)
    }

    private func standsBeforeDisplay(_ node: Node) -> Bool {
        let next = node.next
        return isDisplay(next?.kind == .softBreak ? next?.next : next)
    }

    // Handed to `map`, the method would take a copy of the whole renderer with it.
    private func isDisplay(_ node: Node?) -> Bool {
        guard let node else { return false }
        return partsParagraph(node)
    }

    private func isFirst(_ node: Node) -> Bool { node.previous == nil }
    private func isLast(_ node: Node) -> Bool { node.next == nil }
}
