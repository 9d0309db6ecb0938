import LecternCore

/// One thing that a reader can find: a page, a folder's own page, a glossary term or an event.
package struct SearchDocument: Sendable, Equatable {
    /// What the reader is shown the result as.
    package enum Kind: String, Sendable, CaseIterable {
        case page, section, term, event
    }

    package var kind: Kind
    /// The address relative to the root of the site, such as `concepts/emergence.html` or `glossary.html#llm`.
    package var url: String
    package var title: String
    /// Other names: a term's aliases, a page's old titles. They count as much as the title.
    package var aliases: [String]
    /// The titles of the sections above, outermost first.
    package var breadcrumb: [String]
    package var tags: [String]
    /// The description, or the first paragraph, as plain text.
    package var summary: String
    /// The text in order; the first section has neither anchor nor heading and holds what is above the first heading.
    package var sections: [Section]

    package init(
        kind: Kind, url: String, title: String, aliases: [String] = [], breadcrumb: [String] = [],
        tags: [String] = [], summary: String = "", sections: [Section] = []
    ) {
        self.kind = kind
        self.url = url
        self.title = title
        self.aliases = aliases
        self.breadcrumb = breadcrumb
        self.tags = tags
        self.summary = summary
        self.sections = sections
    }
}

extension SearchDocument {
    /// The text between one heading and the next.
    package struct Section: Sendable, Equatable {
        /// The heading's id in the page, without `#`.
        package var anchor: String
        package var heading: String
        /// Prose as UTF-8, wrapped Han lines already joined, blocks separated by line feeds.
        package var text: SpillableArray<UInt8>
        /// The text of code blocks and code spans as UTF-8; it counts little and is not shown in excerpts.
        package var code: SpillableArray<UInt8>

        package init(anchor: String = "", heading: String = "", text: [UInt8], code: [UInt8] = []) {
            self.anchor = anchor
            self.heading = heading
            self.text = SpillableArray(text)
            self.code = SpillableArray(code)
        }
    }
}

extension SearchDocument: Spillable {
    var memory: Int { sections.reduce(0) { $0 + $1.text.memory + $1.code.memory } }

    var file: SpillFile? { sections.lazy.compactMap(\.text.file).first }

    mutating func move(to file: SpillFile) -> Bool {
        sections.indices.allSatisfy { sections[$0].text.move(to: file) && sections[$0].code.move(to: file) }
    }
}

extension SearchDocument {
    /// The same for documents that are the same.
    package var contentHash: UInt64 {
        var hash = StableHash()
        for text in [kind.rawValue, url, title, summary] { hash.combine(text) }
        for list in [aliases, breadcrumb, tags] {
            hash.combine(list.count)
            for text in list { hash.combine(text) }
        }
        for section in sections {
            hash.combine(section.anchor)
            hash.combine(section.heading)
            for text in [section.text, section.code] {
                text.withUnsafeBufferPointer { hash.combine(UnsafeRawBufferPointer($0)) }
            }
        }
        return hash.value
    }
}
