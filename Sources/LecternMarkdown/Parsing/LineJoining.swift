import LecternCore

/// Whether the lines of a paragraph join without a blank: between characters of scripts that write none.
enum LineJoining {
    /// Han, kana, bopomofo and the punctuation that goes with them. Korean writes blanks.
    @inline(__always)
    static func isWide(_ scalar: UInt32) -> Bool { CJK.isWide(scalar) }

    /// Quotation marks, dashes and dots that Chinese shares with other scripts: they join with a wide neighbour.
    static func isNeutral(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0xB7: true
        default: false
        }
    }

    static func firstCharacter(of literal: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let start = literal.firstIndex { $0 != CJKEmphasis.mark }
        return start.map { UTF8Scalar.decode(literal, at: $0).value }
    }
}
