/// What of raw HTML can do no harm: allow-lists of elements and attributes, and the rules for values.
///
/// `Documentation/markdown/html.md` tells authors the same; a test holds the two together.
package enum HTMLSanitizer {
    /// Elements that stay. Others are dropped and their content stays, except for ``droppedWithContent``.
    package static let elements: Set<String> = [
        "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption",
        "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img",
        "ins", "kbd", "li", "mark", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section",
        "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot",
        "th", "thead", "time", "tr", "track", "tt", "u", "ul", "var", "video", "wbr",
    ]
    /// Elements of which nothing stays.
    package static let droppedWithContent: Set<String> = [
        "script", "style", "iframe", "object", "embed", "applet", "noscript", "noembed", "noframes", "template",
        "svg", "math", "title", "head", "textarea", "select", "xmp", "plaintext", "frameset",
    ]
    /// Attributes that any element may have.
    package static let everywhere: Set<String> = [
        "id", "title", "lang", "dir", "align", "role", "aria-label", "aria-hidden", "class",
    ]
    /// Attributes that an element may have beside those.
    package static let attributes: [String: Set<String>] = [
        "a": ["href", "name", "rel"], "img": ["src", "srcset", "sizes", "alt", "width", "height", "loading"],
        "audio": ["src", "controls", "loop", "muted", "preload"],
        "video": ["src", "controls", "loop", "muted", "preload", "poster", "width", "height"],
        "source": ["src", "srcset", "sizes", "type", "media", "width", "height"],
        "track": ["src", "kind", "srclang", "label"], "details": ["open"],
        "ol": ["start", "type", "reversed"], "li": ["value"], "col": ["span"], "colgroup": ["span"],
        "td": ["colspan", "rowspan", "valign"], "th": ["colspan", "rowspan", "scope", "valign"],
        "time": ["datetime"], "del": ["datetime", "cite"], "ins": ["datetime", "cite"], "q": ["cite"],
        "blockquote": ["cite"], "table": ["width", "border"], "font": ["color"],
    ]
    /// Attributes that hold one address; `srcset` holds several.
    static let addresses: Set<String> = ["href", "src", "poster", "cite"]
    static let voidElements: Set<String> = ["br", "col", "hr", "img", "source", "track", "wbr"]

    /// Elements that cannot stand in a paragraph: a browser would end it before them.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "caption", "center", "col", "colgroup", "dd", "details", "div",
        "dl",
        "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p",
        "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
    /// Elements that come back in each block after them until they are closed.
    static let formatting: Set<String> = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    ]

    /// More tags than this in one place are not parsed: Gumbo's destructor is recursive.
    static let tagLimit = 5_000
    /// More open elements that come back in each block are not parsed either: they multiply.
    static let formattingLimit = 100

    private static let roles: Set<String> = [
        "figure", "group", "img", "list", "listitem", "none", "note", "presentation", "term", "definition",
    ]
    private static let classes: Set<String> = ["align-left", "align-center", "align-right"]

    /// The value that an allowed attribute keeps; `nil` drops it.
    ///
    /// - Parameter taken: Ids that the page gives away itself.
    static func value(_ value: String, of attribute: String, on element: String, taken: (String) -> Bool) -> String? {
        switch attribute {
        case "id", "name": isFree(value, taken) ? value : nil
        case "class": keptClasses(value, on: element)
        case "role": roles.contains(value.lowercased()) ? value : nil
        case "width", "height": isLength(value) ? value : nil
        default: value
        }
    }

    /// An id that is no id of the page's own, and no name of a value that its scripts know: `id="lectern"` would stand for
    /// `window.lectern`.
    private static func isFree(_ id: String, _ taken: (String) -> Bool) -> Bool {
        let lower = id.lowercased()
        return !id.isEmpty && !lower.hasPrefix("lectern") && !lower.hasPrefix("fn-") && !lower.hasPrefix("fnref-")
            && !id.utf8.contains { $0 <= 0x20 } && !TemplateIDs.all.contains(id) && !taken(id)
    }

    /// A class could make a note look like a part of the page, so only those stay that dress text.
    private static func keptClasses(_ value: String, on element: String) -> String? {
        let kept = value.split { $0.isWhitespace }.filter { name in
            if classes.contains(String(name)) { return true }
            return (element == "code" || element == "pre") && name.hasPrefix("language-")
                && name.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x2B }
        }
        return kept.isEmpty ? nil : kept.joined(separator: " ")
    }

    private static func isLength(_ value: String) -> Bool {
        let digits = value.utf8.prefix { $0 &- 0x30 < 10 }.count
        return (1...5).contains(digits) && ["", "%", "px"].contains(String(value.utf8.dropFirst(digits)) ?? "-")
    }
}
