#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds out what a text is that is no UTF-8, and converts it.
enum EncodingGuess {
    /// A text in UTF-16 with a byte order mark, as UTF-8, and the name of its encoding.
    static func marked(_ bytes: [UInt8]) -> (text: [UInt8], name: String)? {
        if bytes.starts(with: [0xFF, 0xFE]) { return (utf16(bytes[2...], isLittleEndian: true), "UTF-16") }
        if bytes.starts(with: [0xFE, 0xFF]) { return (utf16(bytes[2...], isLittleEndian: false), "UTF-16") }
        return nil
    }

    /// A text whose bytes all fit an encoding and make it likely, as UTF-8, and the name of the encoding.
    static func converted(_ bytes: [UInt8]) -> (text: [UInt8], name: String)? {
        if isGB18030(bytes), let text = gb18030(bytes) { return (text, "GB18030 (GBK)") }
        // In Chinese the blanks and line ends, in English nearly all characters have a byte of zero.
        for (isLittleEndian, zero) in [(true, 1), (false, 0)] where isUTF16(bytes, zero: zero) {
            return (utf16(bytes[...], isLittleEndian: isLittleEndian), "UTF-16")
        }
        return nil
    }

    /// - Parameter zero: Which byte of a pair is the higher one.
    private static func isUTF16(_ bytes: [UInt8], zero: Int) -> Bool {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return false }
        var (lineEnds, zeros) = (0, 0)
        for index in stride(from: 0, to: min(bytes.count, 4096), by: 2) {
            let (high, low) = (bytes[index + zero], bytes[index + 1 - zero])
            if low == 0, high != 0 { zeros += 1 }
            if high == 0, low == 0x0A || low == 0x20 { lineEnds += 1 }
        }
        return lineEnds > 0 && zeros * 50 < min(bytes.count, 4096)
            && !bytes.withUnsafeBytes { pairs in
                stride(from: 0, to: bytes.count, by: 2).contains { pairs[$0] == 0 && pairs[$0 + 1] == 0 }
            }
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> [UInt8] {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittleEndian ? b << 8 | a : a << 8 | b
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The text as UTF-8 by the system's `iconv`; `nil` where that does not know the encoding, or refuses the bytes.
    private static func gb18030(_ bytes: [UInt8]) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        // Two bytes of GBK are three of UTF-8.
        var (input, output) = (bytes.map { CChar(bitPattern: $0) }, [CChar](repeating: 0, count: bytes.count * 2 + 16))
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output -> Int? in
                var (source, target) = (input.baseAddress, output.baseAddress)
                var (sourceLeft, targetLeft) = (input.count, output.count)
                guard iconv(converter, &source, &sourceLeft, &target, &targetLeft) != -1 else { return nil }
                return output.count - targetLeft
            }
        }
        return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
    }

    /// Whether all bytes are GB18030, and most characters are those of GB 2312, as common text is.
    private static func isGB18030(_ bytes: [UInt8]) -> Bool {
        var (index, characters, common) = (0, 0, 0)
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            guard let length = length(bytes, at: index) else { return false }
            characters += 1
            if length == 2, isCommon(bytes[index], bytes[index + 1]) { common += 1 }
            index += length
        }
        return characters > 1 && common * 10 >= characters * 7
    }

    private static func length(_ bytes: [UInt8], at index: Int) -> Int? {
        guard (0x81...0xFE).contains(bytes[index]), index + 1 < bytes.count else { return nil }
        let trail = bytes[index + 1]
        if (0x40...0xFE).contains(trail), trail != 0x7F { return 2 }
        guard (0x30...0x39).contains(trail), index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
            (0x30...0x39).contains(bytes[index + 3])
        else { return nil }
        return 4
    }

    /// The rows of GB 2312: punctuation and letters, then Han.
    private static func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool {
        trail >= 0xA1 && ((0xA1...0xA9).contains(lead) || (0xB0...0xF7).contains(lead))
    }
}
