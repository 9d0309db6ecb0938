/// What a line at the top of a note looks like that may be front matter.
enum MatterKey {
    /// An ASCII word and a colon, as all keys of Lectern are.
    case word
    /// A short text without blanks, or one in quotes, and a colon.
    case phrase
    /// A text of up to three words and a colon, such as `date created: …`; prose may look so, too.
    case words
    /// A mapping in braces, such as `{}`.
    case braces
}

/// Goes through bytes line by line; lines end with a line feed, a carriage return, or both.
struct LineCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next line starts.
    private(set) var offset: Int
    /// The number of the next line, from 1.
    private(set) var line = 1

    init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The next line without its end, `nil` after the last one.
    mutating func next() -> Range<Int>? {
        guard offset < bytes.count else { return nil }
        let start = offset
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        offset = end
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n"), offset == end || bytes[end] == UInt8(ascii: "\r")
        {
            offset += 1
        }
        // Text behind the last line end is a line too; nothing behind it is none, but the body starts there.
        line += 1
        return start..<end
    }

    /// Whether the line is three times `byte`, with nothing but blanks behind.
    func isFence(_ line: Range<Int>, of byte: UInt8) -> Bool {
        line.count >= 3 && line.prefix(3).allSatisfy { bytes[$0] == byte }
            && line.dropFirst(3).allSatisfy { ASCII.isBlank(bytes[$0]) }
    }

    func isBlank(_ line: Range<Int>) -> Bool {
        line.allSatisfy { ASCII.isBlank(bytes[$0]) }
    }

    /// Whether the line starts a comment of HTML.
    func opensComment(_ line: Range<Int>) -> Bool { bytes[line].starts(with: "<!--".utf8) }

    /// Goes behind the comment that a line starts, when nothing stands behind it on its last line.
    mutating func skipComment(from first: Range<Int>) -> Bool {
        var line = first
        var from = first.lowerBound + 4
        while true {
            let rest = bytes[from..<max(from, line.upperBound)]
            if let end = rest.firstRange(of: "-->".utf8) { return isBlank(end.upperBound..<line.upperBound) }
            guard let next = next() else { return false }
            (line, from) = (next, next.lowerBound)
        }
    }

    /// Whether all lines up to an offset look like those of a mapping: keys, comments, and what belongs to a key,
    /// indented, in a list or in brackets.
    func isMapping(until end: Int) -> Bool {
        var lines = self
        while lines.offset < end, let line = lines.next() {
            guard let first = line.first.map({ bytes[$0] }), !isBlank(line), !isComment(line) else { continue }
            if ASCII.isBlank(first) || "-]}".utf8.contains(first) { continue }
            if key(line) == nil { return false }
        }
        return true
    }

    func isComment(_ line: Range<Int>) -> Bool {
        line.first { !ASCII.isBlank(bytes[$0]) }.map { bytes[$0] == UInt8(ascii: "#") } ?? false
    }

    /// What a line starts with when it starts with a key.
    ///
    /// A key is a word or a short text, a colon, and a blank or the line's end. `title:问答` and `title：问答` are
    /// taken for keys as well when the word is ASCII and known, so that the slip is reported rather than printed.
    func key(_ line: Range<Int>) -> MatterKey? {
        let text = bytes[line].drop(while: ASCII.isBlank)
        if text.first == UInt8(ascii: "{") {
            return text.reversed().first { !ASCII.isBlank($0) } == UInt8(ascii: "}") ? .braces : nil
        }
        if let quote = text.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard let end = text.dropFirst().firstIndex(of: quote), startsValue(text[(end + 1)...]) else { return nil }
            return text.dropFirst().first.map(ASCII.isLetter) ?? false ? .word : .phrase
        }
        let word = text.prefix { ASCII.isNameByte($0) }
        let rest = text[word.endIndex...]
        if let first = word.first, ASCII.isLetter(first) {
            if startsValue(rest) { return .word }
            let isSlip = rest.first == UInt8(ascii: ":") || rest.starts(with: "：".utf8)
            if isSlip, Self.usual.contains(String(decoding: word, as: UTF8.self).lowercased()) { return .word }
        }
        return phrase(text)
    }

    /// A key of up to three words that are no ASCII word: `标签: x`, `date created: x`.
    private func phrase(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> MatterKey? {
        guard let first = text.first, !"-#>*+[!|`<".utf8.contains(first),
            let colon = text.prefix(Self.longestKey + 1).firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex,
            startsValue(text[colon...])
        else { return nil }
        let key = text[..<colon]
        guard key.contains(where: ASCII.isBlank) else { return .phrase }
        let isSentence = String(decoding: key, as: UTF8.self).contains { "，。、；！？,.;!?".contains($0) }
        return !isSentence && key.split(whereSeparator: ASCII.isBlank).count <= 3 ? .words : nil
    }

    /// The longest key that is no word, in bytes.
    private static let longestKey = 48

    /// Whether a text is a colon and, behind it, a blank or nothing.
    private func startsValue(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        text.first == UInt8(ascii: ":") && isGap(text.dropFirst())
    }

    private func isGap(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        rest.first.map(ASCII.isBlank) ?? true
    }

    /// Keys that no prose starts a note with.
    private static let usual: Set<String> = [
        "title", "date", "tags", "description", "draft", "weight", "aliases", "slug", "updated", "kind", "term", "lang",
    ]
}
