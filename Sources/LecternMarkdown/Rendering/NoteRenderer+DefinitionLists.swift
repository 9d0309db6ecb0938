/// Definition lists, as PHP Markdown Extra and Pandoc write them: a paragraph whose lines are terms, and below it
/// definitions that begin with a colon. In the tree they are siblings; the list is opened and closed around them.
extension NoteRenderer {
    /// Opens the first term of a paragraph above a definition; says whether it is one.
    mutating func openTerm(_ paragraph: Node) -> Bool {
        guard paragraph.isTerm else { return false }
        if paragraph.previous?.kind != .definition { openLine("<dl>\n") }
        out.write("<dt>")
        return true
    }

    mutating func closeTerm(_ paragraph: Node) -> Bool {
        guard paragraph.isTerm else { return false }
        out.write("</dt>\n")
        return true
    }

    /// Between the lines of a paragraph of terms.
    mutating func beginNextTerm() {
        endBlock()
        out.write("</dt>\n<dt>")
        beginBlock()
    }

    mutating func openDefinition(_ node: Node) {
        let previous = node.previous?.kind
        if previous != .definition, previous != .paragraph { openLine("<dl>\n") }
        out.lineBreak()
        out.write("<dd>")
        if let first = node.firstChild, first.kind != .paragraph || !isOnlyParagraph(first) { out.write("\n") }
    }

    mutating func closeDefinition(_ node: Node) {
        out.write("</dd>\n")
        let next = node.next
        if next?.kind != .definition, next?.isTerm != true { out.write("</dl>\n") }
    }

    /// Whether a definition has one paragraph only, which then needs no element of its own.
    func isOnlyParagraph(_ paragraph: Node) -> Bool {
        var node = paragraph.parent?.firstChild
        while let current = node {
            if current.kind == .paragraph, current != paragraph { return false }
            node = current.next
        }
        return true
    }
}
