/// Text for XML 1.0: escaped, and without the characters that XML cannot hold even as references.
enum XMLText {
    /// Appends text that is safe between tags and inside double-quoted attributes.
    static func append(_ text: String, to output: inout [UInt8]) {
        for scalar in text.unicodeScalars where isAllowed(scalar) {
            switch scalar {
            case "&": output += "&amp;".utf8
            case "<": output += "&lt;".utf8
            case ">": output += "&gt;".utf8
            case "\"": output += "&quot;".utf8
            case "\r": output += "&#13;".utf8
            default: output += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
    }

    /// Appends `<name>text</name>` on a line of its own.
    static func append(element name: String, _ text: String, indent: String, to output: inout [UInt8]) {
        output += "\(indent)<\(name)>".utf8
        append(text, to: &output)
        output += "</\(name)>\n".utf8
    }

    /// XML 1.0, production 2, without the noncharacters at the ends of the planes.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD: true
        case 0x10000...0x10FFFF: scalar.value & 0xFFFF < 0xFFFE
        default: false
        }
    }
}
