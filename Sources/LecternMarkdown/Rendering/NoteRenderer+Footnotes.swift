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
    /// How many footnotes have a label; those without follow them.
    var labelledCount = 0
    /// The texts of the footnotes that stand where they are cited, with their lines in the file.
    var inline: [(text: [UInt8], line: Int)] = []
}

extension NoteRenderer {
    mutating func writeFootnoteReference(_ node: Node) {
        guard options.extent == .whole else { return }
        writeReference(toFootnote: Int(node.literal) ?? 0)
    }

    mutating func writeInlineFootnote(_ node: Node) {
        guard options.extent == .whole else { return }
        let line = marks.filePosition(node.placedPosition).line
        footnotes.inline.append((node.withLiteral(CJKEmphasis.withoutMarks), line))
        writeReference(toFootnote: footnotes.labelledCount + footnotes.inline.count)
    }

    private mutating func writeReference(toFootnote number: Int) {
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
        guard !used.isEmpty || !footnotes.inline.isEmpty else { return }
        note.hasFootnotes = true
        out.lineBreak()
        out.write("<section class=\"footnotes\"><ol>\n")
        for (index, definition) in used {
            writeFootnote(index + 1) { $0.render(definition) }
        }
        // Those of footnotes are added while they are written.
        var index = 0
        while index < footnotes.inline.count {
            let footnote = footnotes.inline[index]
            index += 1
            writeFootnote(footnotes.labelledCount + index) { $0.renderAside(footnote.text, line: footnote.line) }
        }
        out.write("</ol></section>\n")
    }

    private mutating func writeFootnote(_ number: Int, _ write: (inout Self) -> Void) {
        note.anchors.append(footnoteID(number))
        out.write("<li")
        out.attribute("id", footnoteID(number))
        out.attribute("value", String(number + options.footnoteOffset))
        out.write(">\n")
        write(&self)
        writeBackReferences(number)
        out.write("</li>\n")
    }

    /// Writes a text that stands in the line as a paragraph of its own.
    private mutating func renderAside(_ text: [UInt8], line: Int) {
        let document = MarkdownDocument(parsing: text[...], lineOffset: line - 1)
        var options = options
        options.title = nil
        options.extent = .firstParagraph
        var inner = NoteRenderer(
            linker: linker, options: options, engines: engines, marks: document.marks,
            mayHoldRawHTML: document.mayHoldRawHTML, additions: document.additions)
        inner.ids = ids
        inner.note.firstImage = note.firstImage
        inner.formulaDialect = formulaDialect
        inner.render(.all, of: document.blocks, footnotes: [])
        (ids, linker, formulaDialect) = (inner.ids, inner.linker, inner.formulaDialect)
        note.firstImage = inner.note.firstImage
        note.formulas.formUnion(inner.note.formulas)
        note.faults += inner.note.faults
        note.anchors += inner.note.anchors
        note.sections[note.sections.count - 1].text += inner.note.sections.flatMap(\.text)
        out.bytes += inner.note.html
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
