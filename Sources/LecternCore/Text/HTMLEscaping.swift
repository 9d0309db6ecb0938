/// Escaping for the places of an HTML page where a string from a note can land.
package enum HTMLEscaping {
    /// Appends text safe between tags and inside double-quoted attributes: `& < > "` become entities,
    /// control characters go.
    package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var (start, index) = (0, 0)
        while index < bytes.count {
            if isPlain(bytes, from: index) {
                index += blockLength
                continue
            }
            for index in index..<min(index + blockLength, bytes.count) {
                guard let entity = entity(for: bytes[index]) else { continue }
                output.append(contentsOf: bytes[start..<index])
                output.append(contentsOf: entity.utf8)
                start = index + 1
            }
            index += blockLength
        }
        output.append(contentsOf: bytes[start...])
    }

    private static var blockLength: Int { 8 }
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// Whether a whole block of bytes surely needs no escaping.
    @inline(__always)
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
        guard let base = bytes.baseAddress, index + blockLength <= bytes.count else { return false }
        let block = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        let special =
            zeros(in: block ^ ones &* 0x26) | zeros(in: block ^ ones &* 0x3C) | zeros(in: block ^ ones &* 0x3E)
            | zeros(in: block ^ ones &* 0x22) | zeros(in: block ^ ones &* 0x7F)
        // Bytes below 0x20 borrow into their highest bit.
        let control = (block &- ones &* 0x20) & ~block & (ones &* 0x80)
        return special | control == 0
    }

    /// Not 0 when a byte of a word is 0 (Mycroft's test).
    @inline(__always)
    private static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones &* 0x80) }

    package static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &output) }
    }

    /// Text safe between tags and inside double-quoted attributes.
    package static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { entity(for: $0) != nil }) else { return text }
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count + 16)
        append(text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @inline(__always)
    private static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        // Control characters show nothing, and neither HTML nor XML allows them.
        case 0...0x08, 0x0B, 0x0E...0x1F, 0x7F: ""
        default: nil
        }
    }
}

extension StaticString {
    fileprivate var utf8: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}
