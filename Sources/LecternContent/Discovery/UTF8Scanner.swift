/// Looks through bytes for what is no UTF-8 (Unicode 17, table 3-7) and for zero bytes.
struct UTF8Scanner {
    enum Fault: Equatable {
        /// A run of bytes that are no UTF-8.
        case invalid(Range<Int>)
        /// A zero byte.
        case null(Int)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The next fault, `nil` when there is none to the end.
    mutating func next() -> Fault? {
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte == 0 {
                    index += 1
                    return .null(index - 1)
                }
                index += 1
                skipASCII()
            } else if let length = Self.sequenceLength(bytes, at: index) {
                index += length
            } else {
                return invalidRun()
            }
        }
        return nil
    }

    /// Passes over eight bytes at a time while all are ASCII and none is zero.
    private mutating func skipASCII() {
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let hasZero = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            guard (word & 0x8080_8080_8080_8080) | hasZero == 0 else { return }
            index += 8
        }
    }

    private mutating func invalidRun() -> Fault {
        let start = index
        index += 1
        while index < bytes.count, bytes[index] >= 0x80, Self.sequenceLength(bytes, at: index) == nil { index += 1 }
        return .invalid(start..<index)
    }

    /// The length of the well-formed sequence of two to four bytes at an index, `nil` when there is none.
    @inline(__always)
    static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let lead = bytes[index]
        let left = bytes.count - index
        if lead >= 0xE0, lead < 0xF0 {
            guard left >= 3 else { return nil }
            let second = bytes[index + 1]
            let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
            return second >= low && second <= high && bytes[index + 2] & 0xC0 == 0x80 ? 3 : nil
        }
        if lead >= 0xC2, lead < 0xE0 { return left >= 2 && bytes[index + 1] & 0xC0 == 0x80 ? 2 : nil }
        guard lead >= 0xF0, lead <= 0xF4, left >= 4 else { return nil }
        let second = bytes[index + 1]
        let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
        let hasTail = bytes[index + 2] & 0xC0 == 0x80 && bytes[index + 3] & 0xC0 == 0x80
        return second >= low && second <= high && hasTail ? 4 : nil
    }
}
