/// Names of languages that notes use and that Prism does not know.
enum PrismAliases {
    /// Text that is no program.
    static let plain: Set<String> = ["plain", "plaintext", "text", "txt", "none", "output"]

    static func resolve(_ name: String) -> String {
        switch name {
        case "c++", "cxx", "cc", "hpp": "cpp"
        case "c#": "csharp"
        case "f#": "fsharp"
        case "golang": "go"
        case "rs": "rust"
        case "zsh", "ksh": "bash"
        case "console", "terminal", "shellsession": "shell-session"
        case "bat", "cmd": "batch"
        case "jsonc": "json5"
        case "vue", "xhtml", "htm": "html"
        case "mjs", "cjs", "node": "javascript"
        case "python3", "py3": "python"
        case "objective-c": "objectivec"
        case "conf": "ini"
        case "postgres", "postgresql", "mysql", "sqlite": "sql"
        default: name
        }
    }
}
