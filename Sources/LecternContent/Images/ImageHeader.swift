package import LecternMarkdown

/// What the first bytes of a picture tell of its size. Nothing is decoded.
package enum ImageHeader {
    package enum Reading: Sendable, Hashable {
        case size(ImageSize)
        /// The bytes are those of a picture, which has no size of its own, as some drawings have none.
        case sizeless
        /// The size stands further on in the file.
        case needsMore
        case unreadable
    }

    /// No browser shows more.
    static let longestSide = 1 << 20

    /// Reads the size of a picture in any of the formats that browsers show. The bytes decide, not the file's name.
    ///
    /// - Parameters:
    ///   - bytes: The file from its start.
    ///   - isWhole: Whether these are all of its bytes.
    package static func read(_ bytes: [UInt8], isWhole: Bool) -> Reading {
        bytes.withUnsafeBufferPointer { buffer in
            let reader = ByteReader(bytes: buffer)
            let reading = read(reader)
            return reading == .needsMore && isWhole ? .unreadable : reading
        }
    }

    private static func read(_ reader: ByteReader) -> Reading {
        if reader.starts(with: "\u{89}PNG") || reader.byte(0) == 0x89 { return png(reader) }
        if reader.big(0, 2) == 0xFFD8 { return JPEGHeader.read(reader) }
        if reader.starts(with: "GIF8") { return size(reader.little(6, 2), reader.little(8, 2)) }
        if reader.starts(with: "RIFF"), reader.starts(with: "WEBP", at: 8) { return webp(reader) }
        if reader.starts(with: "ftyp", at: 4) { return ISOImageHeader.read(reader) }
        if reader.starts(with: "BM") { return bitmap(reader) }
        return SVGHeader.read(reader)
    }

    /// - Returns: ``Reading/needsMore`` when a side is missing.
    static func size(_ width: Int?, _ height: Int?) -> Reading {
        guard let width, let height else { return .needsMore }
        let sides = 1...longestSide
        guard sides.contains(width), sides.contains(height) else { return .unreadable }
        return .size(ImageSize(width: width, height: height))
    }

    /// The first chunk of a PNG is its header (PNG specification, 11.2.2 IHDR).
    private static func png(_ reader: ByteReader) -> Reading {
        guard reader.starts(with: "PNG\r\n", at: 1) else { return .unreadable }
        guard reader.count >= 24 else { return .needsMore }
        guard reader.starts(with: "IHDR", at: 12) else { return .unreadable }
        return size(reader.big(16, 4), reader.big(20, 4))
    }

    /// The three kinds of WebP: lossy (RFC 6386, 9.1), lossless (RFC 9649, 3.4), extended (RFC 9649, 2.7).
    private static func webp(_ reader: ByteReader) -> Reading {
        if reader.starts(with: "VP8 ", at: 12) {
            guard reader.count >= 30 else { return .needsMore }
            guard reader.big(23, 3) == 0x9D012A else { return .unreadable }
            return size(reader.little(26, 2).map { $0 & 0x3FFF }, reader.little(28, 2).map { $0 & 0x3FFF })
        }
        if reader.starts(with: "VP8L", at: 12) {
            guard let bits = reader.little(21, 4) else { return .needsMore }
            guard reader.byte(20) == 0x2F else { return .unreadable }
            return size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        }
        if reader.starts(with: "VP8X", at: 12) {
            return size(reader.little(24, 3).map { $0 + 1 }, reader.little(27, 3).map { $0 + 1 })
        }
        return reader.count >= 16 ? .unreadable : .needsMore
    }

    /// Windows bitmaps; a negative height means that the lines go from top to bottom.
    private static func bitmap(_ reader: ByteReader) -> Reading {
        guard let header = reader.little(14, 4) else { return .needsMore }
        if header == 12 { return size(reader.little(18, 2), reader.little(20, 2)) }
        guard (16...256).contains(header) else { return .unreadable }
        let height = reader.little(22, 4).map { abs(Int(Int32(truncatingIfNeeded: $0))) }
        return size(reader.little(18, 4), height)
    }
}
