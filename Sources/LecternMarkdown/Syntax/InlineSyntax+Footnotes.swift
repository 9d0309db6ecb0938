internal import CCMarkGFM
import LecternCore

/// `^[a footnote where it is cited]`, as Pandoc and Obsidian have it.
extension InlineSyntax {
    /// The longest one, in bytes.
    private static let longestFootnote = 2000

    /// The text up to the bracket that closes the first one, on as many lines; not a number alone, which is an exponent.
    func inlineFootnote() -> OpaquePointer? {
        guard bytes[start + 1] == UInt8(ascii: "[") else { return nil }
        var (end, depth) = (start + 2, 1)
        while bytes[end] != 0, end - start < Self.longestFootnote {
            switch bytes[end] {
            case UInt8(ascii: "\\") where bytes[end + 1] != 0: end += 1
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            default: break
            }
            if depth == 0 { break }
            end += 1
        }
        let text = (start + 2)..<end
        guard depth == 0, bytes[end] == UInt8(ascii: "]"),
            text.contains(where: { !ASCII.isBlank(UInt32(bytes[$0])) && !ASCII.isDigit(UInt32(bytes[$0])) })
        else { return nil }
        return makeLeaf(CMARK_NODE_CODE, .inlineFootnote, text, end: end + 1)
    }
}
