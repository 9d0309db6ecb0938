/// The blanks and the markers of quotes and lists that a line begins with.
struct LinePrefix {
    /// How deep blocks may be nested in the lines above: blanks can only go on what is open.
    let deepest: Int
    /// How deep the line's content may be nested, at most.
    private(set) var levels = 0
    /// Whether the line has nothing but blanks so far.
    private(set) var isBlank = true

    init(deepest: Int) {
        self.deepest = deepest
    }

    /// Reads to the first byte that is of no marker.
    ///
    /// - Returns: Where that is.
    mutating func read(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        var (blanks, markers) = (0, 0)
        // A line of nothing but one character and blanks is a rule, or underlines a heading.
        var (first, isUniform): (UInt8, Bool) = (0, true)
        scan: while index < range.upperBound {
            let byte = source[index]
            switch byte {
            case 0x20: blanks += 1
            case 0x09: blanks += 4
            case 0x0D: break
            case UInt8(ascii: ">"): markers += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard endsMarker(source, index + 1, range) else { break scan }
                markers += 1
            case 0x30...0x39:
                guard let end = endOfNumber(source, index, range) else { break scan }
                index = end
                markers += 1
            default: break scan
            }
            if byte > 0x20 {
                isUniform = isUniform && (first == 0 || first == byte) && byte != UInt8(ascii: ">")
                first = byte
                isBlank = false
            }
            index += 1
        }
        if markers > 0, !(index == range.upperBound && isUniform && markers > 2) {
            levels = markers + min(blanks / 2, deepest)
        }
        return index
    }

    /// The index of the `.` or `)` after a number that a list item begins with.
    private func endOfNumber(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>) -> Int? {
        var index = start
        while index < range.upperBound, source[index] &- 0x30 < 10, index - start < 10 { index += 1 }
        guard index < range.upperBound, source[index] == UInt8(ascii: ".") || source[index] == UInt8(ascii: ")"),
            endsMarker(source, index + 1, range)
        else { return nil }
        return index
    }

    private func endsMarker(_ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> Bool {
        index == range.upperBound || source[index] == 0x20 || source[index] == 0x09 || source[index] == 0x0D
    }
}
