import LecternCore

extension ValueType {
    /// A type that YAML knows by itself; a value of another one is reported.
    init(
        _ words: String, schema: JSONValue, json: @escaping @Sendable (Value) -> JSONValue?,
        convert: @escaping @Sendable (YAMLValue) -> Value?
    ) {
        self.init(words, schema: [schema], json: json) { value, key, source in
            if let result = convert(value) { return result }
            source.reportType(key, takes: words, value)
            return nil
        }
    }

    /// A type whose values are written as texts.
    ///
    /// - Parameter parse: What the text means; `nil`, after a report to the mapping, when it means nothing.
    init(
        _ words: String, schema: [JSONValue] = [.schemaOfText], json: @escaping @Sendable (Value) -> JSONValue?,
        parse: @escaping @Sendable (_ text: Located<String>, _ key: String, _ source: inout YAMLMapping) -> Value?
    ) {
        let text = ValueType<Located<String>>.located(.text)
        self.init(words, schema: schema, json: json) { value, key, source in
            text.read(value, key, &source).flatMap { parse($0, key, &source) }
        }
    }
}

extension ValueType where Value == String {
    /// A text; numbers and dates are texts as they were written. A text of blanks counts as absent.
    package static var text: ValueType {
        let words = "a text"
        return ValueType(words, schema: [.schemaOfText], json: { $0.isEmpty ? nil : .text($0) }) { value, key, source in
            guard let text = value.text else {
                source.reportType(
                    key, takes: words, value, suggestion: "Put a text that starts with `[` or `{` in quotes.")
                return nil
            }
            let trimmed = text.trimmingBlanks
            return trimmed.isEmpty ? nil : trimmed
        }
    }

    /// The tag of a language.
    static var language: ValueType {
        ValueType("a language tag such as `zh-Hans` or `en`", json: { .text($0) }) { text, key, source in
            if let tag = LanguageTag.canonical(text.value) { return tag }
            let hyphenated = String(text.value.map { $0 == "_" ? "-" : $0 })
            let mended = LanguageTag.canonical(hyphenated) ?? "zh-Hans"
            source.report(
                "yaml.language", at: text.location, "`\(key)` takes a language tag, found the text “\(text.value)”",
                explanation: "Language tags are those of BCP 47: zh-Hans, zh-TW, en.",
                suggestion: "Write `\(key): \(mended)`.")
            return nil
        }
    }
}

extension ValueType where Value == Bool {
    /// `true` or `false`.
    package static var bool: ValueType {
        ValueType("true or false", schema: .schema(of: "boolean"), json: { .flag($0) }, convert: \.bool)
    }
}

extension ValueType where Value == Double {
    /// A whole or decimal number; as JSON, which has whole numbers here, it is a text.
    package static var number: ValueType {
        ValueType("a number", schema: .schema(of: "number"), json: { .text("\($0)") }, convert: \.number)
    }
}

extension ValueType where Value == Int {
    /// A whole number above 0.
    package static var count: ValueType {
        let schema = JSONValue.object(["type": .text("integer"), "minimum": .number(1)])
        return ValueType("a whole number above 0", schema: schema, json: { .number($0) }) { value in
            value.number.flatMap(Int.init(exactly:)).flatMap { $0 > 0 ? $0 : nil }
        }
    }
}
