/// What an ASCII character is to the tokenizer.
enum ASCIIClass {
    case other, lower, upper, digit
    /// `.`, `_` and `-`, which join words to compounds.
    case joiner
    /// `+` and `#`, which may end a token.
    case suffix

    @inline(__always)
    static func of(_ byte: UInt8) -> ASCIIClass {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): .joiner
        case UInt8(ascii: "+"), UInt8(ascii: "#"): .suffix
        default: .other
        }
    }
}
