import LecternCore

/// Why a note is refused (see ``HostileInput``).
extension NoteFault {
    private static let tooLong = "would take far too long to parse, so the note is shown as plain text."

    private init(limit kind: String, line: Int, _ summary: String, explanation: String, suggestion: String) {
        self.init(
            .error, "limit." + kind, at: SourcePosition(line: line, byteColumn: 0), summary, explanation: explanation,
            suggestion: suggestion)
    }

    static func tooDeep(_ depth: Int, line: Int) -> NoteFault {
        NoteFault(
            limit: "nesting", line: line,
            "quotes or lists are nested \(depth) deep; at most \(HostileInput.Limit.nesting) are read",
            explanation: "Deeper nesting \(tooLong)",
            suggestion: "take some of the markers at the start of the line out, or put the text into a code block")
    }

    static func tooManyColumns(_ count: Int, line: Int) -> NoteFault {
        NoteFault(
            limit: "table", line: line,
            "a table has \(count) columns; at most \(HostileInput.Limit.columns) are read",
            explanation: "Such a table \(tooLong)", suggestion: "turn the table, or part it")
    }

    static func tooManyTrials(_ count: Int, lines: Int, line: Int) -> NoteFault {
        NoteFault(
            limit: "table", line: line,
            "\(lines) lines without a blank one hold \(count) that may each begin a table",
            explanation: "Each is tried with all of the text above it; that \(tooLong)",
            suggestion: "put a blank line above each table")
    }

    static func tooManyCells(columns: Int, rows: Int, line: Int) -> NoteFault {
        NoteFault(
            limit: "table", line: line, "a table of \(columns) columns has \(rows) rows, most of them empty",
            explanation: "Each row is filled up to the columns of the head, with at most "
                + "\(HostileInput.Limit.filledCells) cells in all; the note is shown as plain text.",
            suggestion: "leave out the empty columns")
    }

    static func tooLongDefinition(_ length: Int, uses: Int, line: Int) -> NoteFault {
        NoteFault(
            limit: "reference", line: line,
            "a link definition of \(length) bytes may be referred to \(uses) times",
            explanation: "Each reference repeats the definition, at most \(HostileInput.Limit.expansion) bytes in all; "
                + "the note is shown as plain text.",
            suggestion: "shorten the address, or put what it holds into a file of its own")
    }

    static func tooMuchWork(_ leaf: LeafProbe.Leaf) -> NoteFault {
        NoteFault(
            limit: "paragraph", line: leaf.line,
            "a paragraph of \(leaf.length) bytes has \(leaf.specials) characters that may begin or end markup",
            explanation: "Such a paragraph \(tooLong)",
            suggestion: "part it by blank lines, or put it into a code block")
    }
}
