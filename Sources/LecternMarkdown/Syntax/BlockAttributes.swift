import LecternCore

/// What stands in braces after a heading or an image: `{#id .class width=300}`.
struct BlockAttributes {
    /// Without the `#`.
    var id: String?
    /// As they stand in the page, with their prefix.
    var classes: [String] = []
    var width: ImageWidth?
    /// In pixels.
    var height: Int?
    /// An id that an earlier heading has, and the line of that in the parsed source.
    var isRepeated: (id: String, line: Int)?
    /// What is wrong, as summary and suggestion.
    var faults: [(summary: String, suggestion: String)] = []

    enum ImageWidth: Equatable {
        case pixels(Int)
        /// From 5 to 100, in steps of 5.
        case percent(Int)
    }

    /// Stands before the author's class names, so that none can be one of the theme.
    static let classPrefix = "x-"

    /// - Parameters:
    ///   - text: What stands between the braces.
    ///   - isImage: Whether sizes are understood.
    /// - Returns: `nil` when the text is not made of attributes, so that the braces are text.
    init?(_ text: String, isImage: Bool) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard !words.isEmpty, words.allSatisfy({ Self.isAttribute($0, isImage: isImage) }) else { return nil }
        for word in words {
            switch word.first {
            case "#": readID(word.dropFirst())
            case ".": readClass(word.dropFirst())
            default: readValue(word)
            }
        }
    }

    private static func isAttribute(_ word: Substring, isImage: Bool) -> Bool {
        if word.count > 1, word.first == "#" || word.first == "." { return true }
        guard isImage, let equals = word.firstIndex(of: "=") else { return false }
        return equals != word.startIndex && word[..<equals].allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
    }

    private mutating func readID(_ id: Substring) {
        let isSafe = id.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0x7F && !"\"'<>&#%?/\\`".unicodeScalars.contains($0)
        }
        guard isSafe else {
            return faults.append(("`\(id)` cannot be an id", "Write letters, digits, `-` and `_` alone."))
        }
        self.id = String(id)
    }

    private mutating func readClass(_ name: Substring) {
        let isSafe =
            name.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
            && name.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            }
        guard isSafe else {
            return faults.append(
                ("`\(name)` cannot be a class", "Write small Latin letters, digits and `-`, a letter first."))
        }
        classes.append(Self.classPrefix + name)
    }

    private mutating func readValue(_ word: Substring) {
        let parts = word.split(separator: "=", maxSplits: 1)
        guard let key = parts.first, key == "width" || key == "height", parts.count == 2 else {
            return faults.append(("an image knows no attribute `\(word)`", "Write `width=300` or `width=50%`."))
        }
        let value = parts[1].filter { $0 != "\"" }
        if key == "height" {
            height = Self.pixels(value)
            if height == nil { faults.append(("`\(value)` is no height", "Write pixels, `height=200`.")) }
        } else if value.hasSuffix("%"), let share = Int(value.dropLast()), (1...100).contains(share) {
            width = .percent(max(5, (share + 2) / 5 * 5))
        } else if let pixels = Self.pixels(value) {
            width = .pixels(pixels)
        } else {
            faults.append(("`\(value)` is no width", "Write pixels, `width=300`, or a share, `width=50%`."))
        }
    }

    private static func pixels(_ value: String) -> Int? {
        Int(value.hasSuffix("px") ? String(value.dropLast(2)) : value).flatMap { (1...10_000).contains($0) ? $0 : nil }
    }
}
