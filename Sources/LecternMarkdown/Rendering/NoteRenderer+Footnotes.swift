import LecternCore

extension UniqueSlugs {
    /// Keeps the ids of footnotes and of the first references to them from headings such as `## fn 1`.
    mutating func reserveFootnotes(_ count: Int, prefix: String = "") {
        for number in 0..<count {
            for kind in ["fn", "fnref"] { _ = reserve("\(prefix)\(kind)-\(number + 1)") }
        }
    }
}

/// Which footnotes a rendered part refers to, and how often.
struct FootnoteUses {
    /// The number of references so far, by the footnote's number.
    var counts: [Int: Int] = [:]
}

extension NoteRenderer {
    mutating func writeFootnoteReference(_ node: Node) {
        guard options.extent == .whole else { return }
        let number = Int(node.literal) ?? 0
        let use = footnotes.counts[number, default: 0] + 1
        footnotes.counts[number] = use
        let isInLink = linkDepth > 0 || rawElements.holdsLink
        out.write("<sup class=\"footnote-ref\"")
        if !isInLink {
            out.write("><a")
            out.attribute("href", "#\(footnoteID(number))")
        }
        out.attribute("id", referenceID(number, use))
        out.write(">")
        out.write(number + options.footnoteOffset)
        out.write(isInLink ? "</sup>" : "</a></sup>")
        endsWide = false
    }

    private func footnoteID(_ number: Int) -> String { "\(options.idPrefix)fn-\(number)" }

    private func referenceID(_ number: Int, _ use: Int) -> String {
        "\(options.idPrefix)fnref-\(number)" + (use == 1 ? "" : "-\(use)")
    }

    /// Writes the footnotes that were referred to. Definitions come in the order of their numbers.
    mutating func renderFootnotes(_ definitions: [Node]) {
        let numbers = numbers(ofFootnotes: definitions)
        let used = definitions.enumerated().filter { numbers.contains($0.offset + 1) }
        guard !used.isEmpty else { return }
        note.hasFootnotes = true
        out.lineBreak()
        out.write("<section class=\"footnotes\"><ol>\n")
        for (index, definition) in used {
            let number = index + 1
            note.anchors.append(footnoteID(number))
            out.write("<li")
            out.attribute("id", footnoteID(number))
            out.attribute("value", String(number + options.footnoteOffset))
            out.write(">\n")
            render(definition)
            writeBackReferences(number)
            out.write("</li>\n")
        }
        out.write("</ol></section>\n")
    }

    /// The footnotes that the text cites, and those that they cite in turn.
    private func numbers(ofFootnotes definitions: [Node]) -> Set<Int> {
        var numbers = Set(footnotes.counts.keys)
        var waiting = Array(numbers)
        while let number = waiting.popLast() {
            guard definitions.indices.contains(number - 1) else { continue }
            definitions[number - 1].forEachNode { node in
                if node.kind == .footnoteReference, let cited = Int(node.literal), numbers.insert(cited).inserted {
                    waiting.append(cited)
                }
                return true
            }
        }
        return numbers
    }

    /// Puts the ways back into the last paragraph of the footnote.
    private mutating func writeBackReferences(_ number: Int) {
        let closing = Array("</p>\n".utf8)
        let endsWithParagraph = out.bytes.suffix(closing.count).elementsEqual(closing)
        if endsWithParagraph { out.bytes.removeLast(closing.count) }
        for use in 1...max(1, footnotes.counts[number] ?? 1) {
            out.write(" <a class=\"footnote-backref\"")
            out.attribute("href", "#" + referenceID(number, use))
            out.write(" role=\"doc-backlink\">↩</a>")
        }
        if endsWithParagraph { out.write("</p>\n") }
    }
}
