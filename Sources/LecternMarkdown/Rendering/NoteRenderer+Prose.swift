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
            reportSlips(in: text, from: node)
            write(text, from: node, after: firstCharacter(afterRunFrom: node))
            if let last = UTF8Scalar.decode(text, before: text.count) { endsWide = LineJoining.isWide(last.value) }
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
    private mutating func gather(from first: Node, into text: inout [UInt8]) {
        var isUnclosed = false
        defer { if isUnclosed { reportUnclosedComment(at: first) } }
        var node: Node? = first
        while let current = node, current.kind == .text || current.kind == .softBreak {
            if current.kind == .text {
                current.withLiteral {
                    if Self.holdsUnclosedComment($0) { isUnclosed = true }
                    CJKEmphasis.appendWithoutMarks($0, to: &text)
                }
            } else if !standsBesideDisplay(current), !joinsWithoutBlank(text, before: current.next) {
                text.append(UInt8(ascii: "\n"))
            }
            node = current.next
        }
    }

    /// Whether ``AngleWords`` has put a mark into `<!--`.
    private static func holdsUnclosedComment(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let mark = ByteSearch.firstIndex(of: CJKEmphasis.mark, in: text, from: 0) else { return false }
        return text[mark...].indices.contains {
            text[$0] == CJKEmphasis.mark && text[($0 + 1)...].starts(with: "!--".utf8)
        }
    }

    private func joinsWithoutBlank(_ text: [UInt8], before next: Node?) -> Bool {
        let last = text.withUnsafeBufferPointer { UTF8Scalar.decode($0, before: $0.count)?.value }
        let before = last ?? (endsWide ? lastCharacter : nil)
        let after = firstCharacter(in: next)
        // Wide punctuation has its blank within.
        if before.map(CJK.isPunctuation) ?? false || after.map(CJK.isPunctuation) ?? false { return true }
        guard let before, let after else { return false }
        let endsWide = LineJoining.isWide(before)
        guard endsWide || LineJoining.isNeutral(before) else { return false }
        return LineJoining.isWide(after) || (endsWide && LineJoining.isNeutral(after))
    }

    /// The first character that a node shows.
    private func firstCharacter(in node: Node?) -> UInt32? {
        var node = node
        while let current = node {
            switch current.kind {
            case .text: return current.withLiteral(LineJoining.firstCharacter)
            case .wikilink: return current.wikilink?.shownText.unicodeScalars.first?.value
            case .code, .keyboard, .image: return nil
            default: node = current.firstChild
            }
        }
        return nil
    }

    private mutating func write(_ text: UnsafeBufferPointer<UInt8>, from node: Node, after: UInt32?) {
        if Linker.wantsPlaces { linker.beginProse(at: marks.filePosition(node.placedPosition)) }
        if !additions.footnotes.undefined.isEmpty { reportUndefinedFootnotes(in: text, from: node) }
        writeLinked(text, after: after)
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
            switch current.kind {
            case .text, .code, .keyboard, .formula: return current.withLiteral(LineJoining.firstCharacter)
            case .image, .wikilink, .displayFormula: return nil
            default: next = current.firstChild
            }
        }
        return nil
    }

    /// The last character of the block's text so far.
    private var lastCharacter: UInt32? {
        guard blockOffset > 0, let text = note.sections.last?.text else { return nil }
        return text.withUnsafeBufferPointer { UTF8Scalar.decode($0, before: $0.count)?.value }
    }

    /// Writes prose with the links that the linker finds in it.
    mutating func writeLinked(_ text: UnsafeBufferPointer<UInt8>, after: UInt32?) {
        guard !text.isEmpty else { return }
        let offset = blockOffset
        let before = lastCharacter
        note.sections[note.sections.count - 1].text.append(contentsOf: text)
        guard linkDepth == 0, headingDepth == 0, rawElements.isEmpty else { return out.escape(text) }
        var rest = UnlinkedProse(text, before: before, after: after)
        var done = 0
        for link in linker.links(in: Prose(text, before: before, after: after), offset: offset) {
            guard link.range.lowerBound >= done, link.range.upperBound <= text.count else { continue }
            write(&rest, done..<link.range.lowerBound)
            write(link, around: UnsafeBufferPointer(rebasing: text[link.range]))
            done = link.range.upperBound
        }
        write(&rest, done..<text.count)
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

    mutating func openAnchor(_ name: LinkClass, _ href: String) {
        out.write("<a")
        out.attribute("class", name.rawValue)
        out.address("href", href)
        out.write(">")
    }
}
