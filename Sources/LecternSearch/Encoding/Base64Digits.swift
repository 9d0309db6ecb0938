/// The 64 characters in which numbers are written; none of them needs escaping in JSON or JavaScript.
enum Base64Digits {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The character of a value below 64.
    @inline(__always)
    static func digit(_ value: UInt32) -> UInt8 {
        alphabet[Int(value & 63)]
    }

    /// Appends a number, five bits a character from the lowest up; all characters but the last carry bit 32.
    @inline(__always)
    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 32 {
            bytes.append(digit(rest & 31 | 32))
            rest >>= 5
        }
        bytes.append(digit(rest))
    }
}
