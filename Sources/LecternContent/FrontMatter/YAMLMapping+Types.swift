package import LecternCore

extension YAMLMapping {
    /// A text; numbers and dates are texts as they were written. A text of blanks counts as absent.
    package mutating func text(_ key: String) -> Located<String>? {
        guard let value = value(key) else { return nil }
        guard let text = value.text else {
            reportType(key, takes: "a text", value, suggestion: "Put a text that starts with `[` or `{` in quotes.")
            return nil
        }
        let trimmed = text.trimmingBlanks
        return trimmed.isEmpty ? nil : Located(trimmed, at: value.location)
    }

    /// `true` or `false`.
    package mutating func bool(_ key: String) -> Bool? {
        guard let value = value(key) else { return nil }
        if let bool = value.bool { return bool }
        reportType(key, takes: "true or false", value)
        return nil
    }

    /// A whole or decimal number.
    package mutating func number(_ key: String) -> Double? {
        guard let value = value(key) else { return nil }
        if let number = value.number { return number }
        reportType(key, takes: "a number", value)
        return nil
    }

    /// A whole number above 0.
    package mutating func count(_ key: String) -> Located<Int>? {
        guard let value = value(key) else { return nil }
        if let number = value.number.flatMap(Int.init(exactly:)), number > 0 {
            return Located(number, at: value.location)
        }
        reportType(key, takes: "a whole number above 0", value)
        return nil
    }

    /// One of a few words, the raw values of a type.
    package mutating func choice<Choice>(_ key: String, of type: Choice.Type = Choice.self) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let value = value(key) else { return nil }
        if let text = value.text, let choice = Choice(rawValue: text.lowercased()) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        let near = value.text.flatMap { NearMiss.suggestion(for: $0, among: words) }
        reportType(key, takes: Self.alternatives(words), value, suggestion: near.map { "Did you mean `\($0)`?" })
        return nil
    }

    private static func alternatives(_ words: [String]) -> String {
        let quoted = words.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }

    /// A list of texts, or one text for a list of one.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - separatingCommas: Whether one text may hold several, with commas between them (`,`, `，` or `、`).
    /// - Returns: The texts that are not empty.
    package mutating func texts(_ key: String, separatingCommas: Bool = false) -> [Located<String>] {
        guard let value = value(key) else { return [] }
        switch value.content {
        case .plain(let text), .quoted(let text):
            guard separatingCommas else { return present([Located(text.trimmingBlanks, at: value.location)]) }
            return present(Self.parts(text, of: value))
        case .list(let items):
            return present(items.compactMap { item(of: key, $0) })
        case .mapping:
            reportType(key, takes: "a list of texts", value)
            return []
        }
    }

    private mutating func item(of key: String, _ item: YAMLValue) -> Located<String>? {
        guard let text = item.text else {
            report(
                "yaml.type", at: item.location, "each entry of `\(key)` is a text, found \(item.found)",
                suggestion: "Put a text that holds a colon or brackets in quotes.")
            return nil
        }
        return item.isNull ? nil : Located(text.trimmingBlanks, at: item.location)
    }

    private func present(_ texts: [Located<String>]) -> [Located<String>] {
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

    /// A mapping inside of this one, to be read with `read`.
    package mutating func mapping(_ key: String, takes: String, _ read: (inout YAMLMapping) -> Void) {
        guard let value = value(key) else { return }
        guard case .mapping(let entries) = value.content else { return reportType(key, takes: takes, value) }
        var mapping = inner(entries)
        read(&mapping)
        adopt(mapping.finish())
    }

    /// A list of mappings, to be read one by one with `read`.
    package mutating func mappings<Item>(
        _ key: String, takes: String, _ read: (inout YAMLMapping, SourceLocation) -> Item?
    ) -> [Item]? {
        guard let value = value(key) else { return nil }
        guard case .list(let items) = value.content else {
            reportType(key, takes: takes, value)
            return nil
        }
        var results: [Item] = []
        for item in items {
            guard case .mapping(let entries) = item.content else {
                reportType(key, takes: takes, item)
                continue
            }
            var mapping = inner(entries)
            let result = read(&mapping, item.location)
            adopt(mapping.finish())
            if let result { results.append(result) }
        }
        return results
    }
}
