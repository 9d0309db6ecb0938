import LecternCore

extension NoteRenderer {
    mutating func enterInline(_ node: Node, _ kind: NodeKind) -> Bool {
        switch kind {
        case .text, .softBreak:
            if !isInsideRun(node) { writeRun(startingAt: node) }
        case .lineBreak where node.parent?.isTerm == true: beginNextTerm()
        case .lineBreak:
            out.write("<br>\n")
            appendPlain(UInt8(ascii: " "))
        case .code: writeCode(node)
        case .htmlInline: writeRawHTML(node)
        case .emphasis: out.write("<em>")
        case .strong: out.write("<strong>")
        case .strikethrough: out.write("<del>")
        case .mark: out.write("<mark>")
        case .subscript: out.write("<sub>")
        case .superscript: out.write("<sup>")
        case .keyboard: writeKeys(node)
        case .formula, .displayFormula: writeFormula(node)
        case .wikilink: writeWikilink(node)
        case .link: openLink(node)
        case .image: writeImage(node)
        case .footnoteReference: writeFootnoteReference(node)
        case .inlineFootnote: writeInlineFootnote(node)
        default: break
        }
        return kind != .image
    }

    mutating func leaveInline(_ node: Node, _ kind: NodeKind) {
        switch kind {
        case .emphasis: out.write("</em>")
        case .strong: out.write("</strong>")
        case .strikethrough: out.write("</del>")
        case .mark: out.write("</mark>")
        case .subscript: out.write("</sub>")
        case .superscript: out.write("</sup>")
        case .link:
            linkDepth -= 1
            if !rawElements.holdsLink, linkDepth == 0 { out.write("</a>") }
        default: break
        }
    }

    private mutating func writeCode(_ node: Node) {
        out.write("<code>")
        node.withLiteral { literal in
            let code = CJKEmphasis.withoutMarks(literal)
            code.withUnsafeBufferPointer { out.escape($0) }
            note.sections[note.sections.count - 1].text.append(contentsOf: code)
        }
        out.write("</code>")
        endsWide = false
    }

    /// Writes keys that are held together, each an element of its own.
    private mutating func writeKeys(_ node: Node) {
        let chord = node.withLiteral(CJKEmphasis.withoutMarks)
        for (index, key) in chord.split(separator: UInt8(ascii: "+")).enumerated() {
            if index > 0 { out.write("+") }
            out.write("<kbd>")
            out.escape(String(decoding: key, as: UTF8.self))
            out.write("</kbd>")
        }
        note.sections[note.sections.count - 1].text.append(contentsOf: chord)
        endsWide = false
    }

    private mutating func openLink(_ node: Node) {
        linkDepth += 1
        let target = linker.target(ofLink: node.url, at: place(of: node))
        // cmark makes a link of `<https://a.b>` in a link's text too; HTML knows no link in a link.
        guard !rawElements.holdsLink, linkDepth == 1 else { return }
        out.write("<a")
        if let href = target.href { out.address("href", href) }
        let title = node.title
        if !title.isEmpty { out.attribute("title", title) }
        out.write(">")
    }

    private mutating func writeImage(_ node: Node) {
        if let note = node.embeddedNote { return write(linker.target(of: note, at: place(of: node))) }
        let address = node.url
        let target = linker.target(ofImage: address, at: place(of: node))
        let text = PictureText(parsing: String(decoding: node.plainText(), as: UTF8.self))
        let attributes = attributes(ofImage: node)
        guard let source = target.href else { return out.escape(text.alternative) }
        if let medium = EmbeddedMedium(ofFile: address) {
            return writeMedium(medium, source: source, text: text.alternative)
        }
        // What a figure's caption says is not said again.
        let title = isFigure(node) ? "" : node.title
        let size = RequestedImageSize(
            width: attributes?.pixelWidth ?? text.size.width, height: attributes?.height ?? text.size.height)
        writeImage(
            source: source, alternative: text.alternative, title: title, size: size.resolved(target.size),
            classes: attributes?.imageClasses ?? [])
    }

    mutating func writeImage(
        source: String, alternative: String, title: String = "", size: RequestedImageSize = RequestedImageSize(),
        classes: [String] = []
    ) {
        out.write("<img")
        out.address("src", source)
        out.attribute("alt", alternative)
        if !title.isEmpty { out.attribute("title", title) }
        if let width = size.width { out.attribute("width", String(width)) }
        if let height = size.height { out.attribute("height", String(height)) }
        writeClasses(classes)
        // The first image is likely in view when the page opens.
        if note.firstImage != nil { out.write(" loading=\"lazy\"") }
        out.write(" decoding=\"async\">")
        note.firstImage = note.firstImage ?? source
        endsWide = false
    }

    mutating func appendPlain(_ byte: UInt8) {
        note.sections[note.sections.count - 1].text.append(byte)
    }
}
