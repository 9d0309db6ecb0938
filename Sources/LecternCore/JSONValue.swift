/// A JSON value that is written the same way every time, and can stand inside a script element.
package enum JSONValue: Sendable, Hashable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Appends the value without blanks, keys sorted.
    ///
    /// `<`, `>` and `&` are written as `\u` escapes, so that neither `</script>` nor `<!--` can occur;
    /// U+2028 and U+2029 too, which end a line in older JavaScript.
    package func append(to output: inout [UInt8]) {
        switch self {
        case .text(let text):
            Self.append(text, to: &output)
        case .number(let number): output += String(number).utf8
        case .flag(let flag): output += (flag ? "true" : "false").utf8
        case .array(let values):
            output.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                value.append(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let members):
            output.append(UInt8(ascii: "{"))
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                Self.append(member.key, to: &output)
                output.append(UInt8(ascii: ":"))
                member.value.append(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    /// The value on several lines, for people and editors: the same as ``append(to:)`` but for blanks.
    package var indented: String {
        var output: [UInt8] = []
        append(to: &output, indentation: "\n")
        return String(decoding: output, as: UTF8.self) + "\n"
    }

    /// - Parameter indentation: A line break and the blanks before the value.
    private func append(to output: inout [UInt8], indentation: String) {
        let inner = indentation + "  "
        switch self {
        case .array(let values) where !values.isEmpty:
            output += "[".utf8
            for (index, value) in values.enumerated() {
                output += ((index > 0 ? "," : "") + inner).utf8
                value.append(to: &output, indentation: inner)
            }
            output += (indentation + "]").utf8
        case .object(let members) where !members.isEmpty:
            output += "{".utf8
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                output += ((index > 0 ? "," : "") + inner).utf8
                Self.append(member.key, to: &output)
                output += ": ".utf8
                member.value.append(to: &output, indentation: inner)
            }
            output += (indentation + "}").utf8
        default: append(to: &output)
        }
    }

    private static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\"".utf8
            case "\\": output += "\\\\".utf8
            case "\n": output += "\\n".utf8
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                output += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
            default: output += String(scalar).utf8
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
