import LecternCore

/// The address of a whole site.
package enum BaseURL {
    /// The address in ASCII, as feeds and sitemaps want it, with one `/` at its end and its host in small letters.
    ///
    /// What of its path is percent-encoded already stays as it is.
    ///
    /// - Returns: `nil` when it is no absolute http or https address without query and fragment.
    package static func normalized(_ text: String) -> String? {
        guard let separator = text.firstRange(of: "://") else { return nil }
        let scheme = text[..<separator.lowerBound].lowercased()
        let rest = text[separator.upperBound...]
        guard scheme == "http" || scheme == "https",
            !rest.unicodeScalars.contains(where: { $0.value <= 0x20 || "?#\\<>\"`".unicodeScalars.contains($0) })
        else { return nil }
        let authority = rest.prefix { $0 != "/" }
        guard isAuthority(authority), let host = asciiAuthority(authority) else { return nil }
        let path = rest[authority.endIndex...].split(separator: "/").map { "/" + $0 }.joined()
        return "\(scheme)://\(host)\(SiteURL.asciiEncodedOnce(path))/"
    }

    private static func asciiAuthority(_ text: Substring) -> String? {
        guard !text.hasPrefix("[") else { return text.lowercased() }
        let host = text.prefix { $0 != ":" }
        return HostName.ascii(String(host)).map { $0 + text[host.endIndex...] }
    }

    private static func isAuthority(_ text: Substring) -> Bool {
        guard !text.contains("@") else { return false }
        if text.hasPrefix("[") { return text.contains("]") }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return false }
        let isHost = !host.hasPrefix(".") && !host.contains("..") && !host.contains(where: \.isWhitespace)
        return isHost && parts.dropFirst().allSatisfy { Int($0).map { (1...65535).contains($0) } ?? false }
    }
}
