import LecternCore

/// Words in angle brackets that are no tags: `List<String>`, `git clone <url>`, `<image id>`, `a<b and c>d`.
///
/// CommonMark takes them for HTML, of which nothing would be shown. A mark behind the `<` keeps them text; in code, addresses and
/// formulas it changes nothing, for it is taken out of every literal.
struct AngleWords {
    private let source: UnsafeBufferPointer<UInt8>
    /// Names with an end tag in the note: components such as `<Tabs>`. Found when first asked for.
    private lazy var ended: Set<String> = endedNames()
    /// Where the last comment ends, at which one that begins later is not closed.
    private lazy var lastCommentEnd: Int = endOfLastComment()

    init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

    /// The places behind each `<` that is to stay text, in order.
    mutating func places() -> [Int] {
        var places: [Int] = []
        var index = 0
        while let open = ByteSearch.firstIndex(of: UInt8(ascii: "<"), in: source, from: index) {
            index = open + 1
            if index < source.count, isWord(at: open) { places.append(index) }
        }
        return places
    }

    private mutating func isWord(at open: Int) -> Bool {
        let next = source[open + 1]
        if next == UInt8(ascii: "!") { return source[(open + 1)...].starts(with: "!--".utf8) && open >= lastCommentEnd }
        guard Self.isLetter(next) else { return false }
        var end = open + 1
        while end < source.count, Self.isNameByte(source[end]) { end += 1 }
        // Names that HTML, SVG and MathML know are short, and so are those of components.
        guard end < source.count, end - open <= Self.longestName else { return false }
        if source[end] == UInt8(ascii: ":") { return end + 1 < source.count && source[end + 1] == source[end] }
        let name = String(decoding: source[(open + 1)..<end], as: UTF8.self).lowercased()
        let isKnown = HTMLSanitizer.elements.contains(name) || HTMLSanitizer.droppedWithContent.contains(name)
        guard let attributes = AngleAttributes(source, from: end) else { return false }
        switch attributes {
        case .none: return !isKnown && !ended.contains(name)
        case .valued, .selfClosing: return false
        case .words(let words):
            if isKnown { return !words.contains { Self.isAttribute($0, of: name) } }
            return !ended.contains(name)
        }
    }

    private static func isAttribute(_ word: String, of element: String) -> Bool {
        HTMLSanitizer.everywhere.contains(word) || HTMLSanitizer.attributes[element]?.contains(word) == true
            || HTMLSanitizer.droppedWithContent.contains(element)
            || ["hidden", "nowrap", "noshade", "compact"].contains(word)
    }

    private static let longestName = 64

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
    }

    private func endedNames() -> Set<String> {
        var names: Set<String> = []
        var index = 0
        while let open = ByteSearch.firstIndex(of: UInt8(ascii: "<"), in: source, from: index), open + 2 < source.count
        {
            index = open + 1
            guard source[index] == UInt8(ascii: "/") else { continue }
            let name = source[(index + 1)..<min(source.count, index + Self.longestName)].prefix(while: Self.isNameByte)
            names.insert(String(decoding: name, as: UTF8.self).lowercased())
        }
        return names
    }

    private func endOfLastComment() -> Int {
        var index = source.count - 3
        while index >= 0 {
            if source[index] == UInt8(ascii: "-"), source[index + 1] == UInt8(ascii: "-"),
                source[index + 2] == UInt8(ascii: ">")
            {
                return index
            }
            index -= 1
        }
        return 0
    }
}

/// What stands between the name of a tag and its `>`.
private enum AngleAttributes {
    case none, valued, selfClosing
    /// Words without values, in small letters.
    case words([String])

    private static let longest = 200

    /// `nil` where no tag ends near.
    init?(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
        let limit = min(source.count, start + Self.longest)
        var index = start
        while index < limit, source[index] != UInt8(ascii: ">") {
            switch source[index] {
            case UInt8(ascii: "="):
                self = .valued
                return
            case UInt8(ascii: "<"): return nil
            default: index += 1
            }
        }
        guard index < limit else { return nil }
        if source[index - 1] == UInt8(ascii: "/") {
            self = .selfClosing
            return
        }
        let words = source[start..<index].split { $0 <= 0x20 }
        self = words.isEmpty ? .none : .words(words.map { String(decoding: $0, as: UTF8.self).lowercased() })
    }
}
