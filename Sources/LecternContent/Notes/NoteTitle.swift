import LecternMarkdown

/// Finds the title of a note that does not state one: the first heading, or the first line.
package enum NoteTitle {
    /// The first piece of a note to look at, in bytes; most notes have their first heading there.
    private static let firstPiece = 4096
    /// The longest first line, in characters, that is taken for a title.
    private static let longestLine = 60

    /// The plain text of the first heading; else the first line when it is a short paragraph of its own.
    ///
    /// - Parameter body: The note without front matter.
    package static func find(in body: ArraySlice<UInt8>) -> String? {
        guard !body.isEmpty else { return nil }
        if let cut = cut(body), let title = heading(in: MarkdownDocument(parsing: body[..<cut]).outline()) {
            return title
        }
        let outline = MarkdownDocument(parsing: body).outline()
        // A first line that shows another note is none of this one's.
        return heading(in: outline)
            ?? (body.drop { $0 <= 0x20 }.starts(with: "![[".utf8) ? nil : firstLine(in: outline))
    }

    /// The plain text of the heading that opens a note; `nil` for a note that opens with anything else.
    ///
    /// So a term's file may be nothing but its definition, or have headings inside of it.
    package static func openingHeading(of body: ArraySlice<UInt8>) -> String? {
        guard case .heading(_, let text, _)? = MarkdownDocument(parsing: body).outline().first else { return nil }
        return text.isEmpty ? nil : text
    }

    /// Where a first piece can be cut off: after a line, so that its blocks are those of the whole note.
    private static func cut(_ body: ArraySlice<UInt8>) -> Int? {
        guard body.count > firstPiece else { return nil }
        let piece = body.prefix(firstPiece)
        return piece.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    }

    private static func heading(in outline: [OutlineBlock]) -> String? {
        for block in outline {
            if case .heading(_, let text, _) = block, !text.isEmpty { return text }
        }
        return nil
    }

    private static func firstLine(in outline: [OutlineBlock]) -> String? {
        guard case .paragraph(let text, _)? = outline.first, !text.isEmpty, text.count <= longestLine else {
            return nil
        }
        return text
    }
}
