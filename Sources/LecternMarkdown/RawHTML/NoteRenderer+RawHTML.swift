import LecternCore

/// A container that is being written and holds raw HTML among its children.
struct RawContainer {
    /// The container; `nil` for the document itself.
    var node: Node?
    /// Where its inside starts in the output.
    var start: Int
    /// How many raw elements were open around it.
    var elementDepth: Int
    /// Where the raw pieces stand in the output, and in the note.
    var raw: [(range: Range<Int>, place: LinkPlace)] = []
    /// Whether the first image of the page is likely among them.
    var holdsFirstImage = false
}

/// Raw HTML is first written as it stands, with its place remembered; when its container ends, raw pieces and what
/// stands between them are composed anew (see ``RawHTMLComposition``). So an unclosed `<div>` in a list item
/// ends with the item.
extension NoteRenderer {
    func holdsRawHTML(_ node: Node) -> Bool {
        var child = node.firstChild
        while let current = child {
            let kind = current.kind
            if kind == .htmlInline || kind == .htmlBlock { return true }
            child = current.next
        }
        return false
    }

    mutating func openRawContainer(_ node: Node? = nil) {
        // Each container is composed anew with all that is in it, so depth costs; what is deeper belongs to the last.
        guard rawContainers.count < 24 else { return }
        rawContainers.append(
            RawContainer(node: node, start: out.bytes.count, elementDepth: rawElements.depth))
    }

    mutating func writeRawHTML(_ node: Node) {
        if node.kind == .htmlBlock { out.lineBreak() }
        let html = html(of: node)
        if node.kind == .htmlInline, opensLinkInLink(html) { return }
        if node.kind == .htmlBlock { appendText(ofRawHTML: html) }
        write(raw: html, of: node)
    }

    /// The node's HTML, without the element that the page shows as its title; words in angle brackets are text where raw
    /// HTML is sanitized.
    private func html(of node: Node) -> [UInt8] {
        if let titleHeading, titleHeading.node == node, let element = titleHeading.element {
            var html = node.withLiteral(CJKEmphasis.withoutMarks)
            html.removeSubrange(element.whole)
            return html
        }
        return node.withLiteral(options.rawHTML == .sanitized ? RawHTMLText.escapingWords : CJKEmphasis.withoutMarks)
    }

    /// - Parameter node: Where it comes from.
    mutating func write(raw html: [UInt8], of node: Node) {
        switch options.rawHTML {
        case .escaped: html.withUnsafeBufferPointer { out.escape($0) }
        case .trusted:
            rawElements.read(html)
            out.bytes.append(contentsOf: html)
        case .sanitized:
            let isAlone = rawContainers.isEmpty
            if isAlone { openRawContainer() }
            rawElements.read(html)
            let start = out.bytes.count
            out.bytes.append(contentsOf: html)
            var place = place(of: node)
            place.lines = max(0, node.endLine - node.position.line)
            rawContainers[rawContainers.count - 1].raw.append((start..<out.bytes.count, place))
            if note.firstImage == nil, RawImage.isLikely(in: html) {
                // Known when the container ends; until then, images that follow are not the first.
                note.firstImage = ""
                rawContainers[rawContainers.count - 1].holdsFirstImage = true
            }
            if isAlone { closeRawContainer() }
        }
    }

    /// Whether a tag would begin or end a link inside of another, which HTML does not know.
    private func opensLinkInLink(_ html: [UInt8]) -> Bool {
        guard options.rawHTML != .escaped, let tag = RawTag(html.dropFirst()), tag.name == "a" else { return false }
        return linkDepth > 0 || (rawElements.holdsLink && !tag.isEnd)
    }

    mutating func closeRawContainer() {
        guard let container = rawContainers.popLast() else { return }
        rawElements.close(to: container.elementDepth)
        guard !container.raw.isEmpty else { return }
        let inside = Array(out.bytes[container.start...])
        out.bytes.removeLast(inside.count)
        var linker = linker
        var anchors: [String] = []
        var firstImage: String?
        var dropped: [DroppedHTML.Piece] = []
        let isPhrasing = container.node.map { !$0.holdsBlocks } ?? false
        let (options, note) = (options, note)
        let isTaken = { (id: String) in
            options.reservedIDs.contains(id) || note.headings.contains { $0.id == id } || note.anchors.contains(id)
        }
        let html = withoutActuallyEscaping(
            { (address: String, attribute: String, piece: Int) -> LinkTarget in
                let place = container.raw[piece].place
                return attribute == "href"
                    ? linker.target(ofLink: address, at: place) : linker.target(ofImage: address, at: place)
            },
            do: { resolve in
                var composition = RawHTMLComposition(
                    isPhrasing: isPhrasing, isTaken: isTaken, resolve: resolve)
                composition.idPrefix = embedPrefix
                composition.lowersTitles = options.title != nil
                composition.firstImage = container.holdsFirstImage ? nil : note.firstImage
                var done = 0
                for (range, _) in container.raw {
                    let local = (range.lowerBound - container.start)..<(range.upperBound - container.start)
                    composition.append(finished: inside[done..<local.lowerBound])
                    composition.append(raw: inside[local])
                    done = local.upperBound
                }
                composition.append(finished: inside[done...])
                let html = composition.compose()
                (anchors, dropped) = (composition.anchors, composition.dropped)
                firstImage = composition.firstImage
                return html
            })
        self.linker = linker
        self.note.anchors += anchors
        self.note.firstImage = firstImage
        report(dropped, in: container)
        out.bytes.append(contentsOf: html)
    }

    private mutating func report(_ dropped: [DroppedHTML.Piece], in container: RawContainer) {
        for piece in dropped {
            let fault = droppedHTML.fault(for: piece, at: container.raw[piece.piece].place.position) { kind in
                switch kind {
                case .element(let name): "<" + name
                case .attribute(let name): name
                case .tooMuch: ""
                }
            }
            if let fault { note.faults.append(fault) }
        }
    }

    /// The words of an HTML block, for the search index: what stands outside of tags and is shown.
    private mutating func appendText(ofRawHTML html: [UInt8]) {
        note.sections[note.sections.count - 1].text += RawHTMLText.text(of: html)
    }
}

extension Node {
    /// Whether blocks may stand directly in the node.
    fileprivate var holdsBlocks: Bool {
        switch kind {
        case .document, .blockQuote, .item, .footnoteDefinition, .tableCell, .container, .definition: true
        default: false
        }
    }
}
