import LecternCore
import LecternMarkdown

/// Where the title of a note comes from that does not state one.
package enum TitleSource: String, Sendable, Hashable, CaseIterable {
    /// The note's heading of the first level; the file's name where there is none.
    case heading
    /// The file's name.
    case file
}

/// Finds the title of a note that does not state one.
///
/// It is the one heading of the first level, when no text stands above it; else the name of the file, as the author
/// knows the note by it. Only for a file whose name says nothing a title is sought in the text: its first heading, or a
/// short first line.
package enum NoteTitle {
    /// The first piece of a note to look at, in bytes; most notes have their first heading there.
    private static let firstPiece = 4096
    /// The longest first line, in characters, that is taken for a title.
    private static let longestLine = 60

    /// - Parameters:
    ///   - body: The note without front matter.
    ///   - name: What the file or the folder that it stands for is called, without ending.
    package static func find(in body: ArraySlice<UInt8>, named name: String, from source: TitleSource) -> String {
        let isName = !NameSense.isEmpty(name)
        if source == .file, isName { return name }
        if let heading = heading(in: body) { return heading }
        return isName ? name : line(in: MarkdownDocument(parsing: body).outline()) ?? name
    }

    /// The plain text of the heading that opens a note; `nil` for a note that opens with anything else.
    ///
    /// So a term's file may be nothing but its definition, or have headings inside of it.
    package static func openingHeading(of body: ArraySlice<UInt8>) -> String? {
        guard case .heading(_, let text, _)? = MarkdownDocument(parsing: body).outline().first else { return nil }
        return text.isEmpty ? nil : text
    }

    /// The one heading of the first level (see `MarkdownDocument.titleHeading()`), looked for in the first piece of a
    /// long note when what follows cannot hold another.
    private static func heading(in body: ArraySlice<UInt8>) -> String? {
        guard let cut = cut(body) else { return MarkdownDocument(parsing: body).titleHeading() }
        let piece = MarkdownDocument(parsing: body[..<cut])
        if piece.hasTextAboveHeadings() { return nil }
        if let heading = piece.titleHeading(), !HeadingScan.mayHoldTitle(body[cut...]) { return heading }
        return MarkdownDocument(parsing: body).titleHeading()
    }

    /// Where a first piece can be cut off: after a line, so that its blocks are those of the whole note.
    private static func cut(_ body: ArraySlice<UInt8>) -> Int? {
        guard body.count > firstPiece else { return nil }
        let piece = body.prefix(firstPiece)
        return piece.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    }

    private static func line(in outline: [OutlineBlock]) -> String? {
        for case .heading(_, let text, _) in outline where !text.isEmpty { return text }
        guard case .paragraph(let text, _)? = outline.first, text.count <= longestLine, isTitle(text) else {
            return nil
        }
        return text
    }

    /// Whether a first line names the note: no sentence, and nothing that means more than its words.
    private static func isTitle(_ text: String) -> Bool {
        guard let last = text.unicodeScalars.last, !text.contains("://") else { return false }
        if "。．.！!？?；;：:，,、…".unicodeScalars.contains(last) { return false }
        // Formulas, references and tags; code and links show in no plain text.
        return !text.unicodeScalars.contains { "$#[]`".unicodeScalars.contains($0) }
    }
}

/// Looks for further headings of the first level without parsing.
private enum HeadingScan {
    /// Whether lines of a text may be headings of the first level: `# …`, a line of `=`, or an `<h1>`. Lines in fences at
    /// the margin are code.
    static func mayHoldTitle(_ text: ArraySlice<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            var lines = LineCursor(bytes, at: 0)
            var fence: UInt8?
            while let line = lines.next() {
                guard let first = line.first(where: { bytes[$0] != UInt8(ascii: " ") }) else { continue }
                let mark = bytes[first]
                if mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") {
                    if first == line.lowerBound, opensFence(bytes, line), fence == nil || fence == mark {
                        fence = fence == nil ? mark : nil
                    }
                } else if fence == nil, isTitle(mark, bytes, first..<line.upperBound) {
                    return true
                }
            }
            return false
        }
    }

    private static func opensFence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        line.count >= 3 && line.prefix(3).allSatisfy { bytes[$0] == bytes[line.lowerBound] }
    }

    private static func isTitle(_ mark: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        switch mark {
        case UInt8(ascii: "#"): line.count == 1 || ASCII.isBlank(bytes[line.lowerBound + 1])
        case UInt8(ascii: "="): line.allSatisfy { bytes[$0] == mark || ASCII.isBlank(bytes[$0]) }
        case UInt8(ascii: "<"): holdsElement(bytes, line)
        default: false
        }
    }

    private static func holdsElement(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        line.dropLast(2).contains { index in
            bytes[index] == UInt8(ascii: "<") && bytes[index + 1] | 0x20 == UInt8(ascii: "h")
                && bytes[index + 2] == UInt8(ascii: "1")
        }
    }
}
