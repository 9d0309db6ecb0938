import LecternCore

/// The heading that the page shows as its title: it is written once, above the note's text.
extension NoteRenderer {
    /// The heading among a document's blocks that only repeats the title of the page.
    func repeatedTitle(in blocks: [Node]) -> TitleHeading? {
        guard let title = options.title else { return nil }
        if let heading = TitleHeading.first(in: blocks) { return heading.repeats(title) ? heading : nil }
        // A note whose front matter says its title may repeat it in a heading of any level, above all others.
        guard options.titleIsStated,
            let level = blocks.lazy.filter({ $0.kind == .heading }).map(\.headingLevel).min(),
            let heading = TitleHeading.first(in: blocks, downTo: level), heading.isOpening, heading.isOnly
        else { return nil }
        return heading.repeats(title) ? heading : nil
    }

    /// Writes the heading for the page's own title.
    mutating func renderTitle(_ heading: TitleHeading) {
        titleHeading = heading
        // The caption of an embedded note is its title.
        guard options.headingLevelAround == nil else { return }
        let start = out.bytes.count
        let text = heading.text()
        var id = ""
        if let element = heading.element {
            id = ids.make(options.idPrefix + text)
            headingDepth += 1
            write(raw: Array(heading.node.withLiteral(CJKEmphasis.withoutMarks)[element.inside]), of: heading.node)
            headingDepth -= 1
        } else {
            id = attributes(ofHeading: heading.node)?.id ?? ids.make(options.idPrefix + text)
            render(heading.node)
        }
        note.title = RenderedTitle(id: id, html: String(decoding: out.bytes[start...], as: UTF8.self))
        out.bytes.removeLast(out.bytes.count - start)
    }
}
