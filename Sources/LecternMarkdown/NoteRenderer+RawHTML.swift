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
        rawContainers.append(
            RawContainer(node: node, start: out.bytes.count, elementDepth: rawElements.depth))
    }

    mutating func writeRawHTML(_ node: Node) {
        if node.kind == .htmlBlock { out.lineBreak() }
        node.withLiteral { literal in
            let html = CJKEmphasis.withoutMarks(literal)
            if node.kind == .htmlInline, opensLinkInLink(html) { return }
            if node.kind == .htmlBlock { appendText(ofRawHTML: html) }
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
        let html = withoutActuallyEscaping(
            { (address: String, attribute: String, piece: Int) -> LinkTarget in
                let place = container.raw[piece].place
                return attribute == "href"
                    ? linker.target(ofLink: address, at: place) : linker.target(ofImage: address, at: place)
            },
            do: { resolve in
                var composition = RawHTMLComposition(resolve: resolve)
                composition.idPrefix = embedPrefix
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
                (anchors, firstImage) = (composition.anchors, composition.firstImage)
                return html
            })
        self.linker = linker
        note.anchors += anchors
        note.firstImage = firstImage
        out.bytes.append(contentsOf: html)
    }

    /// The words of an HTML block, for the search index: what stands outside of tags.
    private mutating func appendText(ofRawHTML html: [UInt8]) {
        var isInTag = false
        let last = note.sections.count - 1
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"):
                isInTag = true
                note.sections[last].text.append(UInt8(ascii: " "))
            case UInt8(ascii: ">") where isInTag: isInTag = false
            default: if !isInTag { note.sections[last].text.append(byte) }
            }
        }
    }
}
