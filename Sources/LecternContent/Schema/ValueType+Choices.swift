import LecternCore

extension ValueType {
    /// One of a few words. Where `true` or `false` is among them, YAML's other words for it count too.
    ///
    /// - Parameter choices: The words, in the order in which they are told, and what they mean.
    static func choice(_ choices: [(word: String, value: Value)]) -> ValueType {
        let words = choices.map(\.word)
        let told = alternatives(words)
        return ValueType(
            told, schema: [.object(["enum": .array(words.map(JSONValue.word))])],
            json: { value in choices.first { $0.value == value }.map { .word($0.word) } },
            read: { value, key, source in
                let written = [value.bool.map { $0 ? "true" : "false" }, value.text?.lowercased()]
                if let choice = choices.first(where: { written.contains($0.word) }) { return choice.value }
                let near = value.text.flatMap { NearMiss.suggestion(for: $0, among: words) }
                source.reportType(key, takes: told, value, suggestion: near.map { "Did you mean `\($0)`?" })
                return nil
            })
    }

    private static func alternatives(_ words: [String]) -> String {
        let quoted = words.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension ValueType where Value: RawRepresentable<String> & CaseIterable {
    /// One of the cases, by their raw values.
    static var choice: ValueType {
        choice(Value.allCases.map { (word: $0.rawValue, value: $0) })
    }
}
