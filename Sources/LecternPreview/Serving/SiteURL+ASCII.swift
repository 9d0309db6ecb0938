import LecternCore

extension SiteURL {
    /// Percent-encodes what is not ASCII: header fields and request lines hold nothing else.
    static func asciiEncoded(_ url: String) -> String {
        guard url.utf8.contains(where: { $0 >= 0x80 }) else { return url }
        let digits = Array("0123456789ABCDEF".utf8)
        var output: [UInt8] = []
        for byte in url.utf8 {
            if byte < 0x80 {
                output.append(byte)
            } else {
                output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
