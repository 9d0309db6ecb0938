/// The elements and attributes of formulas. None leads anywhere, loads anything or runs anything.
enum FormulaVocabulary {
    static let elements = keys(
        """
        span math semantics annotation mrow mi mo mn ms mtext mspace msup msub msubsup munder mover munderover mfrac
        msqrt mroot mtable mtr mtd mlabeledtr mstyle mpadded mphantom menclose svg path line
        """)

    static let attributes = keys(
        """
        class aria-hidden xmlns encoding display mathvariant mathcolor mathbackground mathsize stretchy fence separator
        largeop movablelimits symmetric linebreak lspace rspace accent accentunder columnalign columnspacing
        columnlines rowspacing rowlines rowalign side width height depth voffset valign minsize maxsize linethickness
        scriptlevel displaystyle notation d viewBox preserveAspectRatio x1 x2 y1 y2 stroke-width
        """)

    // The most frequent ones, which need no search.
    static let span = ShortName("span")
    static let style = ShortName("style")
    static let classes = ShortName("class")

    private static func keys(_ text: StaticString) -> Set<ShortName> {
        let words = text.withUTF8Buffer {
            $0.split { $0 == 0x20 || $0 == 0x0A }.map { ShortName(UnsafeBufferPointer(rebasing: $0)) }
        }
        return Set(words)
    }
}

/// A name of at most 24 bytes, to be compared without allocating.
struct ShortName: Hashable {
    private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    private var count = 0

    /// One that is longer is no known name, and is like none.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        count = bytes.count
        for index in 0..<min(bytes.count, 24) {
            let shifted = UInt64(bytes[index]) << (8 * UInt64(index & 7))
            switch index >> 3 {
            case 0: words.0 |= shifted
            case 1: words.1 |= shifted
            default: words.2 |= shifted
            }
        }
    }

    init(_ text: StaticString) {
        self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    static func == (a: ShortName, b: ShortName) -> Bool { a.words == b.words && a.count == b.count && a.count <= 24 }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }

    func append(to output: inout [UInt8]) {
        for index in 0..<min(count, 24) {
            let word = index < 8 ? words.0 : index < 16 ? words.1 : words.2
            output.append(UInt8(truncatingIfNeeded: word >> (8 * UInt64(index & 7))))
        }
    }
}
