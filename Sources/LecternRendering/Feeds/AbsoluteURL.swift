import LecternCore

/// Addresses with scheme and host, for feeds, sitemaps and canonical links.
package enum AbsoluteURL {
    /// The absolute address of a page, in ASCII.
    ///
    /// - Parameters:
    ///   - path: The page's path from the site's root; `index.html` at its end is left out.
    ///   - base: The site's base URL, with or without `/` at its end.
    package static func make(_ path: String, base: String) -> String {
        let isIndex = path == "index.html" || path.hasSuffix("/index.html")
        let shown = isIndex ? String(path.dropLast("index.html".count)) : path
        return (base.hasSuffix("/") ? base : base + "/") + ascii(SiteURL.percentEncoded(shown))
    }

    private static func ascii(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var output: [UInt8] = []
        for byte in text.utf8 {
            output += byte < 0x80 ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: output, as: UTF8.self)
    }
}
