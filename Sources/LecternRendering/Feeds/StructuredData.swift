import LecternCore

/// What a page says about itself to machines: JSON-LD in the vocabulary of schema.org.
package struct StructuredData: Sendable, Hashable {
    private var items: [JSONValue] = []

    package init() {}

    /// The items in a script element, for `structuredDataHTML`; empty without items.
    ///
    /// Such a script is data, which the page's policy lets pass, and cannot be left from inside.
    package var html: String {
        guard !items.isEmpty else { return "" }
        var output = Array("<script type=\"application/ld+json\">".utf8)
        JSONValue.object(["@context": .text("https://schema.org"), "@graph": .array(items)]).append(to: &output)
        output += "</script>".utf8
        return String(decoding: output, as: UTF8.self)
    }

    /// A note.
    package mutating func addArticle(
        headline: String, url: String, description: String = "", language: String = "", published: String? = nil,
        modified: String? = nil, author: String? = nil, keywords: [String] = []
    ) {
        add(
            "Article",
            [
                "headline": headline, "url": url, "description": description, "inLanguage": language,
                "datePublished": published ?? "", "dateModified": modified ?? "",
            ],
            [
                "author": author.map { Self.thing("Person", ["name": $0]) },
                "keywords": keywords.isEmpty ? nil : .array(keywords.map(JSONValue.text)),
            ])
    }

    /// A term, with the glossary it belongs to.
    package mutating func addTerm(
        name: String, url: String, description: String = "", otherNames: [String] = [], glossaryName: String,
        glossaryURL: String
    ) {
        add(
            "DefinedTerm", ["name": name, "url": url, "description": description],
            [
                "alternateName": otherNames.isEmpty ? nil : .array(otherNames.map(JSONValue.text)),
                "inDefinedTermSet": Self.thing("DefinedTermSet", ["name": glossaryName, "url": glossaryURL]),
            ])
    }

    /// An event of the timeline.
    package mutating func addEvent(
        name: String, url: String, startDate: String, endDate: String? = nil, description: String = ""
    ) {
        add(
            "Event",
            [
                "name": name, "url": url, "startDate": startDate, "endDate": endDate ?? "", "description": description,
            ])
    }

    /// The way from the home page to the page.
    package mutating func addBreadcrumbs(_ links: [(title: String, url: String)]) {
        let list = links.enumerated().map { index, link in
            Self.thing("ListItem", ["name": link.title, "item": link.url], ["position": .text(String(index + 1))])
        }
        if !list.isEmpty { add("BreadcrumbList", [:], ["itemListElement": .array(list)]) }
    }

    private mutating func add(_ type: String, _ texts: [String: String], _ values: [String: JSONValue?] = [:]) {
        items.append(Self.thing(type, texts, values))
    }

    /// An object of a type; empty texts are left out.
    private static func thing(
        _ type: String, _ texts: [String: String], _ values: [String: JSONValue?] = [:]
    ) -> JSONValue {
        var members = texts.filter { !$0.value.isEmpty }.mapValues(JSONValue.text)
        members.merge(values.compactMapValues(\.self)) { _, new in new }
        members["@type"] = .text(type)
        return .object(members)
    }
}
