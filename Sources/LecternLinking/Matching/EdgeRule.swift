import LecternCore
package import LecternMarkdown

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

    /// Whether a word of a text may start at `index`.
    @inline(__always)
    package static func mayStart(_ prose: Prose, at index: Int) -> Bool {
        let text = prose.text
        guard index < text.count else { return true }
        if isHanLead(text[index]) { return true }
        let first = UTF8Scalar.decode(text, at: index).value
        guard isSpacedWordCharacter(first) || isJoiner(first) else { return true }
        guard let before = letter(before: index, in: text) ?? prose.before else { return true }
        return !isSpacedWordCharacter(before)
    }

    /// Whether a sign at the start of a name joins it to a word before: `.NET` is no name in `ASP.NET`.
    @inline(__always)
    private static func isJoiner(_ scalar: UInt32) -> Bool {
        let scalar = isFullWidth(scalar) ? scalar - 0xFEE0 : scalar
        return scalar < 0x80 && ".@#-/".utf8.contains(UInt8(scalar))
    }

    /// Whether a word of a text may end before `index`: no letter goes on, and no accent sits on the last one.
    @inline(__always)
    package static func mayEnd(_ prose: Prose, at index: Int) -> Bool {
        let text = prose.text
        guard index > 0 else { return true }
        if index < text.count, text[index] < 0x80, index >= 3, isHanLead(text[index - 3]) { return true }
        guard let next = index < text.count ? UTF8Scalar.decode(text, at: index).value : prose.after
        else { return true }
        if isCombiningMark(next) { return false }
        guard let last = letter(before: index, in: text), isSpacedWordCharacter(last) else { return true }
        return !isSpacedWordCharacter(next)
    }

    /// Whether a byte begins a character from U+4000 to U+9FFF, none of which is written with spaces. A look at one
    /// byte decides for most names in Chinese text.
    @inline(__always)
    private static func isHanLead(_ byte: UInt8) -> Bool { byte >= 0xE4 && byte <= 0xE9 }

    /// Whether an accent that belongs to the character before `index` stands there.
    static func cutsCharacter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index < text.count && isCombiningMark(UTF8Scalar.decode(text, at: index).value)
    }

    /// The character before an index without its accents.
    @inline(__always)
    private static func letter(before index: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32? {
        var index = index
        while let (scalar, length) = UTF8Scalar.decode(text, before: index) {
            if !isCombiningMark(scalar) { return scalar }
            index -= length
        }
        return nil
    }

    /// Accents and voicing marks that belong to the letter before them.
    @inline(__always)
    static func isCombiningMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case ..<0x300: false
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0x3099...0x309A, 0xFE20...0xFE2F,
            0xFF9E...0xFF9F:
            true
        default: false
        }
    }

    /// Where a word that ends at `index` ends with its English plural ending, `s` or `es`; `nil` for neither.
    package static func pluralEnd(_ prose: Prose, at index: Int) -> Int? {
        let text = prose.text
        guard let last = letter(before: index, in: text), isLatinLetterOrDigit(last) else { return nil }
        for ending in ["s", "es"] as [StaticString] {
            if let end = end(of: ending, in: text, from: index), mayEnd(prose, at: end) { return end }
        }
        return nil
    }

    private static func isLatinLetterOrDigit(_ scalar: UInt32) -> Bool {
        isSpacedWordCharacter(scalar) && (scalar < 0x250 || isFullWidth(scalar) || (0x1E00...0x1EFF).contains(scalar))
    }

    /// One past an ending that stands at `index`, in letters of either width; `nil` when another text stands there.
    private static func end(
        of ending: StaticString, in text: UnsafeBufferPointer<UInt8>, from index: Int
    ) -> Int? {
        var index = index
        for letter in UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount) {
            guard index < text.count else { return nil }
            let (scalar, length) = UTF8Scalar.decode(text, at: index)
            guard (isFullWidth(scalar) ? scalar - 0xFEE0 : scalar) == UInt32(letter) else { return nil }
            index += length
        }
        return index
    }
}
