import LecternContent
import LecternCore
import LecternMarkdown
import Testing

/// `math` in the settings.
@Suite struct FormulaSettingsTests {
    @Test(
        arguments: [
            ("", FormulaOptions()), ("math: true", FormulaOptions()), ("math: false", nil),
            ("math: mathml", FormulaOptions(output: .mathml)), ("math: {output: html}", FormulaOptions()),
            (
                "math:\n  output: mathml\n  macros:\n    \"\\\\RR\": \\mathbb{R}\n    '\\E': '\\mathbb{E}'",
                FormulaOptions(output: .mathml, macros: ["\\RR": "\\mathbb{R}", "\\E": "\\mathbb{E}"])
            ),
        ] as [(String, FormulaOptions?)])
    func formulas(_ text: String, _ expected: FormulaOptions?) {
        let (settings, faults) = Settings.parse(Array(text.utf8))
        #expect(faults.isEmpty)
        #expect(settings.formulas == expected)
    }

    @Test(
        arguments: [
            ("math: svg", "yaml.type 1:7+3", nil), ("math: [x]", "yaml.type 1:7+0", nil),
            ("math: {ouput: html}", "yaml.unknown-key 1:8+5", "Did you mean `output`?"),
            ("math: {output: mathm}", "yaml.type 1:16+5", "Did you mean `mathml`?"),
            ("math: {macros: {RR: x}}", "settings.macro 1:17+2", "Write `\"\\\\RR\"`."),
            ("math: {macros: x}", "yaml.type 1:16+1", nil),
        ] as [(String, String, String?)])
    func faults(_ text: String, _ expected: String, _ suggestion: String?) {
        let (_, faults) = Settings.parse(Array(text.utf8))
        #expect(faults.map { "\($0.identifier) \($0.location?.brief ?? "")" } == [expected])
        if let suggestion { #expect(faults.first?.suggestion == suggestion) }
    }
}
