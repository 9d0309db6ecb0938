import LecternCore
import LecternMarkdown

extension ValueType where Value == FormulaOptions? {
    /// `false`, `true`, a form of output, or a mapping with `output` and `macros`.
    static var formulas: ValueType {
        let output = ValueType<FormulaOptions.Output>.choice
        return ValueType(
            "`true`, `false`, `html`, `mathml`, or `output` and `macros`",
            schema: [.schema(of: "boolean")] + output.schema + [FormulaOptions.table.schema],
            json: { options in
                guard let options else { return .flag(false) }
                return options == FormulaOptions() ? .flag(true) : FormulaOptions.table.json(of: options)
            },
            read: { value, key, source in
                if let isOn = value.bool { return .some(isOn ? FormulaOptions() : nil) }
                var options = FormulaOptions()
                switch value.content {
                case .plain, .quoted: options.output = output.read(value, key, &source) ?? options.output
                case .mapping(let entries): source.readInner(entries) { FormulaOptions.table.read(&$0, into: &options) }
                case .list: source.reportType(key, takes: "true, false, `html`, `mathml`, or settings", value)
                }
                return .some(options)
            })
    }
}

extension FormulaOptions {
    static let table = KeyTable(
        FormulaOptions(),
        [
            Key("output", \.output, .choice, affects: [.compiling], "HTML and MathML, or MathML alone"),
            Key("macros", \.macros, .macros, affects: [.compiling], "commands and what they stand for"),
        ])
}

extension ValueType where Value == [String: String] {
    /// Commands of TeX and what they stand for.
    static var macros: ValueType {
        let words = "commands and what they stand for"
        let schema = JSONValue.object([
            "type": .text("object"), "additionalProperties": .schemaOfText,
            "propertyNames": .object(["pattern": .text(#"^\\([A-Za-z]+|.)$"#)]),
        ])
        return ValueType(
            words, schema: [schema], json: { $0.isEmpty ? nil : .object($0.mapValues { .text($0) }) },
            read: { value, key, source in
                guard case .mapping(let entries) = value.content else {
                    source.reportType(key, takes: words, value)
                    return nil
                }
                var macros: [String: String] = [:]
                source.readInner(entries) { macros = readMacros(&$0) }
                return macros
            })
    }

    private static func readMacros(_ source: inout YAMLMapping) -> [String: String] {
        var macros: [String: String] = [:]
        for entry in source.entries {
            guard let meaning = source.read(entry.key, as: .text) else { continue }
            if isCommand(entry.key) {
                macros[entry.key] = meaning
                continue
            }
            source.report(
                "settings.macro", at: entry.keyLocation, "`\(entry.key)` is no name of a command",
                explanation: "A macro's name is a backslash and letters; in double quotes the backslash is doubled.",
                suggestion: suggestedName(entry.key).map { "Write `\"\\\\\($0)\"`." })
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
