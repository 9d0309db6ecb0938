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
        return (base.hasSuffix("/") ? base : base + "/") + SiteURL.asciiEncoded(SiteURL.percentEncoded(shown))
    }
}
