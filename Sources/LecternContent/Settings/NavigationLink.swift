package import LecternCore

/// A link in the header.
package struct NavigationLink: Sendable, Hashable {
    package var title = ""
    /// A note's path, an address of the site, or one of the web.
    package var path = ""
    /// Where its path is written.
    package var location: SourceLocation

    static let table = KeyTable(
        Draft(),
        [
            Key("title", \.title, .text, affects: [.pages], isRequired: true, "what the header shows"),
            Key(
                "path", \.path, .optional(.located(.text)), affects: [.pages], isRequired: true,
                "a note's path from the content folder, or an address of the web"),
        ])

    /// A link while it is read.
    struct Draft: Sendable, Hashable {
        var title = ""
        var path: Located<String>?
    }
}

extension ValueType where Value == [NavigationLink] {
    /// A list of links.
    static var navigation: ValueType {
        let words = "a list of links with `title` and `path`"
        let items = JSONValue.object(["type": .text("array"), "items": NavigationLink.table.schema])
        return ValueType(
            words, schema: [items],
            json: { .array($0.map { .object(["title": .text($0.title), "path": .text($0.path)]) }) },
            places: { $0.map(\.location) },
            read: { value, key, source in
                guard case .list(let items) = value.content else {
                    source.reportType(key, takes: words, value)
                    return nil
                }
                return items.compactMap { item in
                    guard case .mapping(let entries) = item.content else {
                        source.reportType(key, takes: words, item)
                        return nil
                    }
                    return link(entries, at: item.location, &source)
                }
            })
    }

    private static func link(
        _ entries: [YAMLEntry], at place: SourceLocation, _ source: inout YAMLMapping
    ) -> NavigationLink? {
        var draft = NavigationLink.Draft()
        source.readInner(entries) { NavigationLink.table.read(&$0, into: &draft) }
        if !draft.title.isEmpty, let path = draft.path {
            return NavigationLink(title: draft.title, path: path.value, location: path.location)
        }
        source.report(
            "settings.navigation", at: place, "this link has no \(draft.title.isEmpty ? "`title`" : "`path`")",
            suggestion: "Write `- {title: 首页, path: index.md}`.")
        return nil
    }
}
