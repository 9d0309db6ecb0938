import Mustache

/// The words of the interface in the site's language.
package struct StringTable: MustacheParent, Sendable, Equatable {
    private var values: [String: TemplateText]

    init(_ values: [String: String]) {
        self.values = values.mapValues { TemplateText($0) }
    }

    /// The names that exist.
    var keys: Set<String> { Set(values.keys) }

    package func child(named name: String) -> Any? {
        values[name] ?? TemplateText.empty
    }

    /// The words for a key.
    package func text(_ key: StringKey) -> String {
        values[key.rawValue]?.renderText ?? ""
    }

    /// The words for a key, with a number in place of `{n}`.
    package func text(_ key: StringKey, _ number: Int) -> String {
        let forms = text(key).split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let form = number == 1 ? forms.first : forms.last
        guard let form, let range = form.firstRange(of: "{n}") else { return form.map(String.init) ?? "" }
        return form[..<range.lowerBound] + String(number) + form[range.upperBound...]
    }
}
