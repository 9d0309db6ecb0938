/// A page of the site as its readers come to it.
package struct AuditedPage: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case article
        /// The home page or a section's page: it is read, but only lists what its articles explain.
        case overview
        /// A page to look things up on: the glossary, the timeline, tags …
        case reference
    }

    package var url: String
    package var kind: Kind

    package init(url: String, kind: Kind) {
        self.url = url
        self.kind = kind
    }
}

/// The parts of all notes in the order of the site's pages.
package struct ReadingOrder: Sendable {
    struct Entry: Sendable {
        /// The page's number in reading order.
        var page: Int
        /// How the part is come to; an entry of the glossary or the timeline is looked up, whatever its page is.
        var kind: AuditedPage.Kind
        var part: AuditedPart
    }

    let parts: [Entry]

    /// - Parameters:
    ///   - pages: In reading order.
    ///   - parts: Those of one page in their order on the page.
    package init(pages: [AuditedPage], parts: [AuditedPart]) {
        var numbers: [String: Int] = [:]
        for (number, page) in pages.enumerated() where numbers[page.url] == nil { numbers[page.url] = number }
        self.parts = parts.enumerated()
            .map { offset, part in
                let number = numbers[part.url]
                let kind = part.isPageText ? number.map { pages[$0].kind } : nil
                return (offset, Entry(page: number ?? pages.count, kind: kind ?? .reference, part: part))
            }
            .sorted { ($0.1.page, $0.0) < ($1.1.page, $1.0) }
            .map(\.1)
    }
}
