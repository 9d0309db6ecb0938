import LecternCore

/// How names are written.
package enum Spelling {
    private static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || "-‐‑‒–－".contains(character)
    }

    /// Whether a spelling breaks a name into single letters: `A I` in `option A I take` is no `AI`.
    static func isScattered(_ written: Slice<UnsafeBufferPointer<UInt8>>, names: [String]) -> Bool {
        // Most spellings are of one piece; the first bytes of wider blanks and hyphens are 0xC2 and 0xE2.
        guard written.contains(where: { " -\n".utf8.contains($0) || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else {
            return false
        }
        let pieces = String(decoding: written, as: UTF8.self).split(whereSeparator: isSeparator)
        guard pieces.count > 1 else { return false }
        let known = names.map { Set($0.lowercased().split(whereSeparator: isSeparator)) }
        return pieces.contains { piece in
            guard piece.count == 1, let letter = piece.first, letter.isASCII, letter.isLetter else { return false }
            return !known.contains { $0.contains(piece.lowercased()[...]) }
        }
    }

    /// Whether small letters for the capitals of a short name are an ordinary word of English prose, as in `it is`
    /// beside the term IT.
    ///
    /// - Parameter range: The bytes of the spelling.
    static func isOrdinaryWord(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.count < 5, text[range].allSatisfy(isSmall) else { return false }
        let before = range.lowerBound - 2
        let after = range.upperBound + 1
        return (before >= 0 && isSmall(text[before])) || (after < text.count && isSmall(text[after]))
    }

    private static func isSmall(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    /// Whether a sentence, or something in quotes, begins at an index of a block's text.
    static func startsSentence(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = index
        while end > 0, let scalar = UTF8Scalar.decode(text, before: end) {
            guard let character = Unicode.Scalar(scalar.value) else { return false }
            if " \n(（“‘\"「『*".unicodeScalars.contains(character) {
                end -= scalar.length
            } else {
                return ".!?:;。！？：；…".unicodeScalars.contains(character)
            }
        }
        return true
    }

    /// A spelling as reports show it: on one line.
    static func shown(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: text, as: UTF8.self).replacing("\n", with: " ")
    }
}
