import LecternCore

extension Node {
    /// The reference that `![](note.md#heading)` stands for: no picture, but how Obsidian embeds a note where it is set to
    /// write no `[[references]]`.
    var embeddedNote: Wikilink? {
        guard kind == .image else { return nil }
        let url = url
        guard url.utf8.contains(UInt8(ascii: "m")), LinkSafety.scheme(of: url) == nil, !url.hasPrefix("//") else {
            return nil
        }
        let parts = url.split(separator: "#", maxSplits: 1).map { SiteURL.percentDecoded(String($0)) }
        guard let path = parts.first, path.lowercased().hasSuffix(".md") else { return nil }
        let caption = String(decoding: plainText(), as: UTF8.self)
        return Wikilink(
            target: path, heading: parts.count > 1 ? parts[1] : nil, text: caption.isEmpty ? nil : caption,
            isEmbedded: true)
    }
}

/// `![[note]]` in a paragraph of its own: the note's text stands there, in a frame that names its source.
extension NoteRenderer {
    /// Writes a paragraph that is nothing but embedding references.
    ///
    /// - Returns: Whether the paragraph is one.
    mutating func writeEmbeds(_ paragraph: Node) -> Bool {
        guard let references = embeds(in: paragraph) else { return false }
        for reference in references {
            beginBlock()
            var place = place(of: paragraph)
            place.isAlone = true
            let target = linker.target(of: reference, at: place)
            if case .embed(let embedded) = target {
                write(embedded)
            } else {
                openParagraph(paragraph)
                write(target)
                leaveParagraph(paragraph)
            }
        }
        return true
    }

    /// The references that make up a whole paragraph; `nil` for any other paragraph.
    func embeds(in paragraph: Node) -> [Wikilink]? {
        guard let first = paragraph.firstChild, first.kind == .wikilink || first.embeddedNote != nil,
            rawElements.isEmpty, omittedPrefix == 0
        else { return nil }
        var references: [Wikilink] = []
        for node in paragraph.children {
            switch node.kind {
            case .softBreak: continue
            case .text: guard node.withLiteral({ $0.allSatisfy { $0 == UInt8(ascii: " ") } }) else { return nil }
            case .wikilink:
                guard let reference = node.wikilink, reference.isEmbedded else { return nil }
                references.append(reference)
            case .image:
                guard let reference = node.embeddedNote else { return nil }
                references.append(reference)
            default: return nil
            }
        }
        return references
    }

    /// Writes another note, or a part of it. Its text belongs to its own page: none of it is told of this one.
    mutating func write(_ embedded: EmbeddedNote) {
        let document = MarkdownDocument(parsing: embedded.body, options: embedded.parsing)
        guard let part = document.part(embedded.selection) else {
            linker.endEmbed()
            openLine("<p>")
            write(.unresolved(text: embedded.shownText))
            endBlock()
            return out.write("</p>\n")
        }
        let id = ids.make(options.idPrefix + "embed " + embedded.caption)
        var inner = NoteRenderer(
            linker: linker, options: options(for: embedded, idPrefix: id + "-"), engines: engines,
            marks: document.marks, mayHoldRawHTML: document.mayHoldRawHTML, additions: document.additions)
        inner.ids = ids
        inner.note.firstImage = note.firstImage
        inner.render(part, of: document.blocks, footnotes: document.footnoteDefinitions)
        ids = inner.ids
        nextFootnoteOffset = inner.nextFootnoteOffset
        linker = inner.linker
        linker.endEmbed()
        note.firstImage = inner.note.firstImage
        note.anchors += [id] + inner.note.headings.map(\.id) + inner.note.anchors
        writeFrame(id, embedded, around: inner.note.html)
    }

    private func options(for embedded: EmbeddedNote, idPrefix: String) -> RenderOptions {
        var options = options
        options.title = embedded.title
        options.included = embedded.included
        options.idPrefix = idPrefix
        options.reservedIDs = []
        options.extent = .whole
        options.headingLevelAround = note.headings.last?.level ?? options.headingLevelAround ?? 1
        options.footnoteOffset = nextFootnoteOffset
        return options
    }

    private mutating func writeFrame(_ id: String, _ embedded: EmbeddedNote, around html: [UInt8]) {
        out.lineBreak()
        out.write("<figure class=\"transclusion\"")
        out.attribute("id", id)
        out.write(">\n<figcaption><a class=\"wiki-link\"")
        out.address("href", embedded.href)
        out.write(">")
        out.escape(embedded.caption)
        out.write("</a></figcaption>\n<div class=\"transclusion-body\">\n")
        out.bytes.append(contentsOf: html)
        out.lineBreak()
        out.write("</div>\n</figure>\n")
    }

    /// Stands before the ids that authors give by hand, where they would be a page's second of the name.
    var embedPrefix: String { options.headingLevelAround == nil ? "" : options.idPrefix }

    /// By how much the headings of an embedded part are lowered, or raised, to stand right below the heading around it.
    func headingShift(of blocks: [Node], below level: Int) -> Int {
        let top = blocks.lazy.filter { $0.kind == .heading }.map(\.headingLevel).min()
        return top.map { level + 1 - $0 } ?? 0
    }

    mutating func writeMedium(_ medium: EmbeddedMedium, source: String, text: String) {
        out.write(medium == .video ? "<video controls preload=\"metadata\"" : "<audio controls preload=\"metadata\"")
        out.address("src", source)
        if !text.isEmpty { out.attribute("aria-label", text) }
        out.write(">")
        // What shows where the file cannot be played.
        out.write("<a")
        out.address("href", source)
        out.write(">")
        out.escape(text)
        out.write(medium == .video ? "</a></video>" : "</a></audio>")
        endsWide = false
    }
}
