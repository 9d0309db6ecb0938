import LecternCore

/// Builds HTML in bytes.
struct HTMLWriter {
    var bytes: [UInt8] = []

    mutating func write(_ literal: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    mutating func write(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Writes text so that it cannot be markup.
    mutating func escape(_ text: String) {
        HTMLEscaping.append(text, to: &bytes)
    }

    mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        HTMLEscaping.append(text, to: &bytes)
    }

    /// Writes ` name="value"`, escaped.
    mutating func attribute(_ name: StaticString, _ value: String) {
        write(" ")
        write(name)
        write("=\"")
        escape(value)
        write("\"")
    }

    /// Writes an attribute whose value is an address, percent-encoded where HTML or URLs need it.
    mutating func address(_ name: StaticString, _ value: String) {
        attribute(name, AddressEncoding.encoded(value))
    }

    /// Ends a line, unless at the start of one.
    mutating func lineBreak() {
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }
}

/// Percent-encoding of whole addresses: what is encoded already stays, and letters of any script stay readable.
enum AddressEncoding {
    static func encoded(_ address: String) -> String {
        guard address.utf8.contains(where: { mustEncode($0) }) else { return address }
        var output: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in address.utf8 {
            if mustEncode(byte) {
                output.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func mustEncode(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F: true
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
            UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "["),
            UInt8(ascii: "]"):
            true
        default: false
        }
    }
}
