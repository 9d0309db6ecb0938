/// Encoding and forgiving decoding of UTF-8 in integers.
enum UTF8Coding {
    /// What stands for bytes that are no UTF-8.
    static let replacement: UInt32 = 0xFFFD

    /// Calls `body` with each byte of the scalar's encoding.
    @inline(__always)
    static func forEachByte(of scalar: UInt32, _ body: (UInt8) -> Void) {
        if scalar < 0x80 {
            body(UInt8(truncatingIfNeeded: scalar))
        } else if scalar < 0x800 {
            body(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else if scalar < 0x1_0000 {
            body(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else {
            body(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }

    /// The scalar that starts at `index`, which is no ASCII, and the number of bytes it takes.
    ///
    /// Broken or cut sequences give the replacement character and one byte, and are never read past the end.
    @inline(__always)
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
        let lead = UInt32(bytes[index])
        let left = bytes.count - index
        if lead & 0xF0 == 0xE0, left >= 3 {
            let second = UInt32(bytes[index + 1])
            let third = UInt32(bytes[index + 2])
            guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return (replacement, 1) }
            return ((lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F, 3)
        }
        if lead & 0xE0 == 0xC0, left >= 2 {
            let second = UInt32(bytes[index + 1])
            return second & 0xC0 == 0x80 ? ((lead & 0x1F) << 6 | second & 0x3F, 2) : (replacement, 1)
        }
        if lead & 0xF8 == 0xF0, left >= 4 { return decodeFour(bytes, at: index) }
        return (replacement, 1)
    }

    private static func decodeFour(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (scalar: UInt32, length: Int) {
        var scalar = UInt32(bytes[index]) & 0x07
        for offset in 1...3 {
            let byte = UInt32(bytes[index + offset])
            guard byte & 0xC0 == 0x80 else { return (replacement, 1) }
            scalar = scalar << 6 | byte & 0x3F
        }
        return scalar <= 0x10_FFFF ? (scalar, 4) : (replacement, 1)
    }
}
