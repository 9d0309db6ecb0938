/// The words of raw HTML.
enum RawHTMLText {
    /// Raw HTML in which words in angle brackets (see ``AngleWords``) are escaped, without marks.
    static func escapingWords(_ literal: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard ByteSearch.contains(CJKEmphasis.mark, in: literal) else { return Array(literal) }
        var html: [UInt8] = []
        for (index, byte) in literal.enumerated() where byte != CJKEmphasis.mark {
            let isWord =
                byte == UInt8(ascii: "<") && index + 1 < literal.count && literal[index + 1] == CJKEmphasis.mark
            if isWord { html += "&lt;".utf8 } else { html.append(byte) }
        }
        return html
    }

    /// What stands outside of tags, comments, scripts and other elements of which nothing is shown; each tag is a blank.
    static func text(of html: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var rest = html[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            text += rest[..<start]
            let inside = rest[(start + 1)...]
            if inside.starts(with: "!--".utf8) {
                rest = afterComment(inside)
            } else if let tag = RawTag(inside) {
                rest = inside[tag.end...]
                if !tag.isEnd, HTMLSanitizer.droppedWithContent.contains(tag.name) {
                    rest = afterElement(tag.name, rest)
                }
            } else if let end = inside.firstIndex(of: UInt8(ascii: ">")) {
                rest = inside[(end + 1)...]
            } else {
                rest = inside[inside.endIndex...]
            }
            text.append(UInt8(ascii: " "))
        }
        return text + rest
    }

    /// Whether nothing of the text is shown but pictures.
    static func isBlank(_ html: [UInt8]) -> Bool { text(of: html).allSatisfy { $0 <= 0x20 } }

    /// What follows a comment whose `!--` the text begins with; nothing when it is not closed.
    static func afterComment(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var index = text.startIndex + 1
        while index + 3 <= text.endIndex {
            if text[index + 2] == UInt8(ascii: ">"), text[index] == UInt8(ascii: "-"),
                text[index + 1] == UInt8(ascii: "-")
            {
                return text[(index + 3)...]
            }
            index += 1
        }
        return text[text.endIndex...]
    }

    /// What follows the end tag of an element; nothing when it is not closed.
    private static func afterElement(_ name: String, _ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            if let tag = RawTag(rest), tag.isEnd, tag.name == name { return rest[tag.end...] }
        }
        return rest[rest.endIndex...]
    }
}
