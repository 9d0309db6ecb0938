import LecternCore

/// A container that is being written and holds raw HTML among its children.
struct RawContainer {
    /// The container; `nil` for the document itself.
    var node: Node?
    /// Where its inside starts in the output.
    var start: Int
    /// Where the raw pieces stand in the output.
    var raw: [Range<Int>] = []
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
        rawContainers.append(RawContainer(node: node, start: out.bytes.count))
    }

    mutating func writeRawHTML(_ node: Node) {
        if node.kind == .htmlBlock { out.lineBreak() }
        node.withLiteral { literal in
            let html = CJKEmphasis.withoutMarks(literal)
            if node.kind == .htmlBlock { appendText(ofRawHTML: html) }
            switch options.rawHTML {
            case .escaped: html.withUnsafeBufferPointer { out.escape($0) }
            case .trusted: out.bytes.append(contentsOf: html)
            case .sanitized:
                let isAlone = rawContainers.isEmpty
                if isAlone { openRawContainer() }
                let start = out.bytes.count
                out.bytes.append(contentsOf: html)
                rawContainers[rawContainers.count - 1].raw.append(start..<out.bytes.count)
                if isAlone { closeRawContainer() }
            }
        }
    }

    mutating func closeRawContainer() {
        guard let container = rawContainers.popLast(), !container.raw.isEmpty else { return }
        let bytes = out.bytes
        var linker = linker
        let place =
            container.node.map { self.place(of: $0) } ?? LinkPlace(position: SourcePosition(line: lineOffset + 1))
        var anchors: [String] = []
        let html = withoutActuallyEscaping(
            { (address: String, attribute: String) -> String? in
                attribute == "href"
                    ? linker.target(ofLink: address, at: place).href : linker.target(ofImage: address, at: place).href
            },
            do: { resolve in
                var composition = RawHTMLComposition(resolve: resolve)
                var done = container.start
                for range in container.raw {
                    composition.append(finished: bytes[done..<range.lowerBound])
                    composition.append(raw: bytes[range])
                    done = range.upperBound
                }
                composition.append(finished: bytes[done...])
                let html = composition.compose()
                anchors = composition.anchors
                return html
            })
        self.linker = linker
        note.anchors += anchors
        out.bytes.removeLast(out.bytes.count - container.start)
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
