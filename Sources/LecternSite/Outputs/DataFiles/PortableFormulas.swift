/// Formulas for programs that have none of the site's style sheets: of what KaTeX writes, the MathML alone, which
/// browsers show by themselves and which holds the source in TeX.
enum PortableFormulas {
    private static let drawn = Array("<span class=\"katex-html\"".utf8)
    private static let opening = Array("<span".utf8)
    private static let closing = Array("</span>".utf8)

    /// HTML of a page without KaTeX's own drawing of its formulas.
    static func html(_ html: [UInt8]) -> [UInt8] {
        guard html.firstRange(of: drawn) != nil else { return html }
        var output: [UInt8] = []
        var rest = html[...]
        while let start = rest.firstRange(of: drawn)?.lowerBound, let end = end(ofSpanAt: start, in: rest) {
            output += rest[..<start]
            rest = rest[end...]
        }
        return output + rest
    }

    /// Where the element ends that begins at `start`; `nil` when it has no end. It holds nothing that looks like a tag
    /// of a `span` and is none: Lectern escapes text and attributes.
    private static func end(ofSpanAt start: Int, in html: ArraySlice<UInt8>) -> Int? {
        var depth = 0
        var index = start
        while let next = html[index...].firstIndex(of: UInt8(ascii: "<")) {
            let tag = html[next...]
            index = next + 1
            if tag.starts(with: opening) { depth += 1 }
            guard tag.starts(with: closing) else { continue }
            depth -= 1
            if depth == 0 { return next + closing.count }
        }
        return nil
    }
}
