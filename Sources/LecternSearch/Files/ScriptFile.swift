/// Wraps JSON into a classic script that hands it to the client as a string, for pages opened from disk too, and says of
/// which index it is.
enum ScriptFile {
    /// The script `search/NAME.js`.
    static func make(_ name: String, _ json: JSONText, stamp: String) -> SearchFile {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.bytes.count + json.bytes.count / 32 + 64)
        bytes.append(contentsOf: "lecternSearch.receive('\(name)','".utf8)
        json.bytes.withUnsafeBufferPointer { appendEscaped($0, to: &bytes) }
        bytes.append(contentsOf: "','\(stamp)');\n".utf8)
        return SearchFile(
            path: "search/\(name).js", bytes: bytes, contents: SearchFile.Contents(name: name, json: json.bytes))
    }

    /// The name of a file of a numbered family, such as `han/03`.
    static func name(_ family: String, _ number: Int, separator: String = "/") -> String {
        let digits = String(number, radix: 16)
        return family + separator + (digits.utf8.count < 2 ? "0" : "") + digits
    }

    /// Appends what stands for the text in a string between apostrophes, wherever that string may be put.
    static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        for index in text.indices {
            guard let escape = escape(at: index, of: text) else { continue }
            bytes.append(contentsOf: text[start..<index])
            escape.text.withUTF8Buffer { bytes.append(contentsOf: $0) }
            start = max(start, index + escape.length)
        }
        bytes.append(contentsOf: text[start...])
    }

    /// What replaces the bytes at `index`, and how many bytes it replaces.
    @inline(__always)
    private static func escape(
        at index: Int, of text: UnsafeBufferPointer<UInt8>
    ) -> (text: StaticString, length: Int)? {
        switch text[index] {
        case UInt8(ascii: "'"): ("\\'", 1)
        case UInt8(ascii: "\\"): ("\\\\", 1)
        case UInt8(ascii: "<"): escapeOfTag(before: index + 1, of: text)
        case 0xE2: escapeOfLineEnd(at: index, of: text)
        default: nil
        }
    }

    /// `</script` and `<!--` would end or change a script that stands in a page.
    private static func escapeOfTag(
        before index: Int, of text: UnsafeBufferPointer<UInt8>
    ) -> (text: StaticString, length: Int)? {
        guard index < text.count else { return nil }
        return switch text[index] {
        case UInt8(ascii: "/"): ("<\\/", 2)
        case UInt8(ascii: "!"): ("<\\!", 2)
        case UInt8(ascii: "s"), UInt8(ascii: "S"): ("\\x3c", 1)
        default: nil
        }
    }

    /// U+2028 and U+2029 end a line in older JavaScript.
    private static func escapeOfLineEnd(
        at index: Int, of text: UnsafeBufferPointer<UInt8>
    ) -> (text: StaticString, length: Int)? {
        guard index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
        return switch text[index + 2] {
        case 0xA8: ("\\u2028", 3)
        case 0xA9: ("\\u2029", 3)
        default: nil
        }
    }
}
