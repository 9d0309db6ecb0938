import LecternCore

/// One `{{…}}` of a template.
struct TemplateTag: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// `{{name}}`, escaped.
        case variable
        /// `{{{name}}}` or `{{&name}}`.
        case unescaped
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{$name}}`, a block that inheriting templates fill.
        case block
        /// `{{<name}}`, the template inherited from.
        case parent
        /// `{{>name}}`
        case partial
        /// `{{/name}}`
        case close
    }

    var kind: Kind
    /// What stands between the braces, without the kind's character and blanks.
    var text: String
    /// The bytes of `text` in the template; an empty name points behind the braces.
    var nameRange: Range<Int>
    /// The whole tag with its braces.
    var range: Range<Int>

    /// Whether the tag waits for a closing one.
    var opens: Bool {
        switch kind {
        case .section, .inverted, .block, .parent: true
        case .variable, .unescaped, .partial, .close: false
        }
    }

    /// The variable's name without the transforms around it: `tags` of `count(tags)`.
    var variable: String {
        guard let open = text.lastIndex(of: "(") else { return text }
        return String(text[text.index(after: open)...].prefix { $0 != ")" })
    }

    /// The transforms around the variable's name, outermost first.
    var transforms: [String] {
        text.contains("(") ? text.split(separator: "(").dropLast().map(String.init) : []
    }
}

/// Something wrong in a template, by its place in bytes.
struct TemplateFault: Error, Sendable, Hashable {
    var severity: Diagnostic.Severity = .error
    var identifier: String
    var range: Range<Int>
    var summary: String
    var explanation: String?
    var suggestion: String?
}
