/// The list of a site's pages for search engines (sitemaps.org).
package struct Sitemap: Sendable, Hashable {
    package struct Page: Sendable, Hashable {
        /// The absolute address.
        package var url: String
        /// A date (`2024-05-01`) or a time, where it is known.
        package var lastModified: String?

        package init(url: String, lastModified: String? = nil) {
            self.url = url
            self.lastModified = lastModified
        }
    }

    /// A file to write at the site's root.
    package struct File: Sendable, Hashable {
        package var path: String
        package var bytes: [UInt8]
    }

    /// What one file may hold by the protocol.
    static let pageLimit = 50_000
    static let byteLimit = 50 * 1024 * 1024

    package var pages: [Page]
    /// The site's base URL, for the addresses of the parts.
    package var base: String

    package init(pages: [Page], base: String) {
        self.pages = pages
        self.base = base
    }

    /// `sitemap.xml`; for a very large site an index of that name, and its parts.
    package func files() -> [File] {
        let parts = makeParts()
        guard parts.count > 1 else {
            return [File(path: "sitemap.xml", bytes: Self.document("urlset", parts.first ?? []))]
        }
        var index: [UInt8] = []
        let files = parts.enumerated().map { number, part in
            let path = "sitemap-\(number + 1).xml"
            index += "  <sitemap><loc>".utf8
            XMLText.append(AbsoluteURL.make(path, base: base), to: &index)
            index += "</loc></sitemap>\n".utf8
            return File(path: path, bytes: Self.document("urlset", part))
        }
        return [File(path: "sitemap.xml", bytes: Self.document("sitemapindex", index))] + files
    }

    private func makeParts() -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var part: [UInt8] = []
        var count = 0
        for page in pages {
            let entry = Self.entry(page)
            if count == Self.pageLimit || part.count + entry.count + 200 > Self.byteLimit {
                parts.append(part)
                (part, count) = ([], 0)
            }
            part += entry
            count += 1
        }
        return count > 0 ? parts + [part] : parts
    }

    private static func entry(_ page: Page) -> [UInt8] {
        var output = Array("  <url><loc>".utf8)
        XMLText.append(page.url, to: &output)
        output += "</loc>".utf8
        if let date = page.lastModified {
            output += "<lastmod>".utf8
            XMLText.append(date, to: &output)
            output += "</lastmod>".utf8
        }
        output += "</url>\n".utf8
        return output
    }

    private static func document(_ root: String, _ content: [UInt8]) -> [UInt8] {
        let start = """
            <?xml version="1.0" encoding="utf-8"?>
            <\(root) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

            """
        return Array(start.utf8) + content + Array("</\(root)>\n".utf8)
    }
}

/// What crawlers may read: everything, with the sitemap's address where the site's is known.
package enum RobotsTxt {
    /// The file's bytes.
    ///
    /// - Parameter base: The site's base URL; without one there is no sitemap to point at.
    package static func bytes(base: String?) -> [UInt8] {
        let sitemap = base.map { "\nSitemap: \(AbsoluteURL.make("sitemap.xml", base: $0))\n" } ?? ""
        return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
    }
}
