import LecternCore

/// What was taken out of a note's raw HTML, each kind once.
struct DroppedHTML {
    enum Kind: Hashable {
        case element(String)
        case attribute(String)
        /// All of a place's raw HTML, which shows as text.
        case tooMuch
    }

    struct Piece {
        var kind: Kind
        /// The raw piece of its container.
        var piece: Int
        /// How many lines of the piece stand above.
        var lines: Int
    }

    /// More kinds than this are not told.
    static let most = 20

    private var told: Set<Kind> = []

    /// The fault to report, unless the note's author has heard of it.
    mutating func fault(for piece: Piece, at position: SourcePosition, marks: (Kind) -> String) -> NoteFault? {
        guard told.count < Self.most, told.insert(piece.kind).inserted else { return nil }
        var position = position
        if piece.lines > 0 { position = SourcePosition(line: position.line + piece.lines, byteColumn: 0) }
        let marked = marks(piece.kind)
        switch piece.kind {
        case .element(let name): return Self.fault("`<\(name)>`", marked, position)
        case .attribute(let name): return Self.fault("the attribute `\(name)`", marked, position)
        case .tooMuch:
            return NoteFault(
                .warning, "html.limit", at: position, marking: marked, lines: 0,
                "this raw HTML has too many tags and shows as text",
                explanation: "In one place at most \(HTMLSanitizer.tagLimit) tags are read, and at most "
                    + "\(HTMLSanitizer.formattingLimit) of them open like `<b>`.",
                suggestion: "close what is open, or part the HTML")
        }
    }

    private static func fault(_ what: String, _ marked: String, _ position: SourcePosition) -> NoteFault {
        NoteFault(
            .warning, "html.dropped", at: position, marking: marked, lines: 20,
            "\(what) is left out of the page",
            explanation:
                "Of raw HTML only what is known to do no harm is kept, with harmless values; the rest is left out "
                + "wherever it stands in the note.",
            suggestion: "write it in Markdown, or set `html: trusted` in lectern.yaml if all notes are your own")
    }
}
