import LecternCore

extension YAMLReader {
    /// The fault of a document that must not reach the parser, or `nil`.
    static func refusal(of source: YAMLSource) -> Diagnostic? {
        if let place = controlCharacter(source) { return place }
        if let line = deepLine(source.bytes) {
            return source.fault(
                "yaml.too-deep", at: source.location(line: line, column: 1),
                "more than \(depthLimit) lists stand in one another",
                explanation: "Settings and front matter need two levels.")
        }
        return aliasFault(source)
    }

    /// A scalar that YAML forbids, since Yams does not say dependably where it stands.
    private static func controlCharacter(_ source: YAMLSource) -> Diagnostic? {
        var (line, column, previous) = (1, 1, Unicode.Scalar(0))
        for scalar in source.text.unicodeScalars {
            let isStart = line == 1 && column == 1
            if !isAllowed(scalar), !(isStart && scalar == "\u{FEFF}") {
                let code = String(scalar.value, radix: 16, uppercase: true)
                let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
                return source.fault(
                    "yaml.syntax", at: source.location(line: line, column: column, length: 1),
                    "the invisible character \(name) may not stand in YAML", suggestion: "Remove the character.")
            }
            if scalar == "\n" && previous == "\r" {
            } else if scalar == "\n" || scalar == "\r" {
                (line, column) = (line + 1, 1)
            } else {
                column += 1
            }
            previous = scalar
        }
        return nil
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...: true
        default: false
        }
    }

    /// The line on which brackets, or the hyphens of lists in lists, go deeper than any honest document.
    private static func deepLine(_ bytes: [UInt8]) -> Int? {
        var (line, open, hyphens, isIndentation) = (1, 0, 0, true)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\n"):
                (line, hyphens, isIndentation) = (line + 1, 0, true)
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                (open, isIndentation) = (open + 1, false)
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                (open, isIndentation) = (max(0, open - 1), false)
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
                let isIndicator = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: " ")
                if isIndentation, isIndicator { hyphens += 1 } else { isIndentation = false }
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                break
            default:
                isIndentation = false
            }
            if open > depthLimit || hyphens > depthLimit { return line }
        }
        return nil
    }

    /// An alias (`*name`) of an anchor (`&name`) in the document.
    ///
    /// Aliases of aliases grow without bound, and no setting needs them, so they are not read at all.
    private static func aliasFault(_ source: YAMLSource) -> Diagnostic? {
        guard source.bytes.contains(UInt8(ascii: "&")), source.bytes.contains(UInt8(ascii: "*")) else { return nil }
        let anchors = Set(marks(UInt8(ascii: "&"), source.bytes).map(\.name))
        guard let alias = marks(UInt8(ascii: "*"), source.bytes).first(where: { anchors.contains($0.name) }) else {
            return nil
        }
        let before = source.bytes[..<alias.offset]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        let column = source.bytes[start..<alias.offset].count { $0 & 0xC0 != 0x80 } + 1
        let name = String(decoding: alias.name, as: UTF8.self)
        return source.fault(
            "yaml.alias", at: source.location(line: line, column: column, length: name.count + 1),
            "the alias `*\(name)` is not read", explanation: "Lectern reads YAML without anchors and aliases.",
            suggestion: "Write the value out, or put it in quotes if it is a text.")
    }

    /// The names behind a sign that stands where a value can begin.
    private static func marks(_ sign: UInt8, _ bytes: [UInt8]) -> [(offset: Int, name: ArraySlice<UInt8>)] {
        bytes.indices.compactMap { index in
            guard bytes[index] == sign, index == 0 || " \t\r\n[{,".utf8.contains(bytes[index - 1]) else { return nil }
            let name = bytes[(index + 1)...].prefix { ASCII.isNameByte($0) }
            return name.isEmpty ? nil : (index, name)
        }
    }
}
