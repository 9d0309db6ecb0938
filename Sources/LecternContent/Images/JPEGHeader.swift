/// The size of a JPEG, turned as its EXIF orientation says.
///
/// Segments are walked up to the start of frame (ITU-T T.81, B.1.1 and B.2.2).
enum JPEGHeader {
    static func read(_ reader: ByteReader) -> ImageHeader.Reading {
        var index = 2
        var isTurned = false
        while true {
            guard let mark = reader.byte(index) else { return .needsMore }
            guard mark == 0xFF else { return .unreadable }
            guard let code = reader.byte(index + 1) else { return .needsMore }
            switch code {
            case 0xFF: index += 1  // fill
            case 0x01, 0xD0...0xD8: index += 2  // no content
            case 0xD9, 0xDA: return .unreadable  // the picture itself, or its end, before any frame
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                let (height, width) = (reader.big(index + 5, 2), reader.big(index + 7, 2))
                return isTurned ? ImageHeader.size(height, width) : ImageHeader.size(width, height)
            default:
                guard let length = reader.big(index + 2, 2) else { return .needsMore }
                guard length >= 2 else { return .unreadable }
                if code == 0xE1, let orientation = orientation(reader, from: index + 4, to: index + 2 + length) {
                    isTurned = (5...8).contains(orientation)
                }
                index += 2 + length
            }
        }
    }

    /// The orientation in the first directory of an EXIF segment (Exif 2.3, 4.6.4; TIFF 6.0, 2).
    private static func orientation(_ reader: ByteReader, from start: Int, to end: Int) -> Int? {
        guard reader.starts(with: "Exif\0\0", at: start) else { return nil }
        let tiff = start + 6
        let isLittle = reader.starts(with: "II", at: tiff)
        guard isLittle || reader.starts(with: "MM", at: tiff) else { return nil }
        func number(_ index: Int, _ length: Int) -> Int? {
            guard index + length <= end else { return nil }
            return isLittle ? reader.little(index, length) : reader.big(index, length)
        }
        guard number(tiff + 2, 2) == 42, let offset = number(tiff + 4, 4), let count = number(tiff + offset, 2) else {
            return nil
        }
        for entry in 0..<count {
            let place = tiff + offset + 2 + entry * 12
            guard let tag = number(place, 2) else { return nil }
            if tag == 0x0112 { return number(place + 8, 2) }
        }
        return nil
    }
}
