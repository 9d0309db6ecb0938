/// The path of a request: names, decoded, of which none leads anywhere but down.
struct RequestPath: Sendable, Equatable {
    enum Fault: Error {
        /// It is not encoded as paths are, or holds what no name may hold.
        case malformed
        /// It leads upward.
        case outside
    }

    /// None is empty, `.` or `..`; none holds `/`, `\` or a control character, even when decoded once more.
    let segments: [String]
    /// Whether the path ends with `/`, as that of a folder does.
    let isFolder: Bool

    /// - Parameter text: The path as it was sent, from its first `/`.
    init(_ text: some StringProtocol) throws(Fault) {
        // The parser has put U+FFFD where the bytes were no UTF-8; honest clients encode that character too.
        guard text.hasPrefix("/"), !text.unicodeScalars.contains("\u{FFFD}") else { throw .malformed }
        isFolder = text.hasSuffix("/")
        var segments: [String] = []
        for part in text.utf8.split(separator: UInt8(ascii: "/")) { segments.append(try Self.name(Array(part))) }
        self.segments = segments
    }

    private static func name(_ encoded: [UInt8]) throws(Fault) -> String {
        guard let bytes = PercentEncoding.decoded(encoded), let name = String(validating: bytes, as: UTF8.self)
        else { throw .malformed }
        try judge(bytes)
        // Encoded twice, to be decoded by something behind the server: there is nothing, but nobody honest writes it.
        var deeper = bytes
        while deeper.contains(UInt8(ascii: "%")), let decoded = PercentEncoding.decoded(deeper) {
            try judge(decoded)
            deeper = decoded
        }
        return name
    }

    private static func judge(_ name: [UInt8]) throws(Fault) {
        if name.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
            throw .malformed
        }
        if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { throw .outside }
    }
}

/// Percent-encoding (RFC 3986, 2.1), read strictly.
enum PercentEncoding {
    /// - Returns: `nil` when a `%` is not followed by two hexadecimal digits.
    static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                output.append(byte)
                continue
            }
            guard let high = digit(rest.popFirst()), let low = digit(rest.popFirst()) else { return nil }
            output.append(high << 4 | low)
        }
        return output
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        byte.flatMap { Character(Unicode.Scalar($0)).hexDigitValue }.map { UInt8($0) }
    }
}
