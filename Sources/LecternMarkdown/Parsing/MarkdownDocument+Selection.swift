import LecternCore

extension MarkdownDocument {
    /// Where a part stands that another note embeds; `nil` when there is no such part.
    borrowing func part(_ selection: EmbeddedNote.Selection) -> DocumentPart? {
        switch selection {
        case .whole: .all
        case .part(let part): part
        case .section(let id): section(id)
        case .block(let id): block(id)
        }
    }

    /// The section under the top-level heading that has an id on the note's own page.
    private borrowing func section(_ id: String) -> DocumentPart? {
        var ids = UniqueSlugs()
        for id in TemplateIDs.sorted + additions.ids { _ = ids.reserve(id) }
        ids.reserveFootnotes(footnoteDefinitions.count)
        var start: (index: Int, level: Int)?
        for (index, block) in blocks.enumerated() where block.kind == .heading {
            if let start, block.headingLevel <= start.level { return .blocks(start.index..<index) }
            let given = additions.attributes[block.pointer]?.id
            let own = given ?? ids.make(String(decoding: block.plainText(withDollars: false), as: UTF8.self))
            if start == nil, own == id { start = (index, block.headingLevel) }
        }
        return start.map { .blocks($0.index..<blocks.count) }
    }

    /// The block that ends with a mark, or that a mark on a line of its own follows.
    private borrowing func block(_ id: String) -> DocumentPart? {
        for (index, block) in blocks.enumerated() {
            guard let owner = paragraph(marked: id, in: block) else { continue }
            if owner == block, block.blockMark?.isAlone ?? false, index > 0 { return .blocks((index - 1)..<index) }
            guard block.kind == .list else { return .blocks(index..<(index + 1)) }
            var item = owner
            while let parent = item.parent, parent != block { item = parent }
            let number = block.children.firstIndex(of: item) ?? 0
            return .item(block: index, item: number, omittingPrefix: 0)
        }
        return nil
    }

    private borrowing func paragraph(marked id: String, in block: Node) -> Node? {
        var found: Node?
        block.forEachNode { node in
            if node.kind == .paragraph, node.blockMark?.id == id { found = node }
            return found == nil && node.kind.rawValue < NodeKind.text.rawValue
        }
        return found
    }
}
