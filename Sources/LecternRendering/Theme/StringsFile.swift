/// A file of `strings/`: one JSON object whose values are texts.
///
/// Read here rather than by a library, so that a slip is reported with its line and column.
struct StringsFile {
    private let bytes: [UInt8]
    private var index = 0
    private var values: [String: String] = [:]

    /// The words of a file.
    ///
    /// - Throws: ``TemplateFault`` at the first thing that is not JSON, or not a text.
    static func parse(_ bytes: [UInt8]) throws(TemplateFault) -> [String: String] {
        var file = StringsFile(bytes: bytes)
        try file.parseObject()
        return file.values
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    private mutating func parseObject() throws(TemplateFault) {
        try expect("{")
        if !take("}") {
            repeat {
                let key = try parseText("a name in double quotes")
                try expect(":")
                values[key] = try parseText("a text in double quotes")
            } while take(",")
            try expect("}")
        }
        skipBlanks()
        if index < bytes.count { throw fault("nothing after the closing '}'") }
    }

    private mutating func parseText(_ expected: String) throws(TemplateFault) -> String {
        guard take("\"") else { throw fault(expected) }
        var text: [UInt8] = []
        while index < bytes.count, bytes[index] >= 0x20 {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                guard let valid = String(validating: text, as: UTF8.self) else { throw fault("text in UTF-8") }
                return valid
            }
            if byte == UInt8(ascii: "\\") {
                text += String(Character(try parseEscape())).utf8
            } else {
                text.append(byte)
            }
        }
        throw fault("'\"' at the end of the text")
    }

    private mutating func parseEscape() throws(TemplateFault) -> Unicode.Scalar {
        guard index < bytes.count else { throw fault("a character after '\\'") }
        index += 1
        switch bytes[index - 1] {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return try parseHexadecimal()
        case let byte where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/"):
            return Unicode.Scalar(byte)
        default:
            index -= 1
            throw fault("one of n, t, r, b, f, u, '\"', '/' or '\\' after '\\'")
        }
    }

    private mutating func parseHexadecimal() throws(TemplateFault) -> Unicode.Scalar {
        let unit = try parseUnit()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        if unit < 0xDC00, bytes[index...].starts(with: Array("\\u".utf8)) {
            index += 2
            let low = try parseUnit()
            if case 0xDC00...0xDFFF = low, let scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)) {
                return scalar
            }
        }
        throw fault("the two halves of a surrogate pair")
    }

    private mutating func parseUnit() throws(TemplateFault) -> UInt32 {
        let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let unit = UInt32(digits, radix: 16) else {
            throw fault("four hexadecimal digits after '\\u'")
        }
        index += 4
        return unit
    }
}

extension StringsFile {
    private mutating func skipBlanks() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ byte: Unicode.Scalar) throws(TemplateFault) {
        if !take(byte) { throw fault("'\(byte)'") }
    }

    private func fault(_ expected: String) -> TemplateFault {
        TemplateFault(
            identifier: "strings.syntax", range: index..<min(index + 1, bytes.count),
            summary: "this is no list of words",
            explanation: "Expected \(expected)")
    }
}
