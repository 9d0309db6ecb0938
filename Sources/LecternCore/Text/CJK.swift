/// Which characters belong to scripts that are written without spaces, decided on scalars.
package enum CJK {
    /// A Han ideograph, kana or bopomofo: a letter of a script written without spaces.
    @inline(__always)
    package static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3100...0x312F,
            0x31A0...0x31BF, 0x3005...0x3007, 0x3021...0x3029, 0x2E80...0x2FDF, 0xF900...0xFAFF, 0xFF66...0xFF9F,
            0x20000...0x3FFFF:
            true
        default:
            false
        }
    }

    /// A Han ideograph.
    @inline(__always)
    package static func isHan(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005...0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Punctuation as wide as a Han character, where a wrapped line joins without a blank.
    @inline(__always)
    package static func isPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0x303D, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
            0xFF5B...0xFF65, 0xFE10...0xFE1F, 0xFE30...0xFE4F:
            true
        default:
            false
        }
    }

    /// A letter or punctuation mark of these scripts.
    @inline(__always)
    package static func isWide(_ scalar: UInt32) -> Bool {
        scalar >= 0x2E80 && (isLetter(scalar) || isPunctuation(scalar))
    }
}

/// Reading scalars out of valid UTF-8 without making strings.
package enum UTF8Scalar {
    /// The scalar that starts at `index`, and its length in bytes.
    @inline(__always)
    package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        let left = bytes.count - index
        if first < 0xE0, left >= 2 { return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2) }
        if first < 0xF0, left >= 3 {
            return ((first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3)
        }
        if left >= 4 {
            let high = (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
            return (high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F), 4)
        }
        return (0xFFFD, left)
    }

    /// Appends a scalar's bytes; values that are no scalars become U+FFFD.
    package static func append(_ value: UInt32, to output: inout [UInt8]) {
        output.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    /// The scalar that ends just before `index`, or `nil` at the start.
    @inline(__always)
    package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> (value: UInt32, length: Int)?
    {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return decode(bytes, at: start)
    }
}
