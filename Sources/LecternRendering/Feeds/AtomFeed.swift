/// The feed of a site (RFC 4287).
///
/// It depends on its entries only, never on the clock: the feed was updated when its newest entry was.
package struct AtomFeed: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package var title: String
        /// The absolute address, which is the entry's id too.
        package var url: String
        /// A date (`2024-05-01`) or a date with time and offset (RFC 3339).
        package var updated: String
        package var published: String?
        package var summary: String
        package var categories: [String]

        package init(
            title: String, url: String, updated: String, published: String? = nil, summary: String = "",
            categories: [String] = []
        ) {
            self.title = title
            self.url = url
            self.updated = updated
            self.published = published
            self.summary = summary
            self.categories = categories
        }
    }

    package var title: String
    package var subtitle: String
    package var author: String
    package var language: String
    /// The absolute address of the home page, which is the feed's id too.
    package var siteURL: String
    /// The absolute address of the feed itself.
    package var feedURL: String
    package var entries: [Entry]
    /// How many entries the feed holds at most: the newest.
    package var limit: Int

    /// - Parameter author: Who writes the site; the site's title when empty, since Atom asks for an author.
    package init(
        title: String, subtitle: String = "", author: String = "", language: String, siteURL: String, feedURL: String,
        entries: [Entry], limit: Int = 50
    ) {
        self.title = title
        self.subtitle = subtitle
        self.author = author.isEmpty ? title : author
        self.language = language
        self.siteURL = siteURL
        self.feedURL = feedURL
        self.entries = entries
        self.limit = limit
    }

    /// The feed in UTF-8.
    package func bytes() -> [UInt8] {
        let newest = entries.sorted(by: Self.isNewer).prefix(limit)
        var output = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
        output += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"".utf8
        XMLText.append(language, to: &output)
        output += "\">\n".utf8
        XMLText.append(element: "id", siteURL, indent: "  ", to: &output)
        XMLText.append(element: "title", title, indent: "  ", to: &output)
        if !subtitle.isEmpty { XMLText.append(element: "subtitle", subtitle, indent: "  ", to: &output) }
        let updated = newest.first.map { Self.timestamp($0.updated) } ?? "1970-01-01T00:00:00Z"
        XMLText.append(element: "updated", updated, indent: "  ", to: &output)
        output += "  <author>\n".utf8
        XMLText.append(element: "name", author, indent: "    ", to: &output)
        output += "  </author>\n".utf8
        Self.append(link: siteURL, rel: "alternate", type: "text/html", indent: "  ", to: &output)
        Self.append(link: feedURL, rel: "self", type: "application/atom+xml", indent: "  ", to: &output)
        for entry in newest { Self.append(entry, to: &output) }
        output += "</feed>\n".utf8
        return output
    }
}

extension AtomFeed {
    private static func append(_ entry: Entry, to output: inout [UInt8]) {
        output += "  <entry>\n".utf8
        XMLText.append(element: "id", entry.url, indent: "    ", to: &output)
        XMLText.append(element: "title", entry.title, indent: "    ", to: &output)
        append(link: entry.url, rel: "alternate", type: "text/html", indent: "    ", to: &output)
        if let published = entry.published {
            XMLText.append(element: "published", timestamp(published), indent: "    ", to: &output)
        }
        XMLText.append(element: "updated", timestamp(entry.updated), indent: "    ", to: &output)
        if !entry.summary.isEmpty { XMLText.append(element: "summary", entry.summary, indent: "    ", to: &output) }
        for category in entry.categories {
            output += "    <category term=\"".utf8
            XMLText.append(category, to: &output)
            output += "\"/>\n".utf8
        }
        output += "  </entry>\n".utf8
    }

    private static func append(link: String, rel: String, type: String, indent: String, to output: inout [UInt8]) {
        output += "\(indent)<link rel=\"\(rel)\" type=\"\(type)\" href=\"".utf8
        XMLText.append(link, to: &output)
        output += "\"/>\n".utf8
    }

    /// Newest first, by address where the time is the same.
    private static func isNewer(_ a: Entry, _ b: Entry) -> Bool {
        let (left, right) = (timestamp(a.updated), timestamp(b.updated))
        return left != right ? left > right : a.url < b.url
    }

    /// A date as a time: midnight, UTC. Atom knows no dates, and no partial ones, whose first day is taken.
    private static func timestamp(_ text: String) -> String {
        switch text.utf8.count {
        case 4: text + "-01-01T00:00:00Z"
        case 7: text + "-01T00:00:00Z"
        case 10: text + "T00:00:00Z"
        default: text
        }
    }
}
