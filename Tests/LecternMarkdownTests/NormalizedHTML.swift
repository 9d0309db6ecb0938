/// HTML without what CommonMark's tests overlook: blanks between and inside of blocks, ways to write the same tag.
enum NormalizedHTML {
    static func of(_ html: String) -> String {
        var output = ""
        var isPreformatted = false
        var rest = html[...]
        while let first = rest.first {
            if first == "<", let end = rest.firstIndex(of: ">") {
                let tag = String(rest[...end])
                if tag.hasPrefix("<pre") { isPreformatted = true }
                if tag.hasPrefix("</pre") { isPreformatted = false }
                if isBlock(tag), !isPreformatted { output = trimmedAtEnd(output) }
                output += tag.replacing(" />", with: ">").replacing("/>", with: ">")
                rest = rest[rest.index(after: end)...]
                if isBlock(tag), !isPreformatted { rest = rest.drop { $0.isWhitespace } }
            } else {
                let isBlank = first.isWhitespace && !isPreformatted
                output.append(isBlank ? " " : first)
                rest = isBlank ? rest.drop { $0.isWhitespace } : rest.dropFirst()
            }
        }
        return trimmedAtEnd(output)
    }

    private static func trimmedAtEnd(_ text: String) -> String {
        var text = text
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }

    private static func isBlock(_ tag: String) -> Bool {
        let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        return [
            "p", "li", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "thead",
            "tbody", "tr", "th", "td", "div", "br",
        ].contains(String(name))
    }
}

/// The characters of HTML that a reader sees, without blanks.
enum VisibleText {
    static func of(_ html: String) -> String {
        var text = ""
        var isInTag = false
        for character in html {
            switch character {
            case "<": isInTag = true
            case ">" where isInTag: isInTag = false
            default: if !isInTag, !character.isWhitespace { text.append(character) }
            }
        }
        return text
    }
}
