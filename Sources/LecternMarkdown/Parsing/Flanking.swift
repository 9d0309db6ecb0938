import LecternCore

/// Whether a run of delimiters can open an element (it is left-flanking) or close one (it is right-flanking).
///
/// CommonMark decides by the characters beside the run, and counts on blanks beside punctuation, which Chinese does not
/// write (commonmark-spec #650). The rules here are those of tats-u's markdown-cjk-friendly: wide punctuation counts
/// as a letter, and a wide character on the outer side of the run as a blank would.
struct Flanking {
    var isLeft: Bool
    var isRight: Bool

    init(before: Neighbor, after: Neighbor) {
        isLeft = !after.isBlank && (!after.isNarrowPunctuation || before.endsWord)
        isRight = !before.isBlank && (!before.isNarrowPunctuation || after.endsWord)
    }

    /// A character beside a run; the ends of a text are blanks.
    struct Neighbor {
        var isBlank = true
        var isPunctuation = false
        var isCJK = false

        /// Punctuation of scripts that write blanks between words.
        var isNarrowPunctuation: Bool { isPunctuation && !isCJK }
        /// Whether a word may begin or end beside it.
        var endsWord: Bool { isBlank || isPunctuation || isCJK }

        private init(_ scalar: UInt32) {
            isBlank = Flanking.isBlank(scalar)
            isPunctuation = Flanking.isPunctuation(scalar)
            isCJK = Flanking.isCJK(scalar)
        }

        /// The character that ends at `index`; a selector of variants belongs to the character before it.
        ///
        /// - Parameter passed: A byte to look past: cmark sees no `~` beside `*`.
        init(before index: Int, in text: UnsafeBufferPointer<UInt8>, passing passed: UInt8 = CJKEmphasis.mark) {
            var end = index
            while end > 0, text[end - 1] == passed || text[end - 1] == CJKEmphasis.mark { end -= 1 }
            let found = UTF8Scalar.decode(text, before: end) ?? (value: 0x0A, length: 0)
            self.init(found.value)
            if LineJoining.isNeutral(found.value) {
                let inner = UTF8Scalar.decode(text, before: end - found.length)?.value
                isCJK = inner.map { Flanking.isWide(found.value, beside: $0) } ?? false
            }
            guard Flanking.isVariationSelector(found.value) else { return }
            guard let base = UTF8Scalar.decode(text, before: end - found.length)?.value else { return }
            // The selector is what cmark sees, and to it no punctuation.
            isCJK = Flanking.isCJK(base) || Flanking.isWideQuotation(base, selector: found.value)
        }

        /// The character that starts at `index`.
        init(after index: Int, in text: UnsafeBufferPointer<UInt8>, passing passed: UInt8 = CJKEmphasis.mark) {
            var start = index
            while start < text.count, text[start] == passed || text[start] == CJKEmphasis.mark { start += 1 }
            let found = start < text.count ? UTF8Scalar.decode(text, at: start) : (value: 0x0A, length: 0)
            self.init(found.value)
            let next = start + found.length
            if isPunctuation, !isCJK, next < text.count, text[next] >= 0x80 {
                let inner = UTF8Scalar.decode(text, at: next).value
                isCJK =
                    Flanking.isWideQuotation(found.value, selector: inner)
                    || LineJoining.isNeutral(found.value) && Flanking.isWide(found.value, beside: inner)
            }
        }
    }
}

extension Flanking {
    static func isBlank(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Punctuation as cmark has it: all of ASCII's, and the categories P of Unicode.
    static func isPunctuation(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar > 0x20 && scalar < 0x7F && !ASCII.isLetterOrDigit(scalar) }
        guard !CJK.isHan(scalar), let scalar = Unicode.Scalar(scalar) else { return false }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default:
            return false
        }
    }

    /// Whether a character is of Chinese, Japanese or Korean: wide, full-width or half-width by East Asian Width, and
    /// no emoji.
    static func isCJK(_ scalar: UInt32) -> Bool {
        if scalar < 0x1100 { return false }
        switch scalar {
        case 0x1100...0x11FF, 0x20A9, 0x2329...0x232A, 0x2E80...0x2FFF, 0x3001...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFFEE, 0x16FE0...0x18DFF,
            0x1AFF0...0x1B2FF, 0x1F200, 0x1F202, 0x1F210...0x1F219, 0x1F21B...0x1F22E, 0x1F230...0x1F231, 0x1F237,
            0x1F23B, 0x1F240...0x1F248, 0x20000...0x3FFFD:
            return true
        default:
            return false
        }
    }

    /// Whether a quotation mark, dash or dot that Chinese shares with other scripts is Chinese: beside a character of
    /// those scripts on the side away from the run, or doubled as `——` and `……` are.
    private static func isWide(_ neutral: UInt32, beside inner: UInt32) -> Bool {
        isCJK(inner) || inner == neutral && (neutral == 0x2014 || neutral == 0x2026)
    }

    static func isVariationSelector(_ scalar: UInt32) -> Bool {
        (0xFE00...0xFE0E).contains(scalar) || (0xE0100...0xE01EF).contains(scalar)
    }

    /// Whether a quotation mark is made full-width by the selector behind it.
    private static func isWideQuotation(_ scalar: UInt32, selector: UInt32) -> Bool {
        selector == 0xFE01 && (scalar == 0x2018 || scalar == 0x2019 || scalar == 0x201C || scalar == 0x201D)
    }
}
