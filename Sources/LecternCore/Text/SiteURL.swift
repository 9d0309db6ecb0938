/// Addresses inside the site: paths relative to its root, Unicode, `/` between their parts, no leading `/`.
package enum SiteURL {
    /// The relative reference that leads from one page to another, percent-encoded for an `href`.
    ///
    /// Links are relative so that the site works under any base path and from disk.
    ///
    /// - Parameters:
    ///   - target: The target's path, such as `a/b.html`, or with `urls: directory` `a/b/`.
    ///   - fragment: The id of the element meant, without `#`.
    ///   - page: The path of the page that holds the link.
    package static func relative(to target: String, fragment: String? = nil, from page: String) -> String {
        let suffix = fragment.map { "#" + percentEncoded($0) } ?? ""
        if target == page, !suffix.isEmpty { return suffix }
        let shared = sharedFolders(target, page)
        let levels = page.utf8.dropFirst(shared).count { $0 == UInt8(ascii: "/") }
        let down = String(Substring(target.utf8.dropFirst(shared)))
        let path = String(repeating: "../", count: levels) + percentEncoded(down)
        return (path.isEmpty ? "./" : path) + suffix
    }

    /// How many bytes two paths have in common, up to and with the last shared `/`.
    private static func sharedFolders(_ a: String, _ b: String) -> Int {
        var shared = 0
        for (index, (left, right)) in zip(a.utf8, b.utf8).enumerated() {
            if left != right { break }
            if left == UInt8(ascii: "/") { shared = index + 1 }
        }
        return shared
    }

    /// The address, from the site's root, that a relative reference means on a page; encoding stays as it is.
    package static func joined(_ reference: String, to page: String) -> String {
        var parts = page.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
        for part in reference.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": continue
            case "..": if !parts.isEmpty { parts.removeLast() }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The prefix that leads from a page to the site's root: "", `../`, `../../` …
    package static func root(from page: String) -> String {
        String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// Percent-encodes what may not stand in a path or fragment (RFC 3986), leaving `/` and letting
    /// non-ASCII letters stand as the IRIs that browsers show (RFC 3987).
    package static func percentEncoded(_ text: String) -> String {
        guard text.utf8.contains(where: { !isAllowed($0) }) else { return text }
        return encoded(text) { !isAllowed($0[$1]) }
    }

    /// Percent-encodes what is not ASCII: header fields, feeds and sitemaps hold nothing else.
    package static func asciiEncoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        return encoded(text) { $0[$1] >= 0x80 }
    }

    /// Percent-encodes, to ASCII, a path in which some is encoded already, which stays as it is.
    package static func asciiEncodedOnce(_ text: String) -> String {
        encoded(text) { bytes, index in
            let isEscape =
                bytes[index] == UInt8(ascii: "%") && index + 2 < bytes.count && hexadecimal(bytes[index + 1]) != nil
                && hexadecimal(bytes[index + 2]) != nil
            return !isEscape && (bytes[index] >= 0x80 || !isAllowed(bytes[index]))
        }
    }

    private static func encoded(_ text: String, where isToEncode: ([UInt8], Int) -> Bool) -> String {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for (index, byte) in bytes.enumerated() {
            if isToEncode(bytes, index) {
                output.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Undoes percent-encoding; text that is not validly encoded, or is no UTF-8 then, stays as it is.
    package static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var output: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let high = hexadecimal(rest[rest.startIndex]),
                let low = hexadecimal(rest[rest.startIndex + 1])
            {
                output.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                output.append(byte)
            }
        }
        return String(validating: output, as: UTF8.self) ?? text
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
            true
        default:
            "-._~/!$&'()*+,;=:@".utf8.contains(byte)
        }
    }
}
