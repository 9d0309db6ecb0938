/// What an ASCII character is to the tokenizer.
enum ASCIIClass {
    case other, lower, upper, digit
    /// `.`, `_` and `-`, which join words to compounds.
    case joiner
    /// `,` between the groups of a number.
    case comma
    /// `'`, which joins letters, and the groups of a number.
    case apostrophe
    /// `+` and `#`, which may end a token.
    case suffix
    /// What operators are made of, such as `!=`; `-` is one, too.
    case mark

    @inline(__always)
    static func of(_ byte: UInt8) -> ASCIIClass {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): .joiner
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "+"), UInt8(ascii: "#"): .suffix
        case UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
            UInt8(ascii: "|"), UInt8(ascii: ":"):
            .mark
        default: .other
        }
    }
}
