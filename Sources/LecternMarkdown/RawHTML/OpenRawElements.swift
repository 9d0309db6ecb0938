/// The elements that raw HTML has opened around the text that follows, of those inside of which no link may be made:
/// links themselves, code, and what is no prose.
struct OpenRawElements {
    private static let names: Set<String> = [
        "a", "button", "code", "kbd", "math", "option", "pre", "samp", "script", "select", "style", "svg", "textarea",
        "title", "tt", "var", "xmp",
    ]

    private static let deepest = 200

    /// Innermost last.
    private var open: [String] = []

    var isEmpty: Bool { open.isEmpty }
    var holdsLink: Bool { open.contains("a") }
    var depth: Int { open.count }

    /// Closes what was opened since: an element ends with its container.
    mutating func close(to depth: Int) {
        if open.count > depth { open.removeLast(open.count - depth) }
    }

    /// Reads a piece of raw HTML: one tag, or a whole block.
    mutating func read(_ html: [UInt8]) {
        var rest = html[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            if rest.starts(with: "!--".utf8) {
                rest = RawHTMLText.afterComment(rest)
            } else if let tag = RawTag(rest) {
                rest = rest[tag.end...]
                note(tag)
            }
        }
    }

    private mutating func note(_ tag: RawTag) {
        guard Self.names.contains(tag.name) else { return }
        if !tag.isEnd {
            // Deeper ones change nothing: no link may be made here in any case.
            if open.count < Self.deepest { open.append(tag.name) }
        } else if let index = open.lastIndex(of: tag.name) {
            open.removeSubrange(index...)
        }
    }
}

/// A tag of raw HTML, of which only the name counts.
struct RawTag {
    /// In small letters.
    let name: String
    let isEnd: Bool
    /// One past its name.
    let nameEnd: Int
    /// One past its `>`.
    let end: Int

    /// - Parameter text: What follows a `<`; `nil` when it begins no tag.
    init?(_ text: ArraySlice<UInt8>) {
        let isEnd = text.first == UInt8(ascii: "/")
        let body = isEnd ? text.dropFirst() : text
        let name = body.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
        guard let first = name.first, (first | 0x20) &- 0x61 < 26 else { return nil }
        self.name = String(decoding: name, as: UTF8.self).lowercased()
        self.isEnd = isEnd
        nameEnd = name.endIndex
        end = Self.end(of: text, from: name.endIndex)
    }

    /// Passes over attributes: a `>` in quotes ends nothing.
    private static func end(of text: ArraySlice<UInt8>, from start: Int) -> Int {
        var quote: UInt8?
        for index in start..<text.endIndex {
            let byte = text[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
        }
        return text.endIndex
    }
}
