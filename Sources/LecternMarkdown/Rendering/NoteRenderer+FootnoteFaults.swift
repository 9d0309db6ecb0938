import LecternCore

/// Footnotes that lead nowhere, and footnotes that nothing leads to.
extension NoteRenderer {
    mutating func reportUnusedFootnotes(in part: DocumentPart, of blocks: [Node]) {
        let unused = additions.footnotes.unused
        guard !unused.isEmpty else { return }
        let lines = lines(of: part, blocks)
        for footnote in unused where lines.contains(footnote.line) {
            report(
                NoteFault(
                    .note, "footnote.unused", at: marks.filePosition(SourcePosition(line: footnote.line)),
                    marking: "[^" + footnote.label + "]", lines: 0,
                    "nothing refers to the footnote “\(footnote.label)”",
                    explanation: "A footnote shows where the text refers to it.",
                    suggestion: "Write `[^\(footnote.label)]` in the text, or remove the footnote."))
        }
    }

    /// The lines of the parsed source that a part takes up.
    private func lines(of part: DocumentPart, _ blocks: [Node]) -> Range<Int> {
        switch part {
        case .all: return 0..<Int.max
        case .item: return 0..<0
        case .blocks(let range):
            let range = range.clamped(to: blocks.indices)
            guard let first = range.first else { return 0..<0 }
            let start = first == 0 ? 0 : blocks[first].position.line
            // cmark moves the footnotes in use to the end.
            let next = blocks[range.upperBound...].first { $0.kind != .footnoteDefinition }
            return start..<max(start, next?.position.line ?? Int.max)
        }
    }

    mutating func reportUndefinedFootnotes(in text: UnsafeBufferPointer<UInt8>, from node: Node) {
        var index = 0
        // Nobody reads a thousand of the same.
        var reported: Set<String> = []
        while index + 3 < text.count, reported.count < 20 {
            guard text[index] == UInt8(ascii: "["), text[index + 1] == UInt8(ascii: "^"),
                let end = text[(index + 2)..<min(text.count, index + 202)].firstIndex(of: UInt8(ascii: "]"))
            else {
                index += 1
                continue
            }
            let label = String(decoding: text[(index + 2)..<end], as: UTF8.self)
            if additions.footnotes.undefined.contains(label.lowercased()), reported.insert(label).inserted {
                report(
                    NoteFault(
                        .warning, "footnote.undefined",
                        at: filePosition(of: node), marking: "[^" + label + "]",
                        "there is no footnote “\(label)”", explanation: "It shows as it is written.",
                        suggestion: "Write `[^\(label)]: text` below, or `\\[^\(label)]` for the brackets themselves."))
            }
            index = end
        }
    }
}
