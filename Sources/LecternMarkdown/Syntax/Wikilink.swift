import LecternCore

/// A reference between double brackets: `[[target#heading|shown text]]`.
package struct Wikilink: Sendable, Hashable {
    /// What the reference names, with its kind if given: `大模型`, `term:LLM`, `folder/page`. Empty in `[[#heading]]`.
    package var target: String
    /// The heading after `#`, if any.
    package var heading: String?
    /// The text after `|`, if any.
    package var text: String?
    /// `[[!text]]`: never link this.
    package var isSuppressed: Bool
    /// `![[…]]`: show the thing itself here.
    package var isEmbedded: Bool

    package init(
        target: String, heading: String? = nil, text: String? = nil, isSuppressed: Bool = false,
        isEmbedded: Bool = false
    ) {
        self.target = target
        self.heading = heading
        self.text = text
        self.isSuppressed = isSuppressed
        self.isEmbedded = isEmbedded
    }

    /// What the reader sees when nothing better is known.
    package var shownText: String {
        if let text { return text }
        guard let heading else { return target }
        return target.isEmpty ? heading : "\(target) § \(heading)"
    }

    /// The id that ``heading`` names: `^id` names a block as it is written, other text a heading. Of a path of
    /// headings, `A#B`, the last one is meant.
    package var anchor: String? {
        guard let last = heading?.split(separator: "#").last else { return nil }
        return last.hasPrefix("^") ? String(last) : Slug.make(String(last))
    }
}

extension Wikilink {
    /// How long a reference may be, in bytes: an unclosed `[[` must not make scanning quadratic.
    private static let longest = 400

    /// Where the `]]` of a reference stands whose text starts at `start`.
    static func closing(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        let end = min(text.count - 1, start + longest)
        while index < end {
            switch text[index] {
            case UInt8(ascii: "\n"), UInt8(ascii: "["): return nil
            case UInt8(ascii: "]"): return text[index + 1] == UInt8(ascii: "]") && index > start ? index : nil
            default: index += 1
            }
        }
        return nil
    }

    /// Where the `]]` of a reference stands whose text starts at `start`, in a text that ends with a zero.
    static func closing(in text: UnsafePointer<UInt8>, from start: Int) -> Int? {
        var count = 0
        while count < longest + 2, text[start + count] != 0 { count += 1 }
        let reach = UnsafeBufferPointer(start: text + start, count: count)
        return closing(in: reach, from: 0).map { start + $0 }
    }

    /// Reads what stands between the brackets.
    init?(parsing inner: [UInt8], isEmbedded: Bool) {
        var body = String(decoding: inner, as: UTF8.self)[...]
        if body.hasPrefix("^") { return nil }
        if !isEmbedded, body.hasPrefix("!") {
            self.init(target: Self.trimmed(body.dropFirst()), isSuppressed: true)
            return
        }
        var text: String?
        if let bar = body.firstIndex(of: "|") {
            text = Self.trimmed(body[body.index(after: bar)...])
            body = body[..<bar]
        }
        var heading: String?
        if let hash = body.firstIndex(of: "#") {
            heading = Self.trimmed(body[body.index(after: hash)...])
            body = body[..<hash]
        }
        let target = Self.trimmed(body)
        if target.isEmpty, heading?.isEmpty ?? true { return nil }
        self.init(
            target: target, heading: heading.flatMap { $0.isEmpty ? nil : $0 },
            text: text.flatMap { $0.isEmpty ? nil : $0 }, isEmbedded: isEmbedded)
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
