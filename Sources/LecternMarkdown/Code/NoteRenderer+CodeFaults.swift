import LecternCore

/// What is wrong with code blocks, in words.
extension NoteRenderer {
    mutating func report(_ slips: [FenceSlip], of node: Node) {
        for slip in slips {
            switch slip.kind {
            case .name(let suggestion):
                warn(
                    "code.unknown-attribute", node, marking: slip.text, "a code block has no attribute “\(slip.text)”",
                    explanation: "After the language stand attributes such as title=\"…\", {1,3-5}, linenums and wrap.",
                    suggestion: suggestion.map { "Write \($0)." } ?? "Take it out.")
            case .value(let example):
                warn(
                    "code.attribute-value", node, marking: slip.text, "“\(slip.text)” has no value that is known",
                    explanation: "The attribute was left out.", suggestion: "Write it as in \(example).")
            }
        }
    }

    mutating func report(_ missing: [ClosedRange<Int>], of listing: CodeListing, _ node: Node) {
        guard let range = missing.first else { return }
        let text = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
        warn(
            "code.lines-outside", node, marking: text,
            "line \(range.upperBound) is to be highlighted, and is not there",
            explanation: "Lines are counted from 1 in the code that is shown, whatever numbers stand beside them.",
            suggestion: "The block has \(listing.lines.count) lines.")
    }

    mutating func reportMark(_ mark: (line: Int, text: String), in node: Node) {
        note.faults.append(
            NoteFault(
                .warning, "code.unknown-mark", at: position(ofLine: mark.line, in: node), marking: mark.text, lines: 1,
                "“\(mark.text)” is no mark of a line",
                explanation:
                    "A comment may mark its line with [!code ++], [!code --], [!code highlight] or [!code focus].",
                suggestion: "Write one of them, or [!\(mark.text.dropFirst()) to show it as it is."))
    }

    mutating func reportUnknown(_ name: String, _ written: String, suggestion: String?, _ node: Node) {
        warn(
            "code.unknown-language", node, marking: written,
            "no language “\(name)” is known; its code shows without colours",
            explanation: "The word after the fence names the language, as in ```swift.",
            suggestion: suggestion.map { "Write “\($0)”, or “text” for what is no program." }
                ?? "Write “text” for what is no program.")
    }

    mutating func reportRepeatedTab(_ name: String, _ node: Node) {
        warn(
            "code.repeated-tab", node, marking: name, "two tabs side by side have the name “\(name)”",
            explanation:
                "Blocks in a row, each with tab=\"…\", make one group, and a reader tells its tabs by their names.",
            suggestion: "Give one another name, or put a line of text between two groups.")
    }

    func position(ofLine line: Int, in node: Node) -> SourcePosition {
        marks.filePosition(SourcePosition(line: node.position.line + line))
    }

    private mutating func warn(
        _ identifier: String, _ node: Node, marking marked: String, _ summary: String, explanation: String,
        suggestion: String
    ) {
        note.faults.append(
            NoteFault(
                .warning, identifier, at: marks.filePosition(node.position), marking: marked, lines: 0, summary,
                explanation: explanation, suggestion: suggestion))
    }
}
