/// Goes through HTML from one address attribute to the next, copying all the rest.
///
/// It reads the HTML that Lectern writes: well-formed tags, attribute values in quotation marks. What is not of that
/// form is copied as it is.
struct AttributeScanner {
    private static let names: Set<String> = ["href", "src", "poster", "cite", "srcset"]

    private let html: [UInt8]
    private var position = 0
    private var copied = 0
    private var isInTag = false
    private var value = 0..<0
    /// Whether the value that was found last holds several addresses: it is a `srcset`.
    private(set) var holdsSeveral = false
    private var output: [UInt8] = []

    init(_ html: [UInt8]) {
        self.html = html
        output.reserveCapacity(html.count + html.count / 8)
    }

    /// The next value of an address attribute, escaped as it stands; `nil` at the end.
    mutating func nextAddress() -> ArraySlice<UInt8>? {
        while position < html.count {
            if !isInTag {
                guard let start = html[position...].firstIndex(of: UInt8(ascii: "<")) else { break }
                position = start + 1
                isInTag = position < html.count && Self.isLetter(html[position])
                if isInTag { skip { !Self.isBlank($0) && $0 != UInt8(ascii: ">") } }
            } else if let name = nextName(), Self.names.contains(name) {
                holdsSeveral = name == "srcset"
                return html[value]
            }
        }
        position = html.count
        return nil
    }

    /// Writes another value in the place of the one that was found last.
    mutating func replace(with new: [UInt8]) {
        output += html[copied..<value.lowerBound]
        output += new
        copied = value.upperBound
    }

    /// All of the HTML.
    mutating func finish() -> [UInt8] {
        output += html[copied...]
        copied = html.count
        return output
    }

    /// The name of the next attribute that has a quoted value, which is noted; `nil` for others and at a tag's end.
    private mutating func nextName() -> String? {
        skip { Self.isBlank($0) || $0 == UInt8(ascii: "/") }
        guard position < html.count, html[position] != UInt8(ascii: ">") else {
            isInTag = false
            return nil
        }
        let start = position
        position += 1
        skip { !Self.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let name = String(decoding: html[start..<position], as: UTF8.self).lowercased()
        guard position + 1 < html.count, html[position] == UInt8(ascii: "=") else { return nil }
        let mark = html[position + 1]
        guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
            skip { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
            return nil
        }
        let first = position + 2
        position = first
        skip { $0 != mark }
        value = first..<position
        position = min(position + 1, html.count)
        return name
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while position < html.count, condition(html[position]) { position += 1 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
