import LecternCore

/// The region in which a table scrolls, and its caption: a paragraph right above or below it that begins with
/// `Table:`, `表：` or a number, `表 1：`.
extension NoteRenderer {
    /// Opens a table. A box that scrolls must be in reach of the keyboard, and what is in reach has a name.
    mutating func openTableRegion(_ table: Node) {
        let caption = caption(of: table)
        openLine("<div class=\"table-scroll\" tabindex=\"0\"")
        out.write(caption == nil ? " role=\"group\"" : " role=\"region\"")
        let name = caption.map { shownCaption($0) } ?? note.headings.last?.title ?? options.labels[.table]
        out.attribute("aria-label", name)
        out.write("><table>\n")
        guard let caption else { return }
        out.write("<caption>")
        beginBlock()
        omittedPrefix = captionPrefix(caption) ?? 0
        var child = caption.firstChild
        while let current = child {
            render(current)
            child = current.next
        }
        omittedPrefix = 0
        endBlock()
        out.write("</caption>\n")
    }

    private func shownCaption(_ paragraph: Node) -> String {
        String(decoding: paragraph.plainText().dropFirst(captionPrefix(paragraph) ?? 0), as: UTF8.self)
    }

    private func caption(of table: Node) -> Node? {
        for paragraph in [table.previous, table.next] {
            if let paragraph, isCaption(paragraph), captioned(by: paragraph) == table { return paragraph }
        }
        return nil
    }

    /// Whether a paragraph is the caption of the table beside it, where it is shown.
    func isCaption(_ paragraph: Node) -> Bool {
        guard paragraph.kind == .paragraph, let table = captioned(by: paragraph), captionPrefix(paragraph) != nil
        else { return false }
        // A table has one caption; the one above it goes first.
        guard table == paragraph.previous, let above = table.previous, above.kind == .paragraph else { return true }
        return captionPrefix(above) == nil
    }

    /// The table that a paragraph stands above, or else the one that it stands below.
    private func captioned(by paragraph: Node) -> Node? {
        if let next = paragraph.next, next.kind == .table { return next }
        if let previous = paragraph.previous, previous.kind == .table { return previous }
        return nil
    }

    /// How many bytes of a caption are not shown: `Table:` and `表：`, but not a number. `nil` for other text.
    private func captionPrefix(_ paragraph: Node) -> Int? {
        guard let first = paragraph.firstChild, first.kind == .text else { return nil }
        return first.withLiteral { CaptionPrefix.length(in: $0, goesOn: first.next != nil) }
    }
}

/// How a table's caption begins.
enum CaptionPrefix {
    /// - Parameter goesOn: Whether more follows the text.
    /// - Returns: The bytes that only say that it is a caption; 0 where a number is to be shown, `nil` for other text.
    static func length(in text: UnsafeBufferPointer<UInt8>, goesOn: Bool) -> Int? {
        guard let word = ["Table", "table", "表格", "表"].first(where: { text.starts(with: $0.utf8) }) else { return nil }
        var index = word.utf8.count
        var hasNumber = false
        while index < text.count, isNumbering(text[index]) {
            hasNumber = hasNumber || text[index] != 0x20
            index += 1
        }
        if text[index...].starts(with: "：".utf8) {
            index += 3
        } else if index < text.count, text[index] == UInt8(ascii: ":") {
            index += 1
        } else {
            return nil
        }
        while index < text.count, text[index] == 0x20 { index += 1 }
        guard index < text.count || goesOn else { return nil }
        return hasNumber ? 0 : index
    }

    private static func isNumbering(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == 0x20 || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
    }
}
