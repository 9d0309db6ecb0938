/// Which addresses may stand in a page.
package enum LinkSafety {
    private static let schemes: Set<String> = [
        "http", "https", "mailto", "tel", "ftp", "ftps", "sftp", "irc", "ircs", "xmpp", "magnet", "geo", "sms", "news",
    ]

    /// Whether an address is relative, or its scheme is one that a browser does not run as a program.
    ///
    /// Browsers drop tabs and line breaks inside a scheme and blanks before it (WHATWG URL), so these are
    /// dropped here too before the scheme is read.
    package static func isSafe(_ address: String) -> Bool {
        guard let scheme = scheme(of: address) else { return true }
        return schemes.contains(scheme)
    }

    /// The scheme in lower case, or `nil` for a relative address.
    package static func scheme(of address: String) -> String? {
        var scheme: [UInt8] = []
        for byte in address.utf8 {
            switch byte {
            case 0...0x20 where scheme.isEmpty: continue
            case 0x09, 0x0A, 0x0D: continue
            case UInt8(ascii: ":"): return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if scheme.isEmpty { return nil }
                scheme.append(byte)
            default:
                return nil
            }
        }
        return nil
    }
}
