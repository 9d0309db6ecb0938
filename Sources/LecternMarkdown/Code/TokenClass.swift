/// The few classes in which the theme colours code.
///
/// They are stable: a theme that dresses them dresses every language. Prism has some two hundred names of its own,
/// which differ from grammar to grammar.
enum TokenClass: String {
    case comment = "tok-comment"
    case keyword = "tok-keyword"
    case string = "tok-string"
    case number = "tok-number"
    case function = "tok-function"
    case type = "tok-type"
    case property = "tok-property"
    case tag = "tok-tag"
    case inserted = "tok-inserted"
    case deleted = "tok-deleted"
    case title = "tok-title"
    case strong = "tok-strong"
    case emphasis = "tok-emphasis"

    /// The class of a token by the names that Prism gives it, the innermost that is known.
    ///
    /// - Parameter names: The outermost first.
    /// - Returns: `nil` for what has the colour of the text, such as punctuation.
    static func of(_ names: [String]) -> TokenClass? {
        for name in names.reversed() {
            if let found = classes[name] { return found }
            if plain.contains(name) { return nil }
        }
        return nil
    }

    /// Names of what stands in the text's own colour, also inside of something coloured.
    private static let plain: Set<String> = ["punctuation", "operator", "interpolation", "variable", "parameter"]

    private static let classes: [String: TokenClass] = {
        var classes: [String: TokenClass] = [:]
        for (type, names) in groups {
            for name in names.split(separator: " ") { classes[String(name)] = type }
        }
        return classes
    }()

    private static let groups: [(TokenClass, String)] = [
        (.comment, "comment block-comment prolog doctype cdata shebang hashbang coord"),
        (.keyword, "keyword atrule rule important directive module control-flow hexcode at-rule statement"),
        (.string, "string char attr-value regex url template-string triple-quoted-string heredoc string-literal"),
        (.number, "number boolean constant symbol null nil unit color"),
        (.function, "function function-definition function-name macro method decorator annotation"),
        (.type, "class-name builtin namespace type type-definition entity"),
        (.property, "property attr-name key selector label"),
        (.tag, "tag"),
        (.inserted, "inserted inserted-sign inserted-arrow"),
        (.deleted, "deleted deleted-sign deleted-arrow"),
        (.title, "title"), (.strong, "bold"), (.emphasis, "italic"),
    ]
}
