import LecternCore

/// The first heading of a level at the top level of a document: what may name the document.
struct TitleHeading {
    /// The heading, or the block of raw HTML that holds it.
    let node: Node
    /// Where the element stands in the literal of a block of raw HTML; `nil` for a heading of Markdown.
    let element: RawHeading?
    /// Whether nothing stands before it but what is no text of its own (see ``Preamble``).
    let isOpening: Bool
    /// Whether there is no other of its level, nor of a higher one.
    let isOnly: Bool

    /// - Parameter level: The deepest level that counts.
    static func first(in blocks: [Node], downTo level: Int = 1) -> TitleHeading? {
        var found: (node: Node, element: RawHeading?, isOpening: Bool)?
        var isOpening = true
        var count = 0
        for block in blocks {
            switch block.kind {
            case .heading where block.headingLevel <= level:
                found = found ?? (block, nil, isOpening)
                count += 1
            case .htmlBlock:
                let (element, number) = block.withLiteral { RawHeading.first(in: CJKEmphasis.withoutMarks($0)) }
                if let element { found = found ?? (block, element, isOpening && element.isOpening) }
                count += number
            default: break
            }
            isOpening = isOpening && Preamble.isNoText(block)
        }
        return found.map {
            TitleHeading(node: $0.node, element: $0.element, isOpening: $0.isOpening, isOnly: count == 1)
        }
    }

    /// The words of the heading.
    func text() -> String {
        guard let element else { return String(decoding: node.plainText(withDollars: false), as: UTF8.self) }
        // A heading of Markdown with the same tags has the same words: entities are read, tags left out.
        let inside = node.withLiteral(CJKEmphasis.withoutMarks)[element.inside]
        let line = inside.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
        let document = MarkdownDocument(parsing: ("# ".utf8 + line)[...])
        return document.blocks.first.map { String(decoding: $0.plainText(), as: UTF8.self) } ?? ""
    }

    /// Whether the heading says what a title says, where a reader would see the title twice.
    func repeats(_ title: String) -> Bool {
        guard isOpening || isOnly else { return false }
        let text = text()
        return text == title || TitleWords(text) == TitleWords(title)
    }
}

/// An `<h1>` of raw HTML.
struct RawHeading {
    /// The element with its tags, and what stands between them, in the block's literal.
    let whole: Range<Int>
    let inside: Range<Int>
    /// Whether nothing is shown before it.
    let isOpening: Bool

    /// The first element that ends in the same block, and the number of all that begin there.
    static func first(in html: [UInt8]) -> (RawHeading?, count: Int) {
        var (found, start, count): (RawHeading?, (whole: Int, inside: Int)?, Int) = (nil, nil, 0)
        var rest = html[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            if rest.starts(with: "!--".utf8) {
                rest = RawHTMLText.afterComment(rest)
            } else if let tag = RawTag(rest) {
                rest = rest[tag.end...]
                guard tag.name == "h1" else { continue }
                if !tag.isEnd {
                    count += 1
                    start = start ?? (open, tag.end)
                } else if let start, found == nil {
                    found = RawHeading(
                        whole: start.whole..<tag.end, inside: start.inside..<open,
                        isOpening: RawHTMLText.isBlank(Array(html[..<start.whole])))
                }
            }
        }
        return (found, count)
    }
}

/// What may stand above the heading that names a note and is no text of its own: comments and tags, a mark where a
/// table of contents is wanted, badges, pictures, links to other notes or languages, a motto.
enum Preamble {
    static func isNoText(_ block: Node) -> Bool {
        switch block.kind {
        case .footnoteDefinition, .abbreviation, .thematicBreak, .blockQuote: true
        case .htmlBlock: RawHTMLText.isBlank(block.withLiteral(CJKEmphasis.withoutMarks))
        case .paragraph: isContentsMark(block) || isPictures(block)
        default: false
        }
    }

    /// `[toc]`, `[[toc]]`, `${toc}`, `{:toc}`, `@[TOC](…)` and the like.
    private static func isContentsMark(_ paragraph: Node) -> Bool {
        let letters = paragraph.plainText().filter { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }
        return letters.count == 3 && letters.map { $0 | 0x20 }.elementsEqual("toc".utf8)
    }

    /// Whether all of a paragraph are pictures and links, with nothing but marks between them.
    private static func isPictures(_ paragraph: Node) -> Bool {
        guard let first = paragraph.firstChild else { return true }
        var node: Node? = first
        while let current = node {
            switch current.kind {
            case .image, .link, .softBreak, .lineBreak, .htmlInline: break
            case .text: guard current.withLiteral({ $0.allSatisfy(isMark) }) else { return false }
            case .wikilink: guard current.wikilink?.isEmbedded ?? false else { return false }
            default: return false
            }
            node = current.next
        }
        return true
    }

    /// A blank, or an ASCII mark such as stands between links.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte < 0x80 && !((byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10)
    }
}
