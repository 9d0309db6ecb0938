import LecternCore

/// Takes terms out of notes: the words between marks and blanks that come up most often.
enum TermHarvest {
    /// - Returns: Runs of two to six Han characters and Latin words of four letters or more, by falling frequency.
    static func terms(in notes: [[UInt8]], count: Int) -> [String] {
        var frequency: [String: Int] = [:]
        for note in notes {
            note.withUnsafeBufferPointer { bytes in
                forEachWord(in: bytes) { frequency[$0, default: 0] += 1 }
            }
        }
        let ordered = frequency.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return ordered.prefix(count).map(\.key)
    }

    private static func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (String) -> Void) {
        var start = 0
        var index = 0
        var kind = Kind.other
        var length = 0
        while index <= text.count {
            let (scalar, size) = index < text.count ? UTF8Scalar.decode(text, at: index) : (0, 1)
            let next = Kind(scalar)
            if next != kind {
                if kind.lengths.contains(length) { body(String(decoding: text[start..<index], as: UTF8.self)) }
                (start, kind, length) = (index, next, 0)
            }
            length += 1
            index += size
        }
    }

    private enum Kind {
        case han
        case latin
        case other

        init(_ scalar: UInt32) {
            let isLetter = scalar < 0x80 && (scalar | 0x20) &- 0x61 < 26
            self = CJK.isHan(scalar) ? .han : isLetter ? .latin : .other
        }

        /// How long a word of this kind may be, in characters.
        var lengths: Range<Int> {
            switch self {
            case .han: 2..<7
            case .latin: 4..<21
            case .other: 0..<0
            }
        }
    }
}
