import LecternCore

/// Reads the SVG that a program wrote: tags, their attributes and the text between, one after the other.
///
/// Comments, instructions and declarations are passed over. What is no well-formed tag ends the reading.
struct SVGScanner {
    enum Token: Hashable {
        /// Attributes in their order, with entities resolved.
        case open(name: String, attributes: [Attribute], isEmpty: Bool)
        case close(name: String)
        case text(String)
    }

    struct Attribute: Hashable {
        var name: String
        var value: String
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Token? {
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else { return .text(resolved(take { $0 != UInt8(ascii: "<") })) }
            index += 1
            switch peek {
            case UInt8(ascii: "!"): skipDeclaration()
            case UInt8(ascii: "?"): skip(past: "?>")
            case UInt8(ascii: "/"):
                index += 1
                let name = take { $0 != UInt8(ascii: ">") && !Self.isBlank($0) }
                skip(past: ">")
                return .close(name: name)
            default: return tag()
            }
        }
        return nil
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func tag() -> Token? {
        let name = take { !Self.isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        var attributes: [Attribute] = []
        while true {
            _ = take(while: Self.isBlank)
            switch peek {
            case UInt8(ascii: ">"):
                index += 1
                return .open(name: name, attributes: attributes, isEmpty: false)
            case UInt8(ascii: "/"):
                index += 1
                guard peek == UInt8(ascii: ">") else { return stop() }
                index += 1
                return .open(name: name, attributes: attributes, isEmpty: true)
            default:
                guard let attribute = attribute() else { return stop() }
                attributes.append(attribute)
            }
        }
    }

    private mutating func attribute() -> Attribute? {
        let name = take { !Self.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
        guard !name.isEmpty, peek == UInt8(ascii: "=") else { return nil }
        index += 1
        guard let mark = peek, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return nil }
        index += 1
        let value = take { $0 != mark }
        guard peek == mark else { return nil }
        index += 1
        return Attribute(name: name, value: resolved(value))
    }

    private mutating func stop() -> Token? {
        index = bytes.count
        return nil
    }

    private mutating func skipDeclaration() {
        skip(past: bytes[index...].starts(with: "!--".utf8) ? "-->" : ">")
    }

    private mutating func skip(past end: String) {
        let end = Array(end.utf8)
        while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
        index = min(index + end.count, bytes.count)
    }

    private mutating func take(while condition: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, condition(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    // MARK: Entities

    private func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var output = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            output += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ";"),
                let character = Self.entity(rest[start..<end].dropFirst())
            else {
                output.append("&")
                rest = rest[rest.index(after: start)...]
                continue
            }
            output.unicodeScalars.append(character)
            rest = rest[rest.index(after: end)...]
        }
        return output + rest
    }

    private static func entity(_ name: Substring) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case "nbsp": return "\u{A0}"
        default:
            let isHexadecimal = name.hasPrefix("#x")
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst(isHexadecimal ? 2 : 1)
            return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { Unicode.Scalar($0) }
        }
    }
}
