import LecternCore

/// Emoji written as shortcodes: `:smile:`.
package enum Emoji {
    /// The characters by name; made when a site that wants them first meets a colon.
    private static let characters: [String: String] = {
        var characters: [String: String] = [:]
        for entry in EmojiTable.text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let parts = entry.split(separator: ":")
            guard let character = parts.first else { continue }
            for name in parts.dropFirst() { characters[String(name)] = String(character) }
        }
        return characters
    }()

    /// The longest name that there is, and some room.
    private static let longestName = 48

    /// Puts characters in place of shortcodes in all text below a node; code and addresses are no text.
    static func expandShortcodes(below root: Node) {
        root.forEachNode { node in
            guard node.kind == .text else { return true }
            // An address that is shown as it is.
            if let link = node.parent, link.kind == .link, node.literal == link.url { return true }
            if let expanded = node.withLiteral({ expanded($0) }) { DocumentAdditions.set(node, literal: expanded) }
            return true
        }
    }

    /// A plain text with characters in place of shortcodes.
    package static func expandingShortcodes(in text: String) -> String {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { expanded($0) }.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// The text with characters in place of the shortcodes; `nil` when it has none.
    static func expanded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var output: [UInt8] = []
        var done = 0
        var index = 0
        while index + 2 < text.count {
            guard text[index] == UInt8(ascii: ":"), !isLetter(before: index, in: text),
                let end = endOfName(in: text, from: index + 1),
                let character = characters[String(decoding: text[(index + 1)..<end], as: UTF8.self)]
            else {
                index += 1
                continue
            }
            output.append(contentsOf: text[done..<index])
            output.append(contentsOf: character.utf8)
            done = end + 1
            index = done
        }
        guard done > 0 else { return nil }
        output.append(contentsOf: text[done...])
        return output
    }

    /// Whether a Latin letter or digit stands before a colon, as in `10:30:45`.
    private static func isLetter(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index > 0 else { return false }
        switch text[index - 1] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            return true
        default: return false
        }
    }

    /// Where the second colon of a shortcode is.
    private static func endOfName(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        for index in start..<min(text.count, start + longestName) {
            switch text[index] {
            case UInt8(ascii: ":"): return index > start ? index : nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                UInt8(ascii: "+"), UInt8(ascii: "-"):
                continue
            default: return nil
            }
        }
        return nil
    }
}
