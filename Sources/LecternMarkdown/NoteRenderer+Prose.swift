import LecternCore

/// Prose: text and soft breaks side by side make one run, in which references, terms and dates are found.
extension NoteRenderer {
    func isInsideRun(_ node: Node) -> Bool {
        guard let previous = node.previous?.kind else { return false }
        return previous == .text || previous == .softBreak
    }

    mutating func writeRun(startingAt node: Node) {
        var gathered = run
        gathered.removeAll(keepingCapacity: true)
        gather(from: node, into: &gathered)
        if omittedPrefix > 0 {
            let omitted = min(omittedPrefix, gathered.count)
            gathered.removeFirst(omitted)
            omittedPrefix -= omitted
        }
        if let (paragraph, count) = omittedSuffix, node.parent == paragraph, isLastRun(node) {
            gathered.removeLast(min(count, gathered.count))
        }
        gathered.withUnsafeBufferPointer { text in
            write(text, from: node, after: firstCharacter(afterRunFrom: node))
            if let last = UTF8Scalar.decode(text, before: text.count) { endsWide = CJK.isWide(last.value) }
        }
        run = gathered
    }

    /// Whether nothing but text follows a node in its block.
    private func isLastRun(_ node: Node) -> Bool {
        var last: Node? = node
        while let current = last, current.kind == .text || current.kind == .softBreak { last = current.next }
        return last == nil
    }

    /// Joins the text of a run: a soft break is a line break, or nothing between two wide characters.
    private func gather(from first: Node, into text: inout [UInt8]) {
        var node: Node? = first
        while let current = node, current.kind == .text || current.kind == .softBreak {
            if current.kind == .text {
                current.withLiteral { CJKEmphasis.appendWithoutMarks($0, to: &text) }
            } else if !joinsWithoutBlank(text, before: current.next) {
                text.append(UInt8(ascii: "\n"))
            }
            node = current.next
        }
    }

    private func joinsWithoutBlank(_ text: [UInt8], before next: Node?) -> Bool {
        let before = text.withUnsafeBufferPointer { bytes in
            UTF8Scalar.decode(bytes, before: bytes.count).map { CJK.isWide($0.value) }
        }
        guard before ?? endsWide else { return false }
        var node = next
        while let current = node {
            if current.kind == .text {
                return current.withLiteral { literal in
                    literal.isEmpty ? false : CJK.isWide(UTF8Scalar.decode(literal, at: 0).value)
                }
            }
            node = current.firstChild
        }
        return false
    }

    private mutating func write(_ text: UnsafeBufferPointer<UInt8>, from node: Node, after: UInt32?) {
        if Linker.wantsPlaces { linker.beginProse(at: marks.filePosition(node.placedPosition)) }
        var done = 0
        while let found = Wikilink.next(in: text, from: done) {
            writeProse(UnsafeBufferPointer(rebasing: text[done..<found.range.lowerBound]), after: nil)
            let position = marks.filePosition(self.position(ofByte: found.range.lowerBound, inRunFrom: node))
            write(found.wikilink, at: LinkPlace(position: position, offset: blockOffset, heading: note.headings.last))
            done = found.range.upperBound
        }
        writeProse(UnsafeBufferPointer(rebasing: text[done...]), after: after)
    }

    /// The character right after a run, when the next element begins with one.
    private func firstCharacter(afterRunFrom node: Node) -> UInt32? {
        var last = node
        while let next = last.next, next.kind == .text || next.kind == .softBreak { last = next }
        while last.next == nil, let parent = last.parent, parent.kind.rawValue > NodeKind.text.rawValue {
            last = parent
        }
        var next = last.next
        while let current = next {
            if current.kind == .text || current.kind == .code {
                return current.withLiteral { $0.isEmpty ? nil : UTF8Scalar.decode($0, at: 0).value }
            }
            next = current.kind == .image ? nil : current.firstChild
        }
        return nil
    }

