import LecternCore

extension KeyTable {
    /// What the mapping takes, in words: each key and what it takes.
    var words: String {
        keys.map { "`\($0.name)`: \($0.words)" }.joined(separator: "; ")
    }

    /// A table in Markdown, a row for each key.
    ///
    /// - Parameter showsDefaults: Whether there is a column for them.
    package func markdown(showsDefaults: Bool) -> String {
        let header = ["key", "takes"] + (showsDefaults ? ["default"] : []) + ["meaning"]
        let rows = keys.map { key in
            let value = key.json(initial).map { "`\($0.yaml)`" } ?? key.otherwise
            return ["`\(key.name)`", key.words] + (showsDefaults ? [value] : []) + [key.meaning]
        }
        return ([header, header.map { _ in "---" }] + rows)
            .map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
            .replacing("|  |", with: "| |")
    }
}

extension Key {
    fileprivate var meaning: String {
        page.map { "\(documentation) ([more](\($0)))" } ?? documentation
    }
}

extension JSONValue {
    /// The value as it would be written in YAML, on one line.
    fileprivate var yaml: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .array(let values): "[" + values.map(\.yaml).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.yaml)" }.joined(separator: ", ") + "}"
        }
    }
}
