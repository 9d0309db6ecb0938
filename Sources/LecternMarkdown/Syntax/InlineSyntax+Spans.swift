internal import CCMarkGFM
import LecternCore

/// `H~2~O`, `x^2^`, `++Ctrl+C++` and `[[references]]`.
extension InlineSyntax {
    /// The longest raised or lowered text, and the most letters in it side by side: `hello~world~` is no formula.
    private static let longestRaised = 16
    private static let mostLetters = 3
    /// The longest chord of keys, in bytes.
    private static let longestKeys = 64

    /// Lowered or raised text: directly after an ASCII letter, digit or `)`; of ASCII letters, digits and `+-=(),.`
    /// only; no digit directly after. So ranges such as `3~5 个，7~9 个` stay as they are.
    func raised(_ tag: NodeTag, by delimiter: UInt8) -> OpaquePointer? {
        let before = characterBefore(start)
        // A raised text may follow a lowered one: `SO~4~^2-^`.
        let other = tag == .superscript ? UInt8(ascii: "~") : UInt8(ascii: "^")
        guard ASCII.isLetterOrDigit(before) || before == UInt32(UInt8(ascii: ")")) || before == UInt32(other) else {
            return nil
        }
        var (end, letters) = (start + 1, 0)
        while Self.mayBeRaised(bytes[end]), end - start <= Self.longestRaised, letters <= Self.mostLetters {
            letters = ASCII.isLetter(UInt32(bytes[end])) ? letters + 1 : 0
            end += 1
        }
        guard bytes[end] == delimiter, end > start + 1, letters <= Self.mostLetters, bytes[end + 1] != delimiter,
            !isContinued(after: end, tag)
        else { return nil }
        guard let element = makeNode(CMARK_NODE_EMPH, tag), let text = makeNode(CMARK_NODE_TEXT, .none) else {
            return nil
        }
        withString((start + 1)..<end) { _ = cmark_node_set_literal(text, $0) }
        cmark_node_append_child(element, text)
        cmark_inline_parser_set_offset(parser, Int32(end + 1))
        return element
    }

    /// Whether the closing delimiter stands inside of a word: `3~5~7`, `dict^H^H^Hmaint`.
    private func isContinued(after end: Int, _ tag: NodeTag) -> Bool {
        let next = UInt32(bytes[end + 1])
        if ASCII.isDigit(next) { return true }
        return tag == .superscript && ASCII.isLetter(next) && ASCII.isLetter(UInt32(bytes[start + 1]))
    }

    private static func mayBeRaised(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: ","), UInt8(ascii: "."):
            true
        default: ASCII.isLetterOrDigit(UInt32(byte))
        }
    }

    /// Keys of a keyboard: names parted by `+` between `++` and `++`, which no letter or digit touches from outside.
    func keys() -> OpaquePointer? {
        let plus = UInt8(ascii: "+")
        let run = endOfRun(plus, from: start)
        guard run - start == 2, !ASCII.isLetterOrDigit(characterBefore(start)) else {
            return makeLeaf(CMARK_NODE_TEXT, .none, start..<run, end: run)
        }
        var end = run
        while end - run <= Self.longestKeys, isInKey(end) { end += 1 }
        let last = endOfRun(plus, from: end)
        guard last - end == 2, !ASCII.isLetterOrDigit(UInt32(bytes[last])), bytes[end - 1] != 0x20,
            bytes[run] != 0x20
        else { return makeLeaf(CMARK_NODE_TEXT, .none, start..<run, end: run) }
        return makeLeaf(CMARK_NODE_CODE, .keyboard, run..<end, end: last)
    }

    /// Whether a byte may stand in the names of keys: a single `+`, a blank inside, one sign alone, letters.
    private func isInKey(_ index: Int) -> Bool {
        let (byte, plus) = (bytes[index], UInt8(ascii: "+"))
        if byte == plus { return bytes[index + 1] != plus && bytes[index - 1] != plus }
        if byte == 0x20 || byte >= 0x80 || ASCII.isLetterOrDigit(UInt32(byte)) {
            return byte < 0xC0 || !CJK.isPunctuation(characterAfter(index))
        }
        // A sign is a key of its own.
        return byte > 0x20 && byte < 0x7F && bytes[index - 1] == plus && bytes[index + 1] == plus
    }

    /// `[[target]]` and `![[target]]` behind the mark that stands where one may be (see ``SourcePreparation``).
    ///
    /// Before `(` or `[` the inner brackets are the text of an ordinary link: `[[1]](a.md)`.
    func wikilink() -> OpaquePointer? {
        let isEmbedded = bytes[start + 1] == UInt8(ascii: "!")
        let open = start + (isEmbedded ? 2 : 1)
        guard bytes[open] == UInt8(ascii: "["), bytes[open + 1] == UInt8(ascii: "[") else { return nil }
        guard let end = Wikilink.closing(in: bytes, from: open + 2), bytes[end + 2] != UInt8(ascii: "(") else {
            return nil
        }
        let inner = UnsafeBufferPointer(start: bytes + open + 2, count: end - open - 2)
        guard Wikilink(parsing: CJKEmphasis.withoutMarks(inner), isEmbedded: isEmbedded) != nil else { return nil }
        return makeLeaf(CMARK_NODE_CODE, isEmbedded ? .embed : .wikilink, (open + 2)..<end, end: end + 2)
    }
}
