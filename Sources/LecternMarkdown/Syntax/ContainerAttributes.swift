/// Attributes at the end of a container's first line: `{open}`, `{title="Title"}`, `{.class #id}`.
struct ContainerAttributes {
    /// Where the brace opens.
    let start: Int
    private(set) var isOpen = false
    /// What `title="…"` holds.
    private(set) var title: Range<Int>?

    /// `nil` where the text does not end with attributes; other words in braces are a title's own.
    init?(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard let last = range.last, text[last] == UInt8(ascii: "}"),
            let brace = range.last(where: { text[$0] == UInt8(ascii: "{") })
        else { return nil }
        start = brace
        let inside = text[(brace + 1)..<last]
        isOpen = inside.elementsEqual("open".utf8)
        let holdsValue = inside.contains { $0 == UInt8(ascii: "=") }
        let first = inside.first { $0 > 0x20 }
        guard isOpen || holdsValue || first == UInt8(ascii: ".") || first == UInt8(ascii: "#") else { return nil }
        title = Self.title(in: text, brace + 1..<last)
    }

    private static func title(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        let key = Array("title=".utf8)
        for start in range where range.upperBound - start > key.count + 1 {
            guard text[start..<(start + key.count)].elementsEqual(key) else { continue }
            let quote = start + key.count
            guard text[quote] == UInt8(ascii: "\"") || text[quote] == UInt8(ascii: "'") else { return nil }
            guard let end = (quote + 1..<range.upperBound).first(where: { text[$0] == text[quote] }), end > quote + 1
            else { return nil }
            return quote + 1..<end
        }
        return nil
    }
}
