/// Finds the tags of a template.
///
/// The engine tells little about what is wrong and nothing about what a template names; so the check of
/// templates reads the tags itself, by the engine's rules. Two things of Mustache it refuses, since no
/// check could follow them: other delimiters, and partials whose name is in a variable.
struct TemplateScanner {
    private let bytes: [UInt8]
    private var index = 0
    private(set) var tags: [TemplateTag] = []
    private(set) var faults: [TemplateFault] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while let start = find("{{", from: index) { scanTag(at: start) }
    }

    private mutating func scanTag(at start: Int) {
        let sigil = start + 2 < bytes.count ? bytes[start + 2] : 0
        let isTriple = sigil == UInt8(ascii: "{")
        let closing = isTriple ? "}}}" : "}}"
        let contentStart = start + 2
        guard let end = find(closing, from: contentStart) else {
            let rest = String(decoding: bytes[start..<min(start + 24, lineEnd(from: start))], as: UTF8.self)
            fail(start..<(start + 2), "'\(rest)' is not closed", expected: closing)
            index = bytes.count
            return
        }
        index = end + closing.utf8.count
        scanContent(start: start, sigil: sigil, content: contentStart..<end)
    }

    private mutating func scanContent(start: Int, sigil: UInt8, content: Range<Int>) {
        switch sigil {
        case UInt8(ascii: "!"), UInt8(ascii: "%"):
            return
        case UInt8(ascii: "="):
            refuse(start..<index, "set delimiters", "Templates always use '{{' and '}}'")
        default:
            let kind = Self.kinds[sigil]
            let name = trimmed(kind == nil ? content : (content.lowerBound + 1)..<content.upperBound)
            append(kind ?? .variable, name: name, range: start..<index)
        }
    }

    private mutating func append(_ kind: TemplateTag.Kind, name: Range<Int>, range: Range<Int>) {
        let text = String(decoding: bytes[name], as: UTF8.self)
        if text.hasPrefix("*"), kind == .partial || kind == .parent {
            refuse(
                name, "'\(text)' takes the partial's name from a variable", "A partial is named in the template itself")
            return
        }
        let isPath = kind == .partial || kind == .parent || kind == .close
        if text.isEmpty {
            fail(range, "a tag has no name", expected: isPath ? "the name of a template" : "a name")
        } else if let stranger = text.first(where: { !Self.isNameCharacter($0, path: isPath) }) {
            fail(
                name, "'\(text)' is not a name: it holds '\(stranger)'",
                expected: "letters, digits, '_', '-' and '.'\(isPath ? ", and '/'" : "")")
        }
        tags.append(TemplateTag(kind: kind, text: text, nameRange: name, range: range))
    }

    private static let kinds: [UInt8: TemplateTag.Kind] = [
        UInt8(ascii: "{"): .unescaped, UInt8(ascii: "&"): .unescaped, UInt8(ascii: "#"): .section,
        UInt8(ascii: "^"): .inverted, UInt8(ascii: "$"): .block, UInt8(ascii: "<"): .parent,
        UInt8(ascii: ">"): .partial, UInt8(ascii: "/"): .close,
    ]

    private static func isNameCharacter(_ character: Character, path: Bool) -> Bool {
        guard character.isASCII else { return false }
        return character.isLetter || character.isNumber || "._-?()".contains(character) || (path && character == "/")
    }
}

extension TemplateScanner {
    private mutating func fail(_ range: Range<Int>, _ summary: String, expected: String) {
        faults.append(
            TemplateFault(
                identifier: "template.syntax", range: range, summary: summary,
                explanation: "Expected \(expected.first?.isLetter == true ? expected : "'\(expected)'")"))
    }

    private mutating func refuse(_ range: Range<Int>, _ summary: String, _ explanation: String) {
        faults.append(
            TemplateFault(
                identifier: "template.unsupported", range: range, summary: summary, explanation: explanation))
    }

    private func find(_ needle: String, from start: Int) -> Int? {
        guard bytes.count - start >= needle.utf8.count else { return nil }
        return (start...(bytes.count - needle.utf8.count)).first { bytes[$0...].starts(with: needle.utf8) }
    }

    private func lineEnd(from start: Int) -> Int {
        bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, Self.isBlank(bytes[low]) { low += 1 }
        while low < high, Self.isBlank(bytes[high - 1]) { high -= 1 }
        return low..<high
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
