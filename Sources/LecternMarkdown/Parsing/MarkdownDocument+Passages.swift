/// A piece of a note that is no running prose, or that stands out in it.
package struct Passage: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case heading(level: Int)
        /// A code span or a code block.
        case code
        /// What a link shows, unless that is its own address.
        case link
        /// What stands in place of an image.
        case image
        /// A block of raw HTML without its tags.
        case rawHTML
        /// Words in bold; they are running prose all the same.
        case strong
    }

    package var kind: Kind
    /// Plain text in UTF-8, without `[[references]]`.
    package var text: [UInt8]
    /// Where the piece starts in the file.
    package var position: SourcePosition
}

extension MarkdownDocument {
    /// The pieces of a part of the document in which the linker makes no links, and its words in bold, in the order
    /// of the text. Of pieces inside one another only the outermost is told.
    package borrowing func passages(of part: DocumentPart) -> [Passage] {
        var passages: [Passage] = []
        for root in nodes(of: part) {
            root.forEachNode { node in
                guard let kind = Self.passageKind(of: node) else { return true }
                let text = Self.text(of: node, kind)
                if !text.isEmpty {
                    passages.append(Passage(kind: kind, text: text, position: marks.filePosition(node.placedPosition)))
                }
                return kind == .strong
            }
        }
        return passages
    }

    private borrowing func nodes(of part: DocumentPart) -> [Node] {
        switch part {
        case .all: return blocks
        case .blocks(let range): return Array(blocks[range.clamped(to: blocks.indices)])
        case .item(let block, let item, _, _):
            guard blocks.indices.contains(block) else { return [] }
            var child = blocks[block].firstChild
            for _ in 0..<item { child = child?.next }
            return child.map { [$0] } ?? []
        }
    }

    private static func passageKind(of node: Node) -> Passage.Kind? {
        switch node.kind {
        case .heading: .heading(level: node.headingLevel)
        case .code, .codeBlock, .keyboard: .code
        case .link: .link
        case .image: .image
        case .htmlBlock: .rawHTML
        // Bold around a link is the link's.
        case .strong: node.firstChild?.kind == .link && node.firstChild?.next == nil ? nil : .strong
        default: nil
        }
    }

    private static func text(of node: Node, _ kind: Passage.Kind) -> [UInt8] {
        switch kind {
        case .code: return node.withLiteral(CJKEmphasis.withoutMarks)
        case .rawHTML: return withoutTags(node.withLiteral(CJKEmphasis.withoutMarks))
        case .link:
            let text = node.plainText(withReferences: false)
            return node.url.utf8.elementsEqual(text) ? [] : text
        case .heading, .image, .strong: return node.plainText(withReferences: false)
        }
    }

    private static func withoutTags(_ html: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var isInTag = false
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"):
                isInTag = true
                text.append(UInt8(ascii: " "))
            case UInt8(ascii: ">") where isInTag: isInTag = false
            default: if !isInTag { text.append(byte) }
            }
        }
        return text
    }
}

extension Node {
    /// Where the node starts, or the nearest node around it that has a place: text that cmark's extensions cut has
    /// none.
    var placedPosition: SourcePosition {
        var node = self
        while node.position.line < 1, let parent = node.parent { node = parent }
        return node.position
    }
}
