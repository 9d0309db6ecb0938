/// The links in a piece of HTML, read by its tags alone: enough for HTML that Lectern itself wrote.
struct PageLinks {
    struct Link: Hashable {
        /// `a` or `time`.
        var element: String
        var attributes: [String: String]
        /// The words inside, without tags; line breaks are blanks, and blanks are collapsed.
        var text = ""
    }

    /// In the order of their beginnings.
    private(set) var links: [Link] = []
    /// All text outside of tags.
    private(set) var text = ""
    /// What no page may have: an `<a>` in an `<a>`, an end without a beginning.
    private(set) var faults: [String] = []

    /// The numbers of the links that are open.
    private var open: [Int] = []

    /// A scan of scalars: an accent that follows a tag would join its `>` to one character.
    private typealias Scalars = Substring.UnicodeScalarView

    init(_ html: some StringProtocol) {
        var rest = Substring(html).unicodeScalars
        while let start = rest.firstIndex(of: "<") {
            append(rest[..<start])
            guard let end = Self.endOfTag(in: rest[start...]) else {
                faults.append("unclosed tag: \(String(rest[start...].prefix(40)))")
                return
            }
            read(tag: rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        }
        append(rest)
        if !open.isEmpty { faults.append("unclosed link: \(open.map { links[$0] })") }
    }

    /// The `>` of a tag; those in quoted values are none.
    private static func endOfTag(in html: Scalars) -> Scalars.Index? {
        if html.starts(with: "<!--".unicodeScalars) {
            return html.firstRange(of: "-->".unicodeScalars).map { html.index(before: $0.upperBound) }
        }
        var quote: Unicode.Scalar?
        for index in html.indices {
            switch html[index] {
            case "\"", "'": quote = quote == nil ? html[index] : quote == html[index] ? nil : quote
            case ">" where quote == nil: return index
            default: continue
            }
        }
        return nil
    }

    private mutating func append(_ html: Scalars) {
        guard !html.isEmpty else { return }
        let words = Self.decoded(html)
        text += words
        for index in open { links[index].text += words }
    }

    private mutating func read(tag: Scalars) {
        let isEnd = tag.first == "/"
        let name = String(tag.drop { $0 == "/" }.prefix { $0.isASCII && $0.properties.isAlphabetic }).lowercased()
        if name == "img" || name == "br" { append(" "[...].unicodeScalars) }
        guard name == "a" || name == "time" else { return }
        if isEnd {
            guard let last = open.popLast(), links[last].element == name else {
                return faults.append("</\(name)> ends nothing")
            }
            links[last].text = Self.collapsed(links[last].text)
        } else {
            if name == "a", open.contains(where: { links[$0].element == "a" }) {
                faults.append("a link in a link: <\(String(tag))>")
            }
            open.append(links.count)
            links.append(Link(element: name, attributes: Self.attributes(of: tag)))
        }
    }

    private static func attributes(of tag: Scalars) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = tag.drop { $0 != " " }
        while let equals = rest.firstRange(of: "=\"".unicodeScalars) {
            let name = String(rest[..<equals.lowerBound].drop { $0 == " " })
            guard let end = rest[equals.upperBound...].firstIndex(of: "\"") else { break }
            attributes[name.lowercased()] = decoded(rest[equals.upperBound..<end])
            rest = rest[rest.index(after: end)...]
        }
        return attributes
    }

    private static func collapsed(_ text: String) -> String {
        text.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { String($0) }.joined(separator: " ")
    }

    /// Text without the entities that Lectern writes.
    private static func decoded(_ html: Scalars) -> String {
        var text = String(html)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text.replace(entity, with: character)
        }
        return text
    }
}
