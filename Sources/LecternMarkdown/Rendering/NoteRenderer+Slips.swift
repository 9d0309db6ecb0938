import LecternCore

/// Slips of the pen that leave markup as text: told, with what was likely meant.
extension NoteRenderer {
    mutating func reportSlips(in text: UnsafeBufferPointer<UInt8>, from node: Node) {
        guard note.faults.count < 200 else { return }
        if text.starts(with: "#".utf8), Self.isIdeographicHeading(text) {
            slip("slip.heading", "#", node, "a full-width blank stands behind the `#`", "Write a blank of half width.")
        }
        if text.starts(with: "|—".utf8) || text.starts(with: "| —".utf8) || Self.holds("\n|—", text)
            || Self.holds("\n| —", text)
        {
            slip("slip.table", "—", node, "dashes `—` stand where a table needs `-`", "Write `|---|---|`.")
        }
        if let address = Self.wideAddress(in: text) {
            slip(
                "slip.parentheses", "]（", node, "the address of a link stands in full-width parentheses",
                "Write `[text](\(address))`.")
        }
        guard let address = Self.blankAddress(in: text) else { return }
        slip(
            "slip.address", "](", node, "the address “\(address)” holds blanks, so this is no link",
            "Write `[text](<\(address)>)`, and the size of an image as `{width=300}`.")
    }

    private mutating func slip(_ id: String, _ marked: String, _ node: Node, _ summary: String, _ suggestion: String) {
        report(
            NoteFault(
                .warning, id, at: filePosition(of: node), marking: marked, summary,
                explanation: "It shows as it is written.", suggestion: suggestion))
    }

    private static func isIdeographicHeading(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let end = text.firstIndex(where: { $0 != UInt8(ascii: "#") }), end <= 6 else { return false }
        return text[end...].starts(with: "\u{3000}".utf8)
    }

    private static func holds(_ part: StaticString, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let wanted = UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
        var index = 0
        while let found = ByteSearch.firstIndex(of: wanted[0], in: text, from: index) {
            if text[found...].starts(with: wanted) { return true }
            index = found + 1
        }
        return false
    }

    /// What stands in `]（…）` and looks like an address.
    private static func wideAddress(in text: UnsafeBufferPointer<UInt8>) -> String? {
        var index = 0
        while let found = ByteSearch.firstIndex(of: UInt8(ascii: "]"), in: text, from: index) {
            index = found + 1
            guard text[index...].starts(with: "（".utf8) else { continue }
            // A bare address is a link already.
            if index + 3 == text.count { return "address" }
            let inside = text[(index + 3)..<min(text.count, index + 300)]
            guard let end = inside.firstRange(of: "）".utf8) else { continue }
            let address = String(decoding: inside[..<end.lowerBound], as: UTF8.self)
            let isPath = ["/", "./", "../", "#", "www."].contains { address.hasPrefix($0) }
            let endings = [".md", ".html", ".htm", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"]
            if isPath || address.contains("://") || endings.contains(where: { address.lowercased().hasSuffix($0) }) {
                return address
            }
        }
        return nil
    }

    /// What stands in `](…)` with a blank and is an address: it holds a dot or a slash.
    private static func blankAddress(in text: UnsafeBufferPointer<UInt8>) -> String? {
        var index = 0
        while let found = ByteSearch.firstIndex(of: UInt8(ascii: "]"), in: text, from: index) {
            index = found + 1
            guard index < text.count, text[index] == UInt8(ascii: "(") else { continue }
            let inside = text[(index + 1)..<min(text.count, index + 300)]
            guard let end = inside.firstIndex(of: UInt8(ascii: ")")) else { continue }
            let address = inside[..<end]
            let isAddress = address.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
            if address.contains(0x20), isAddress { return String(decoding: address, as: UTF8.self) }
        }
        return nil
    }

    mutating func reportUnclosedComment(at node: Node) {
        report(
            NoteFault(
                .warning, "html.comment-unclosed", at: filePosition(of: node), marking: "<!--",
                "this comment is not closed",
                explanation: "It shows as text, for else the rest of the note would be hidden.",
                suggestion: "Write `-->` where it ends."))
    }
}
