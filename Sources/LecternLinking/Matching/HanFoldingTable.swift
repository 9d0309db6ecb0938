internal import COpenCC

/// OpenCC's table of single Traditional characters and their Simplified forms.
package enum HanFoldingTable {
    package typealias Pair = (from: UInt32, to: UInt32)

    /// The pairs, by ascending Traditional character; read once. Empty when OpenCC's data is not on the machine:
    /// then either script finds only itself.
    package static let traditionalToSimplified: [Pair] = read()

    private static func read() -> [Pair] {
        guard let converter = opencc_open("t2s.json"), Int(bitPattern: converter) != -1 else { return [] }
        defer { opencc_close(converter) }
        // The Basic Multilingual Plane's ideographs, each converted alone so that no phrase rule applies.
        return (UInt32(0x4E00)...0x9FFF).compactMap { scalar in
            convert(scalar, with: converter).map { (scalar, $0) }
        }
    }

    /// The form of a character, if it is another single character.
    private static func convert(_ scalar: UInt32, with converter: opencc_t) -> UInt32? {
        guard let character = Unicode.Scalar(scalar) else { return nil }
        let input = String(character)
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { output in
            let length = opencc_convert_utf8_to_buffer(converter, input, input.utf8.count, output.baseAddress)
            guard length > 0, length < 16 else { return nil }
            let bytes = output.prefix(length).map { UInt8(bitPattern: $0) }
            let converted = String(decoding: bytes, as: UTF8.self).unicodeScalars
            guard converted.count == 1, let first = converted.first, first.value != scalar else { return nil }
            return first.value
        }
    }
}
