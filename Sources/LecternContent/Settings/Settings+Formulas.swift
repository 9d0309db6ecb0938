import LecternCore
import LecternMarkdown

extension Settings {
    /// `math: false`, `math: mathml`, or a mapping with `output` and `macros`.
    static func readFormulas(_ source: inout YAMLMapping) -> FormulaOptions? {
        guard let value = source.value("math") else { return FormulaOptions() }
        if let isOn = value.bool { return isOn ? FormulaOptions() : nil }
        guard case .mapping = value.content else {
            let output: FormulaOptions.Output? = source.choice("math")
            return FormulaOptions(output: output ?? .html)
        }
        var options = FormulaOptions()
        source.mapping("math", takes: "true, false, `html`, `mathml`, or settings") { math in
            options.output = math.choice("output") ?? options.output
            math.mapping("macros", takes: "commands and what they stand for") { macros in
                options.macros = readMacros(&macros)
            }
        }
        return options
    }

    private static func readMacros(_ source: inout YAMLMapping) -> [String: String] {
        var macros: [String: String] = [:]
        for key in source.entries.map(\.key) {
            guard let meaning = source.text(key) else { continue }
            if isCommand(key) {
                macros[key] = meaning.value
                continue
            }
            source.report(
                "settings.macro", at: source.location(of: key) ?? meaning.location,
                "`\(key)` is no name of a command",
                explanation: "A macro's name is a backslash and letters; in double quotes the backslash is doubled.",
                suggestion: suggestedName(key).map { "Write `\"\\\\\($0)\"`." })
        }
        return macros
    }

    /// A backslash and letters, or a backslash and one other character.
    private static func isCommand(_ name: String) -> Bool {
        guard name.hasPrefix("\\") else { return false }
        let rest = name.dropFirst()
        return rest.unicodeScalars.count == 1 || (!rest.isEmpty && rest.utf8.allSatisfy(ASCII.isLetter))
    }

    private static func suggestedName(_ name: String) -> String? {
        let letters = name.utf8.filter(ASCII.isLetter)
        return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
    }
}
