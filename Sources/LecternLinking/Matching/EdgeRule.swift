import LecternCore

/// Where a word of one script may begin and end inside text of another.
///
/// An edge needs a boundary only where the term's own edge character is a letter or digit of a script that is
/// written with spaces and its neighbour is one too; edges of Han and kana need none. One rule serves
/// `TCP协议`, `大模型` and `GPT-3`.
package enum EdgeRule {
    /// Whether a scalar is a letter or digit of a script written with spaces between words.
    @inline(__always)
    package static func isSpacedWordCharacter(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 {
            switch UInt8(scalar) {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                return true
            default: return false
            }
        }
        if isFullWidth(scalar) { return isSpacedWordCharacter(scalar - 0xFEE0) }
        guard scalar >= 0xC0, !CJK.isWide(scalar), let scalar = Unicode.Scalar(scalar) else { return false }
        return !isUnspacedScript(scalar.value)
            && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }

    private static func isFullWidth(_ scalar: UInt32) -> Bool { scalar >= 0xFF01 && scalar <= 0xFF5E }

    /// Thai, Lao, Myanmar and Khmer, which write no spaces either.
    private static func isUnspacedScript(_ scalar: UInt32) -> Bool {
        (0x0E00...0x0EFF).contains(scalar) || (0x1000...0x109F).contains(scalar) || (0x1780...0x17FF).contains(scalar)
    }

    /// Whether a word of `text` may start at `index`.
    @inline(__always)
    package static func mayStart(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index > 0, index < text.count else { return true }
        if isHanLead(text[index]) { return true }
        guard isSpacedWordCharacter(UTF8Scalar.decode(text, at: index).value) else { return true }
        guard let before = UTF8Scalar.decode(text, before: index) else { return true }
        return !isSpacedWordCharacter(before.value)
    }

    /// Whether a word of `text` may end before `index`: no letter goes on, and no accent sits on the last one.
    @inline(__always)
    package static func mayEnd(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index > 0, index < text.count else { return true }
        if text[index] < 0x80, index >= 3, isHanLead(text[index - 3]) { return true }
        let next = UTF8Scalar.decode(text, at: index).value
        if isCombiningMark(next) { return false }
        guard let last = UTF8Scalar.decode(text, before: index), isSpacedWordCharacter(last.value) else { return true }
        return !isSpacedWordCharacter(next)
    }

    /// Whether a byte begins a character from U+4000 to U+9FFF, none of which is written with spaces. A look at one
    /// byte decides for most names in Chinese text.
    @inline(__always)
    private static func isHanLead(_ byte: UInt8) -> Bool { byte >= 0xE4 && byte <= 0xE9 }

    /// Accents and voicing marks that belong to the letter before them.
    @inline(__always)
    private static func isCombiningMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case ..<0x300: false
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0x3099...0x309A, 0xFE20...0xFE2F,
            0xFF9E...0xFF9F:
            true
        default: false
        }
    }

    /// Where a word that ends at `index` ends with its English plural ending, `s` or `es`; `nil` for neither.
    package static func pluralEnd(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        guard index > 0, index < text.count, text[index - 1] < 0x80, isSpacedWordCharacter(UInt32(text[index - 1]))
        else {
            return nil
        }
        for length in 1...2 where index + length <= text.count {
            let ending = text[index..<(index + length)]
            let isPlural = length == 1 ? ending.elementsEqual("s".utf8) : ending.elementsEqual("es".utf8)
            if isPlural, mayEnd(text, at: index + length) { return index + length }
        }
        return nil
    }
}
