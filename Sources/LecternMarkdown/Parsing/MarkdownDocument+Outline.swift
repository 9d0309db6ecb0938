/// A block of a document in plain text, for loaders that read structure: glossaries, timelines, titles.
package enum OutlineBlock: Sendable, Hashable {
    case heading(level: Int, text: String, line: Int)
    case paragraph(text: String, line: Int)
    /// The first paragraph of each item.
    case list(items: [OutlineItem])
    case other(line: Int)
}

package struct OutlineItem: Sendable, Hashable {
    /// The text of the item's first paragraph.
    package var text: String
    package var line: Int
}

extension MarkdownDocument {
    /// The top-level blocks in order. Indices agree with ``DocumentPart``.
    package borrowing func outline() -> [OutlineBlock] {
        blocks.map { block in
            let line = block.position.line + lineOffset
            switch block.kind {
            case .heading:
                return .heading(level: block.headingLevel, text: text(of: block), line: line)
            case .paragraph:
                return .paragraph(text: text(of: block), line: line)
            case .list:
                return .list(items: items(of: block))
            default:
                return .other(line: line)
            }
        }
    }

    private borrowing func items(of list: Node) -> [OutlineItem] {
        var items: [OutlineItem] = []
        var item = list.firstChild
        while let current = item {
            let first = current.firstChild
            items.append(
                OutlineItem(
                    text: first?.kind == .paragraph ? first.map { text(of: $0) } ?? "" : "",
                    line: current.position.line + lineOffset))
            item = current.next
        }
        return items
    }

    private borrowing func text(of node: Node) -> String {
        String(decoding: node.plainText(), as: UTF8.self)
    }
}
