/// What libyaml complains of, in words for authors.
struct YAMLProblem {
    let summary: String
    var explanation: String?
    var suggestion: String?
    /// Whether the fault lies where the unfinished thing began, not where the parser gave up.
    var isAtContext = false

    /// - Parameters:
    ///   - problem: libyaml's problem.
    ///   - context: What libyaml was reading then.
    init(_ problem: String, context: String) {
        let known = Self.all.first { entry in
            entry.signs.allSatisfy { problem.contains($0) || context.contains($0) }
        }
        summary = known?.summary ?? "this YAML cannot be read: \(problem)"
        explanation = known?.explanation
        suggestion = known?.suggestion
        isAtContext = known?.isAtContext ?? false
    }

    private struct Known: Sendable {
        let signs: [String]
        let summary: String
        var explanation: String?
        var suggestion: String?
        var isAtContext = false
    }

    /// From the special to the general.
    private static let all: [Known] = [
        Known(
            signs: ["mapping values are not allowed"], summary: "a second colon stands in this value",
            explanation: "A colon with a blank behind it separates a key from its value.",
            suggestion: "Put the value in quotes: `title: \"Swift: 入门\"`."),
        Known(
            signs: ["quoted scalar", "unexpected end of stream"], summary: "this quotation mark is never closed",
            suggestion: "Close it at the end of the value.", isAtContext: true),
        Known(
            signs: ["quoted scalar", "document indicator"], summary: "this quotation mark is never closed",
            suggestion: "Close it at the end of the value.", isAtContext: true),
        Known(
            signs: ["could not find expected ':'"], summary: "this line has no `key: value`",
            explanation: "Each line has a key, a colon, a blank and a value; the lines of a longer text are indented.",
            suggestion: "Write a colon and a blank behind the key, or indent a line that continues the one above.",
            isAtContext: true),
        Known(
            signs: ["unknown escape character"], summary: "the backslash starts no known escape",
            suggestion: "Use 'single quotes', in which a backslash is a backslash."),
        Known(
            signs: ["cannot start any token"], summary: "a value cannot start with this character",
            explanation: "Tabs do not indent, and `@`, `%` and the backtick are reserved in YAML.",
            suggestion: "Indent with blanks, or put the value in quotes."),
        Known(
            signs: ["flow sequence"], summary: "this list is not closed, or has no comma between two entries",
            suggestion: "Write `[a, b]`, and put an entry that holds commas or brackets in quotes.", isAtContext: true),
        Known(
            signs: ["flow mapping"], summary: "this `{` is not closed, or has no comma between two entries",
            suggestion: "Put a value that starts with `{` in quotes.", isAtContext: true),
        Known(
            signs: ["undefined alias"], summary: "a value that starts with `*` means an alias",
            suggestion: "Put the value in quotes."),
        Known(
            signs: ["while scanning an a"], summary: "a value cannot start with `*` or `&`",
            suggestion: "Put the value in quotes.", isAtContext: true),
        Known(
            signs: ["block sequence entries are not allowed"], summary: "a list cannot start on the line of its key",
            suggestion: "Start it on the next line, or put the value in quotes."),
        Known(
            signs: ["did not find expected key"], summary: "this is neither a key nor part of the value before it",
            explanation: "After a quoted value nothing may follow, and the keys of a mapping start in one column.",
            suggestion: "Put the whole value in quotes, or mend the indentation."),
        Known(
            signs: ["did not find expected '-' indicator"],
            summary: "the entries of this list start in different columns",
            suggestion: "Start each entry with `- ` in one column."),
        Known(
            signs: ["found another document"], summary: "a second document starts here",
            suggestion: "Remove the line `---`."),
        Known(
            signs: ["Maximum nesting level"], summary: "lists stand too deep in one another"),
    ]
}
