extension MarkdownDocument {
    /// The one heading of the first level, in Markdown or as `<h1>`, when nothing but a preamble stands above it:
    /// comments, a mark for a table of contents, badges, pictures, a motto. A heading without words names nothing.
    package borrowing func titleHeading() -> String? {
        guard let heading = TitleHeading.first(in: blocks), heading.isOpening, heading.isOnly else { return nil }
        let text = heading.text()
        return text.isEmpty ? nil : text
    }

    /// Whether text stands above all headings of the first level, so that whatever follows changes nothing in
    /// ``titleHeading()``. The last block does not count: what follows may belong to it.
    package borrowing func hasTextAboveHeadings() -> Bool {
        for block in blocks.dropLast() {
            if block.kind == .heading, block.headingLevel == 1 { return false }
            if block.kind == .htmlBlock, RawHeading.first(in: block.withLiteral(CJKEmphasis.withoutMarks)).count > 0 {
                return false
            }
            if !Preamble.isNoText(block) { return true }
        }
        return false
    }
}
