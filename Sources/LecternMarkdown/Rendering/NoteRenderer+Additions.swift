/// The blocks that ``BlockSyntax`` adds; each has a file of its own.
extension NoteRenderer {
    /// Says whether the walk goes into the block.
    mutating func enterAddition(_ node: Node, _ kind: NodeKind) -> Bool {
        switch kind {
        case .container: enterContainer(node)
        case .blockTitle: openBlockTitle(node)
        case .definition: openDefinition(node)
        // Markers and explanations of abbreviations are not shown.
        default: return false
        }
        return true
    }

    mutating func leaveAddition(_ node: Node, _ kind: NodeKind) {
        switch kind {
        case .container: leaveContainer(node)
        case .blockTitle: closeBlockTitle(node)
        case .definition: closeDefinition(node)
        default: break
        }
    }

    /// Whether a paragraph may be the note's first, which summaries show: not one that stands aside of the text.
    func opensNote(_ paragraph: Node) -> Bool {
        guard let parent = paragraph.parent else { return true }
        switch parent.kind {
        case .item, .definition, .container: return false
        case .blockQuote: return parent.firstChild?.kind != .alertMarker
        default: return !paragraph.isTerm
        }
    }

    /// The block that stands for all of a text out of its place: the first paragraph, or what comes first.
    func excerpt(_ blocks: [Node]) -> [Node] {
        if let paragraph = blocks.first(where: { $0.kind == .paragraph && !$0.isTerm && !isCaption($0) }) {
            return [paragraph]
        }
        guard let first = blocks.first(where: { $0.kind != .abbreviation && !isCaption($0) }) else { return [] }
        guard first.isTerm else { return [first] }
        return Array(blocks.drop { $0 != first }.prefix { $0.isTerm || $0.kind == .definition })
    }

    /// The fault of an addition, at a block.
    mutating func report(_ fault: NoteFault) { note.faults.append(fault) }

    /// Where a block stands in the file.
    func filePosition(of node: Node) -> SourcePosition { marks.filePosition(node.placedPosition) }
}
