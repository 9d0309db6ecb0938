extension LinkSafety {
    /// Whether an address is a picture in itself: `data:image/png;base64,…`. A drawing in SVG may hold programs, and
    /// is none.
    package static func isPictureData(_ address: String) -> Bool {
        guard scheme(of: address) == "data" else { return false }
        let start = address.prefix(24).lowercased().drop { $0.isWhitespace }
        return start.hasPrefix("data:image/") && !start.hasPrefix("data:image/svg")
    }

    /// Whether an address leads to another server: it has a host.
    package static func isRemote(_ address: String) -> Bool {
        if address.hasPrefix("//") { return true }
        guard let scheme = scheme(of: address) else { return false }
        return scheme == "http" || scheme == "https" || scheme.hasPrefix("ftp")
    }
}
