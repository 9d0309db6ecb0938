import LecternCore

extension ValueType where Value == [Located<String>] {
    /// A list of texts, or one text for a list of one.
    package static var texts: ValueType { texts("a list of texts", separatingCommas: false) }

    /// A list of texts, or texts with commas between them (`,`, `，` or `、`).
    package static var textsWithCommas: ValueType {
        texts("a list of texts, or texts parted by commas", separatingCommas: true)
    }

    private static func texts(_ words: String, separatingCommas: Bool) -> ValueType {
        ValueType(
            words, schema: [.schemaOfTexts, .schemaOfText],
            json: { $0.isEmpty ? nil : .array($0.map { .text($0.value) }) }, places: { $0.map(\.location) },
            read: { value, key, source in
                switch value.content {
                case .plain(let text), .quoted(let text):
                    guard separatingCommas else { return present([Located(text.trimmingBlanks, at: value.location)]) }
                    return present(parts(text, of: value))
                case .list(let items):
                    return present(items.compactMap { item($0, of: key, &source) })
                case .mapping:
                    source.reportType(key, takes: "a list of texts", value)
                    return nil
                }
            })
    }

    private static func item(
        _ item: YAMLValue, of key: String, _ source: inout YAMLMapping
    ) -> Located<String>? {
        guard let text = item.text else {
            source.report(
                "yaml.type", at: item.location, "each entry of `\(key)` is a text, found \(item.found)",
                suggestion: "Put a text that holds a colon or brackets in quotes.")
            return nil
        }
        return item.isNull ? nil : Located(text.trimmingBlanks, at: item.location)
    }

    private static func present(_ texts: [Located<String>]) -> [Located<String>] {
        texts.filter { !$0.value.isEmpty }
    }

    private static func parts(_ text: String, of value: YAMLValue) -> [Located<String>] {
        let scalars = Array(text.unicodeScalars)
        let isOneLine = value.location.length > 0
        var quote = 0
        if case .quoted = value.content { quote = 1 }
        var parts: [Located<String>] = []
        var start = 0
        for end in 0...scalars.count where end == scalars.count || [",", "，", "、"].contains(scalars[end]) {
            let part = scalars[start..<end].drop { $0 == " " || $0 == "\u{3000}" }
            var location = value.location
            let trimmed = String(String.UnicodeScalarView(part)).trimmingBlanks
            if isOneLine {
                location.column += part.startIndex + quote
                location.length = trimmed.unicodeScalars.count
            }
            parts.append(Located(trimmed, at: location))
            start = end + 1
        }
        return parts
    }
}
