import LecternMarkdown

/// The size of a picture in AVIF or HEIF: boxes in boxes (ISO/IEC 14496-12), of which `meta`, `iprp`, `ipco` hold the
/// properties of the picture and its parts (ISO/IEC 23008-12, 6.5.3 `ispe`, 6.5.10 `irot`).
///
/// The picture is as large as its largest part: thumbnails and tiles have properties of their own.
enum ISOImageHeader {
    private static let boxLimit = 256

    static func read(_ reader: ByteReader) -> ImageHeader.Reading {
        guard isImage(reader) else { return .unreadable }
        var boxes = 0
        var largest: ImageSize?
        var isTurned = false
        // Ranges whose boxes are still to be read.
        var waiting = [0..<Int.max]
        while let range = waiting.popLast() {
            var index = range.lowerBound
            while index < range.upperBound, boxes < boxLimit {
                guard let length = reader.big(index, 4) else { break }
                boxes += 1
                let end = length == 0 ? range.upperBound : min(range.upperBound, index + max(8, length))
                if length == 1 { break }
                if reader.starts(with: "meta", at: index + 4) {
                    waiting.append((index + 12)..<max(index + 12, end))
                } else if reader.starts(with: "iprp", at: index + 4) || reader.starts(with: "ipco", at: index + 4) {
                    waiting.append((index + 8)..<max(index + 8, end))
                } else if reader.starts(with: "ispe", at: index + 4) {
                    if case .size(let size) = ImageHeader.size(reader.big(index + 12, 4), reader.big(index + 16, 4)) {
                        if largest.map({ size.width * size.height > $0.width * $0.height }) ?? true { largest = size }
                    }
                } else if reader.starts(with: "irot", at: index + 4) {
                    isTurned = (reader.byte(index + 8) ?? 0) & 1 == 1
                }
                index = end
            }
        }
        guard let largest else { return boxes < boxLimit ? .needsMore : .unreadable }
        return .size(isTurned ? ImageSize(width: largest.height, height: largest.width) : largest)
    }

    /// Whether the brands of the file are those of pictures; films have the same boxes.
    private static func isImage(_ reader: ByteReader) -> Bool {
        let end = min(reader.count, max(16, min(reader.big(0, 4) ?? 0, 256)))
        return stride(from: 8, to: end, by: 4).contains { index in
            index != 12
                && ["avif", "avis", "mif1", "msf1", "heic", "heix", "heim", "heis"].contains { (brand: StaticString) in
                    reader.starts(with: brand, at: index)
                }
        }
    }
}
