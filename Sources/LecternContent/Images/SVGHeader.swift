import LecternMarkdown

/// The size of a drawing in SVG: the attributes `width` and `height` of its first element, or else its `viewBox`.
enum SVGHeader {
    /// How much of a file may stand before `<svg`.
    private static let reach = 1 << 16

    static func read(_ reader: ByteReader) -> ImageHeader.Reading {
        guard isText(reader) else { return .unreadable }
        guard let start = start(reader) else {
            return reader.count < reach ? .needsMore : .unreadable
        }
        var index = start
        var width: Double?
        var height: Double?
        var box: [Double] = []
        while let (name, value, end) = attribute(reader, from: index) {
            switch name {
            case "width": width = length(value)
            case "height": height = length(value)
            case "viewBox": box = numbers(value)
            default: break
            }
            index = end
        }
        guard let last = reader.byte(index) else { return .needsMore }
        guard last == 0x3E || last == 0x2F else { return .unreadable }
        return size(width, height, box)
    }

    private static func size(_ width: Double?, _ height: Double?, _ box: [Double]) -> ImageHeader.Reading {
        let hasBox = box.count == 4 && box[2] > 0 && box[3] > 0
        let ratio = hasBox ? box[3] / box[2] : nil
        switch (width, height, ratio) {
        case (let width?, let height?, _): return rounded(width, height)
        case (let width?, nil, let ratio?): return rounded(width, width * ratio)
        case (nil, let height?, let ratio?): return rounded(height / ratio, height)
        case (nil, nil, _?): return rounded(box[2], box[3])
        default: return .sizeless
        }
    }

    private static func rounded(_ width: Double, _ height: Double) -> ImageHeader.Reading {
        guard width > 0, height > 0, width <= Double(ImageHeader.longestSide), height <= Double(ImageHeader.longestSide)
        else { return .sizeless }
        return ImageHeader.size(max(1, Int(width.rounded())), max(1, Int(height.rounded())))
    }

    /// A file that begins like XML, with blanks and a byte order mark before it.
    private static func isText(_ reader: ByteReader) -> Bool {
        var index = reader.big(0, 3) == 0xEFBBBF ? 3 : 0
        while let byte = reader.byte(index), isBlank(byte) { index += 1 }
        return reader.byte(index) == 0x3C
    }

    /// Where the attributes of `<svg` begin; comments, declarations and other things before it are passed over.
    private static func start(_ reader: ByteReader) -> Int? {
        var index = 0
        while index < min(reader.count, reach) {
            if reader.starts(with: "<!--", at: index) {
                index += 4
                while index < reader.count, !reader.starts(with: "-->", at: index) { index += 1 }
            } else if reader.starts(with: "<svg", at: index), let next = reader.byte(index + 4),
                isBlank(next) || next == 0x3E || next == 0x2F
            {
                return index + 4
            }
            index += 1
        }
        return nil
    }

    /// The next attribute, and where it ends; `nil` at the end of the tag and for what is no attribute.
    private static func attribute(_ reader: ByteReader, from start: Int) -> (name: String, value: String, end: Int)? {
        var index = start
        while let byte = reader.byte(index), isBlank(byte) { index += 1 }
        let first = index
        while let byte = reader.byte(index), !isBlank(byte), byte != 0x3D, byte != 0x3E, byte != 0x2F { index += 1 }
        let name = text(reader, first..<index)
        while let byte = reader.byte(index), isBlank(byte) { index += 1 }
        guard !name.isEmpty, reader.byte(index) == 0x3D else { return nil }
        index += 1
        while let byte = reader.byte(index), isBlank(byte) { index += 1 }
        guard let mark = reader.byte(index), mark == 0x22 || mark == 0x27 else { return nil }
        let inside = index + 1
        index = inside
        while let byte = reader.byte(index), byte != mark { index += 1 }
        guard index < reader.count else { return nil }
        return (name, text(reader, inside..<index), index + 1)
    }

    private static func text(_ reader: ByteReader, _ range: Range<Int>) -> String {
        // Longer values are none of those that are wanted.
        String(decoding: reader.bytes[range].prefix(128), as: UTF8.self)
    }

    private static func isBlank(_ byte: Int) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// A length in pixels; `nil` for one that depends on the page, such as `100%`.
    private static func length(_ text: String) -> Double? {
        let units: [(name: String, pixels: Double)] = [
            ("px", 1), ("pt", 96 / 72.0), ("pc", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4),
        ]
        let text = text.filter { $0 != " " }
        if let number = Double(text) { return number.isFinite ? number : nil }
        for unit in units where text.hasSuffix(unit.name) {
            return Double(text.dropLast(unit.name.count)).flatMap { $0.isFinite ? $0 * unit.pixels : nil }
        }
        return nil
    }

    private static func numbers(_ text: String) -> [Double] {
        text.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" || $0 == "\r" }.compactMap { Double($0) }
            .filter(\.isFinite)
    }
}
