/// The tags at the end of an event's text: words that begin with `#`, as in `… 提出 Transformer。 #架构 #论文`.
package struct TrailingTags: Sendable, Hashable {
    /// Without `#`, in the order of the text, each once.
    package let names: [String]
    /// The bytes that they take up at the end, with the blanks around them.
    package let length: Int

    /// Reads them from the end of a text. A `#` inside of the text, and `#1`, which counts something, are no tags.
    package init(_ text: String) {
        var names: [String] = []
        var rest = Self.withoutFinalBlanks(text[...])
        while let start = rest.lastIndex(of: "#"), let name = Self.name(rest[start...]),
            start == rest.startIndex || Self.mayPrecede(rest[rest.index(before: start)])
        {
            if !names.contains(name) { names.insert(name, at: 0) }
            rest = Self.withoutFinalBlanks(rest[..<start])
        }
        self.names = names
        length = names.isEmpty ? 0 : text.utf8.count - rest.utf8.count
    }

    /// The name of a tag: letters, digits, `-`, `_` and `/`, of which one at least is no digit.
    private static func name(_ tag: Substring) -> String? {
        let name = tag.dropFirst()
        let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "-_/".contains($0) }
        return isName && name.contains { !$0.isNumber } ? String(name) : nil
    }

    /// Blanks and the marks of Chinese; after others, as in an address, `#` is no sign of a tag.
    private static func mayPrecede(_ character: Character) -> Bool {
        character.isWhitespace || (character.isPunctuation && !character.isASCII)
    }

    private static func withoutFinalBlanks(_ text: Substring) -> Substring {
        var text = text
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
