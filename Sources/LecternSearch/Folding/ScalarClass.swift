/// The sets of scalars that the tokenizer's specification names.
enum ScalarClass {
    /// No Han character lies beyond: its scalar fits into 18 bits.
    static let largestHan: UInt32 = (1 << 18) - 1

    /// Whether a folded scalar belongs to a Han run: ideographs, and with them kana, bopomofo and Hangul, and the letters of
    /// scripts that are written without blanks.
    static func isHan(_ scalar: UInt32) -> Bool {
        if isUnspaced(scalar) { return true }
        return switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x2_0000...0x3_23AF, 0xF900...0xFAFF, 0x3005...0x3007,
            0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F,
            0x31A0...0x31BF, 0x31F0...0x31FF, 0xAC00...0xD7A3:
            true
        default: false
        }
    }

    /// The letters and vowel signs of Thai, Lao, Burmese, Khmer, Tai, Balinese and Javanese, whose words nothing parts.
    static func isUnspaced(_ scalar: UInt32) -> Bool {
        guard (0xE01...0x1B4C).contains(scalar) || (0xA980...0xAADD).contains(scalar) else { return false }
        return switch scalar {
        case 0xE01...0xE3A, 0xE40...0xE4E, 0xE81...0xEBD, 0xEC0...0xECE, 0xEDC...0xEDF, 0x1000...0x103F,
            0x1050...0x108F, 0x109A...0x109D, 0x1780...0x17D3, 0x17D7, 0x17DC...0x17DD, 0x1950...0x1974,
            0x1980...0x19C9, 0x1A20...0x1A7C, 0x1B00...0x1B4C, 0xA980...0xA9C0, 0xA9E0...0xA9EF, 0xA9FA...0xA9FE,
            0xAA60...0xAA76, 0xAA7A...0xAADD:
            true
        default: false
        }
    }

    /// Whether a folded scalar that is no letter is a token of its own: emoji, stars, ticks, arrows, signs of mathematics
    /// and of currencies. Lines and blocks to draw with are none.
    static func isSymbol(_ scalar: UInt32) -> Bool {
        guard scalar >= 0x80, !(0xE000...0xFFFF).contains(scalar), !(0x2500...0x259F).contains(scalar),
            !(0x2800...0x28FF).contains(scalar), let value = Unicode.Scalar(scalar)
        else { return false }
        return switch value.properties.generalCategory {
        case .otherSymbol, .mathSymbol, .currencySymbol: true
        default: false
        }
    }

    /// Two of these are a flag.
    static func isFlagLetter(_ scalar: UInt32) -> Bool { (0x1_F1E6...0x1_F1FF).contains(scalar) }

    /// Blanks at which no line breaks and narrow ones, which part the groups of a number.
    static func isNumberBlank(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0, 0x2007, 0x2009, 0x202F: true
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

    /// Scalars that disappear without parting what stands on both sides: invisible ones, colours of skin, ™ and ℠.
    static func isDropped(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x1_F3FB...0x1_F3FF, 0x2120, 0x2122: true
        default: false
        }
    }

    /// Scalars that folding never changes: ideographs; kana, Hangul and the scripts without blanks keep their marks.
    static func isStable(_ scalar: UInt32) -> Bool {
        if isUnspaced(scalar) { return true }
        return switch scalar {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0xAC00...0xD7A3,
            0x2_0000...0x2_F7FF,
            0x3_0000...0x3_23AF:
            true
        default: false
        }
    }

    /// The hyphens beside that of ASCII: U+2011 breaks no line.
    static func isHyphen(_ scalar: UInt32) -> Bool { scalar == 0x2010 || scalar == 0x2011 }

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
