/// The words of the interface in all languages of a theme.
struct LanguageWords: Sendable {
    /// By the language's tag in lower case, as the files of `strings/` are named.
    private var lists: [String: [String: String]] = [:]

    /// Adds words; they take the place of those of the same names.
    mutating func add(_ words: [String: String], in language: String) {
        lists[language.lowercased(), default: [:]].merge(words) { _, new in new }
    }

    /// English, and over it the language's words, and over those the ones of the exact tag.
    func table(for language: String) -> StringTable {
        let tag = language.lowercased()
        let primary = tag.prefix { $0 != "-" && $0 != "_" }
        return StringTable(
            ["en", String(primary), tag].reduce(into: [:]) { result, name in
                result.merge(lists[name] ?? [:]) { _, new in new }
            })
    }
}
