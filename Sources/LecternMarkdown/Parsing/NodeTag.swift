internal import CCMarkGFM

/// What Lectern's syntax says of a node beside cmark's own kind.
///
/// Cells of cmark's tables take only nodes of built-in kinds, so Lectern's inlines are code and emphasis with a tag. The
/// tag and the place, which the library lets nobody set, share the word that cmark keeps for its users.
enum NodeTag: UInt8 {
    case none, mark, strikethrough, `subscript`, superscript, keyboard, formula, displayFormula, wikilink, embed,
        inlineFootnote
    /// A block of a formula whose end is not reached yet, and one that has ended.
    case openFormulaBlock, formulaBlock
    /// An item that is a task.
    case openTask, doneTask

    var kind: NodeKind? {
        switch self {
        case .none, .openTask, .doneTask: nil
        case .mark: .mark
        case .strikethrough: .strikethrough
        case .subscript: .subscript
        case .superscript: .superscript
        case .keyboard: .keyboard
        case .formula: .formula
        case .displayFormula: .displayFormula
        case .wikilink, .embed: .wikilink
        case .inlineFootnote: .inlineFootnote
        case .openFormulaBlock, .formulaBlock: .formulaBlock
        }
    }
}

/// A tag and a place in one word: 8 bits of tag, 28 of column, 28 of line.
struct NodeNote {
    var tag: NodeTag
    var position: SourcePosition?

    init(_ tag: NodeTag, at position: SourcePosition? = nil) {
        self.tag = tag
        self.position = position
    }

    init(of node: OpaquePointer) {
        let word = UInt64(UInt(bitPattern: cmark_node_get_user_data(node)))
        tag = NodeTag(rawValue: UInt8(truncatingIfNeeded: word)) ?? .none
        let line = Int(word >> 36)
        position = line == 0 ? nil : SourcePosition(line: line, byteColumn: Int(word >> 8) & Self.longest)
    }

    func write(to node: OpaquePointer) {
        let line = UInt64(min(max(position?.line ?? 0, 0), Self.longest))
        let column = UInt64(min(max(position?.byteColumn ?? 0, 0), Self.longest))
        let word = UInt64(tag.rawValue) | column << 8 | line << 36
        cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: UInt(truncatingIfNeeded: word)))
    }

    private static let longest = (1 << 28) - 1
}