    /// The last character of the block's text so far.
    private var lastCharacter: UInt32? {
        guard blockOffset > 0, let text = note.sections.last?.text else { return nil }
        return text.withUnsafeBufferPointer { UTF8Scalar.decode($0, before: $0.count)?.value }
    }

    /// Writes prose; what stands between dollars is a formula, in which nothing links.
    private mutating func writeProse(_ text: UnsafeBufferPointer<UInt8>, after: UInt32?) {
        var done = 0
        while let formula = DollarMath.next(in: text, from: done) {
            writeLinked(
                UnsafeBufferPointer(rebasing: text[done..<formula.lowerBound]), after: UInt32(text[formula.lowerBound]))
            note.sections[note.sections.count - 1].text.append(contentsOf: text[formula])
            out.escape(UnsafeBufferPointer(rebasing: text[formula]))
            done = formula.upperBound
        }
        writeLinked(UnsafeBufferPointer(rebasing: text[done...]), after: after)
    }

    /// Writes prose with the links that the linker finds in it.
    private mutating func writeLinked(_ text: UnsafeBufferPointer<UInt8>, after: UInt32?) {
        guard !text.isEmpty else { return }
        let offset = blockOffset
        let before = lastCharacter
        note.sections[note.sections.count - 1].text.append(contentsOf: text)
        guard linkDepth == 0, headingDepth == 0, rawElements.isEmpty else { return out.escape(text) }
        var done = 0
        for link in linker.links(in: Prose(text, before: before, after: after), offset: offset) {
            guard link.range.lowerBound >= done, link.range.upperBound <= text.count else { continue }
            out.escape(UnsafeBufferPointer(rebasing: text[done..<link.range.lowerBound]))
            write(link, around: UnsafeBufferPointer(rebasing: text[link.range]))
            done = link.range.upperBound
        }
        out.escape(UnsafeBufferPointer(rebasing: text[done...]))
    }

    private mutating func write(_ link: InlineLink, around text: UnsafeBufferPointer<UInt8>) {
        switch link.element {
        case .anchor(let name, let href):
            openAnchor(name, href)
            out.escape(text)
            out.write("</a>")
        case .time(let datetime):
            out.write("<time")
            out.attribute("datetime", datetime)
            out.write(">")
            out.escape(text)
            out.write("</time>")
        }
    }

    private mutating func openAnchor(_ name: LinkClass, _ href: String) {
        out.write("<a")
        out.attribute("class", name.rawValue)
        out.address("href", href)
        out.write(">")
    }

    private mutating func write(_ wikilink: Wikilink, at place: LinkPlace) {
        var shown: String
        switch linker.target(of: wikilink, at: place) {
        case .link(let name, let href, let text):
            shown = text
            let isInLink = linkDepth > 0 || rawElements.holdsLink
            if !isInLink { openAnchor(name, href) }
            out.escape(text)
            if !isInLink { out.write("</a>") }
        case .image(let source, let alternative):
            shown = ""
            writeImage(source: source, alternative: alternative)
        case .text(let text):
            shown = text
            out.escape(text)
        case .unresolved(let text):
            shown = text
            out.write("<span class=\"unresolved-link\">")
            out.escape(text)
            out.write("</span>")
        }
        shown.withUTF8 { note.sections[note.sections.count - 1].text.append(contentsOf: $0) }
    }

    /// The place in the parsed bytes of a byte of a run, as exact as cmark's places of text nodes are.
    private func position(ofByte byte: Int, inRunFrom first: Node) -> SourcePosition {
        var position = first.placedPosition
        var passed = 0
        var node: Node? = first
        while let current = node, current.kind == .text || current.kind == .softBreak {
            let length = current.kind == .text ? current.withLiteral(\.count) : 1
            if current.kind == .text {
                position = current.placedPosition
                if byte < passed + length { position.byteColumn += byte - passed }
            }
            passed += length
            if byte < passed { break }
            node = current.next
        }
        return position
    }
}
