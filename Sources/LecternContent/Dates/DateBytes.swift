/// UTF-8 text as the date grammar reads it: every access is bounded, and outside of the text all bytes are 0.
struct DateBytes {
    let bytes: UnsafeBufferPointer<UInt8>

    var count: Int { bytes.count }

    @inline(__always)
    func byte(_ index: Int) -> UInt8 {
        index >= 0 && index < bytes.count ? bytes[index] : 0
    }

    @inline(__always)
    func isDigit(_ index: Int) -> Bool { byte(index) &- 0x30 < 10 }

    @inline(__always)
    func isLetter(_ index: Int) -> Bool { (byte(index) | 0x20) &- 0x61 < 26 }

    @inline(__always)
    func isAlphanumeric(_ index: Int) -> Bool { isDigit(index) || isLetter(index) }

    /// The end of a literal that stands at `index`.
    @inline(__always)
    func end(of literal: StaticString, at index: Int) -> Int? {
        let length = literal.utf8CodeUnitCount
        guard index >= 0, index + length <= bytes.count else { return nil }
        let matches = literal.withUTF8Buffer { text in
            for offset in 0..<length where bytes[index + offset] != text[offset] { return false }
            return true
        }
        return matches ? index + length : nil
    }

    /// The end of the first literal that stands at `index`.
    func end(ofAny literals: [StaticString], at index: Int) -> Int? {
        for literal in literals {
            if let end = end(of: literal, at: index) { return end }
        }
        return nil
    }

    /// The start of a literal that ends just before `index`.
    func start(of literal: StaticString, before index: Int) -> Int? {
        let start = index - literal.utf8CodeUnitCount
        return end(of: literal, at: start) == nil ? nil : start
    }

    /// The start of the first literal that ends just before `index`.
    func start(ofAny literals: [StaticString], before index: Int) -> Int? {
        for literal in literals {
            if let start = start(of: literal, before: index) { return start }
        }
        return nil
    }

    /// The end of an English word at `index`, which no letter or digit follows.
    func end(ofWord word: StaticString, at index: Int) -> Int? {
        guard let end = end(of: word, at: index), !isAlphanumeric(end), byte(end) != 0x5F else { return nil }
        return end
    }

    /// Whether a Han ideograph or another character beyond ASCII starts at `index`.
    func isWide(_ index: Int) -> Bool { byte(index) >= 0xE3 }
}

extension DateBytes {
    /// The length of a blank at `index`: a space, tab, no-break space, typographic space (U+2000–200A, U+202F) or
    /// ideographic space; else 0.
    private func blankLength(at index: Int) -> Int {
        switch byte(index) {
        case 0x20, 0x09, 0x0A: 1
        case 0xC2 where byte(index + 1) == 0xA0: 2
        case 0xE2 where byte(index + 1) == 0x80 && (byte(index + 2) &- 0x80 < 11 || byte(index + 2) == 0xAF): 3
        case 0xE3 where byte(index + 1) == 0x80 && byte(index + 2) == 0x80: 3
        default: 0
        }
    }

    /// The end of at most `limit` blanks.
    func skipBlanks(_ index: Int, limit: Int = 2) -> Int {
        var (index, left) = (index, limit)
        while left > 0 {
            let length = blankLength(at: index)
            if length == 0 { break }
            index += length
            left -= 1
        }
        return index
    }

    /// The start of at most two blanks that end before `index`.
    func skipBlanks(before index: Int) -> Int {
        var index = index
        for _ in 0..<2 {
            if byte(index - 1) == 0x20 || byte(index - 1) == 0x09 {
                index -= 1
            } else if blankLength(at: index - 2) == 2 {
                index -= 2
            } else if blankLength(at: index - 3) == 3 {
                index -= 3
            }
        }
        return index
    }
}
