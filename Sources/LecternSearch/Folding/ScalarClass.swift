/// The sets of scalars that the tokenizer's specification names.
enum ScalarClass {
    /// No Han character lies beyond: its scalar fits into 18 bits.
    static let largestHan: UInt32 = (1 << 18) - 1

    /// Whether a folded scalar belongs to a Han run: ideographs, and with them kana, bopomofo and Hangul.
    static func isHan(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x2_0000...0x3_23AF, 0xF900...0xFAFF, 0x3005...0x3007,
            0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F,
            0x31A0...0x31BF, 0x31F0...0x31FF, 0xAC00...0xD7A3:
            true
        default: false
        }
    }

    /// Whether a folded scalar that is neither ASCII nor of a Han run is part of a word.
    ///
    /// Nothing from U+E000 to U+FFFF is, so that words sort alike by UTF-8 and by UTF-16.
    static func isWord(_ scalar: UInt32) -> Bool {
        guard !(0xE000...0xFFFF).contains(scalar), let value = Unicode.Scalar(scalar) else { return false }
        switch value.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            return true
        default:
            return false
        }
    }

    /// Invisible scalars that disappear without parting what stands on both sides.
    static func isDropped(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// Scalars that folding never changes: ideographs, and kana and Hangul, which keep their marks.
    static func isStable(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0xAC00...0xD7A3,
            0x2_0000...0x2_F7FF,
            0x3_0000...0x3_23AF:
            true
        default: false
        }
    }

    /// Letters whose marks are taken off: the blocks of Latin, Greek and Cyrillic.
    static func losesMarks(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF: true
        default: false
        }
    }

    /// Common punctuation of Chinese texts, which only parts; its folding needs no look.
    @inline(__always)
    static func isPlainPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3000...0x3004, 0x3008...0x3020, 0x2013...0x2016, 0x2018...0x2022, 0x2026: true
        default: false
        }
    }

    /// Whether a source scalar outside of ASCII is a capital, for the borders of camelCase.
    static func isUpper(_ scalar: UInt32) -> Bool {
        Unicode.Scalar(scalar)?.properties.generalCategory == .uppercaseLetter
    }
}
