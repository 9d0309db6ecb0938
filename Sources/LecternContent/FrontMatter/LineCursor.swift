/// What a line at the top of a note looks like that may be front matter.
enum MatterKey {
    /// An ASCII word and a colon, as all keys of Lectern are.
    case word
    /// A short text and a colon.
    case phrase
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

    func isComment(_ line: Range<Int>) -> Bool {
        line.first { !ASCII.isBlank(bytes[$0]) }.map { bytes[$0] == UInt8(ascii: "#") } ?? false
    }

    /// Whether the line starts with a key.
    ///
    /// A key is a word or a short text, a colon, and a blank or the line's end. `title:问答` and `title：问答` are
    /// taken for keys as well when the word is ASCII and known, so that the slip is reported rather than printed.
    func key(_ line: Range<Int>) -> MatterKey? {
        let text = UnsafeBufferPointer(rebasing: bytes[line])
        let quoted = text.first == UInt8(ascii: "\"") || text.first == UInt8(ascii: "'") ? 1 : 0
        let word = text.dropFirst(quoted).prefix { ASCII.isNameByte($0) }
        let rest = text[word.endIndex...].dropFirst(quoted)
        if let first = word.first, ASCII.isLetter(first) {
            if rest.first == UInt8(ascii: ":"), isGap(rest.dropFirst()) { return .word }
            let isSlip = rest.first == UInt8(ascii: ":") || rest.starts(with: "：".utf8)
            return isSlip && Self.usual.contains(String(decoding: word, as: UTF8.self)) ? .word : phrase(text)
        }
        return phrase(text)
    }

    /// A key of up to 30 bytes without blanks, which is no ASCII word: `标签: x`.
    private func phrase(_ text: UnsafeBufferPointer<UInt8>) -> MatterKey? {
        guard let first = text.first, !"-#>*+[!|`<".utf8.contains(first),
            let colon = text.prefix(31).firstIndex(of: UInt8(ascii: ":")), colon > 0,
            !text[..<colon].contains(where: ASCII.isBlank), isGap(text[(colon + 1)...])
        else { return nil }
        return .phrase
    }

    private func isGap(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        rest.first.map(ASCII.isBlank) ?? true
    }

    /// Keys that no prose starts a note with.
    private static let usual: Set<String> = [
        "title", "date", "tags", "description", "draft", "weight", "aliases", "slug", "updated", "kind", "term", "lang",
    ]
}
