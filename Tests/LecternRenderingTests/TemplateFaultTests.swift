import LecternCore
import Testing

@testable import LecternRendering

struct FaultCase: Sendable, CustomTestStringConvertible {
    var template: String
    var identifier: String
    var line: Int
    var column: Int
    /// What the explanation or the suggestion must say.
    var says: String
    var file = "article.mustache"

    var testDescription: String { template }
}

@Suite struct TemplateFaultTests {
    static let cases = [
        FaultCase(
            template: "<p>\n中{{pageTitle", identifier: "template.syntax", line: 2, column: 2, says: "Expected '}}'"),
        FaultCase(template: "{{{bodyHTML}}", identifier: "template.syntax", line: 1, column: 1, says: "Expected '}}}'"),
        FaultCase(
            template: "{{#tags}}\n{{name}}", identifier: "template.syntax", line: 1, column: 1, says: "'{{/tags}}'"),
        FaultCase(
            template: "{{#tags}}\n {{/tag}}", identifier: "template.syntax", line: 2, column: 2,
            says: "Expected '{{/tags}}'"),
        FaultCase(template: "{{/tags}}", identifier: "template.syntax", line: 1, column: 1, says: "nothing is open"),
        FaultCase(template: "{{ }}", identifier: "template.syntax", line: 1, column: 1, says: "Expected a name"),
        FaultCase(
            template: "{{page title}}", identifier: "template.syntax", line: 1, column: 3, says: "Expected letters"),
        FaultCase(
            template: "{{count(tags}}", identifier: "template.syntax", line: 1, column: 15, says: "a name and '}}'"),
        FaultCase(template: "{{% X: Y}}", identifier: "template.syntax", line: 1, column: 11, says: "CONTENT_TYPE"),
        FaultCase(
            template: "{{<layout}}{{pageTitle}}{{/layout}}", identifier: "template.syntax", line: 1, column: 12,
            says: "only blocks"),
        FaultCase(
            template: "{{=<% %>=}}", identifier: "template.unsupported", line: 1, column: 1, says: "always use '{{'"),
        FaultCase(
            template: "{{> *name}}", identifier: "template.unsupported", line: 1, column: 5,
            says: "named in the template"),
        FaultCase(
            template: "一\n二{{pageTitel}}", identifier: "template.unknown-variable", line: 2, column: 4,
            says: "“pageTitle”"),
        FaultCase(
            template: "{{strings.serch}}", identifier: "template.unknown-variable", line: 1, column: 3, says: "“search”"
        ),
        FaultCase(
            template: "{{previous.titel}}", identifier: "template.unknown-variable", line: 1, column: 3, says: "“title”"
        ),
        FaultCase(
            template: "{{#tags}}{{nam}}{{/tags}}", identifier: "template.unknown-variable", line: 1, column: 12,
            says: "“name”"),
        FaultCase(
            template: "{{name}}", identifier: "template.unknown-variable", line: 1, column: 3,
            says: "variables of its pages"),
        FaultCase(
            template: "{{moreBefor}}", identifier: "template.unknown-variable", line: 1, column: 3,
            says: "“moreBefore”",
            file: "partials/x.mustache"),
        FaultCase(
            template: "{{upercased(pageTitle)}}", identifier: "template.unknown-transform", line: 1, column: 3,
            says: "“uppercased”"),
        FaultCase(
            template: "{{> partials/outlien}}", identifier: "template.unknown-partial", line: 1, column: 5,
            says: "“partials/outline”"),
        FaultCase(
            template: "{{<layou}}{{/layou}}", identifier: "template.unknown-partial", line: 1, column: 4,
            says: "“layout”"),
        FaultCase(
            template: "{{{pageTitle}}}", identifier: "template.unescaped-text", line: 1, column: 4,
            says: "Write {{pageTitle}}"),
        FaultCase(
            template: "{{bodyHTML}}", identifier: "template.escaped-markup", line: 1, column: 3,
            says: "Write {{{bodyHTML}}}"),
        FaultCase(template: "{{> article}}", identifier: "template.endless", line: 1, column: 5, says: "{{#children}}"),
        FaultCase(
            template: "{{#isSection}}{{> partials/x}}{{/isSection}}", identifier: "template.endless", line: 1,
            column: 19,
            says: "one level down", file: "partials/x.mustache"),
    ]

    @Test(arguments: cases)
    func isReported(_ expected: FaultCase) throws {
        let (theme, diagnostics) = loadTheme([expected.file: expected.template])
        let fault = try #require(diagnostics.first)
        #expect(diagnostics.count == 1, "\(diagnostics.map(\.summary))")
        #expect(fault.identifier == expected.identifier)
        let location = try #require(fault.location)
        #expect(location.file == "Templates/" + expected.file)
        #expect((location.line, location.column) == (expected.line, expected.column))
        let words = [fault.explanation, fault.suggestion].compactMap(\.self).joined(separator: "\n")
        #expect(words.contains(expected.says), "\(words)")
        #expect(!fault.summary.hasSuffix("."))
        #expect(fault.sourceLine == String(expected.template.split(separator: "\n")[expected.line - 1]))
        for page in samplePages("x") { _ = theme.render(page) }
    }

    @Test func aFaultyFileLeavesTheBuiltInOne() {
        let (theme, _) = loadTheme(["article.mustache": "{{#tags}}"])
        #expect(theme.render(samplePages("x")[0]) == loadTheme().theme.render(samplePages("x")[0]))
    }

    @Test func allFaultsOfAllFilesAreReported() {
        let (_, diagnostics) = loadTheme(["article.mustache": "{{a}}{{b}}", "term.mustache": "{{c}}\n{{#d}}{{/d}}"])
        #expect(
            diagnostics.map { $0.location?.file }
                == ["article", "article", "term", "term"].map { "Templates/\($0).mustache" })
    }

    @Test func notUTF8() throws {
        let file = ThemeFile(path: "tag.mustache", bytes: [0x41, 0xFF], isOverride: true)
        let diagnostics = Theme.make(builtIn: ThemeFile.builtIn(), own: [file], language: "zh").diagnostics
        #expect(diagnostics.map(\.identifier) == ["template.encoding"])
    }

    @Test(arguments: [
        ("[]", "Expected '{'"), ("{\"a\": 1}", "a text in double quotes"), ("{\"a\" \"b\"}", "Expected ':'"),
        ("{\"a\": \"b\" \"c\"}", "Expected '}'"), ("{\"a\": \"b", "at the end of the text"),
        ("{\"a\": \"\\q\"}", "after '\\'"),
        ("{\"a\": \"\\u12\"}", "four hexadecimal digits"), ("{\"a\": \"\\uD800\"}", "surrogate"),
        ("{} x", "nothing after"),
    ])
    func strings(json: String, says: String) throws {
        let (_, diagnostics) = loadTheme(["strings/zh.json": json])
        let fault = try #require(diagnostics.first)
        #expect(fault.identifier == "strings.syntax")
        #expect(fault.location?.file == "Templates/strings/zh.json")
        #expect(fault.explanation?.contains(says) == true, "\(fault.explanation ?? "")")
    }

    @Test func stringEscapes() throws {
        let json = "\u{FEFF}{\"a\\n\": \"\\\"\\u4e2d\\ud83d\\ude00/\\/\", \"b\": \"二\"}"
        #expect(try StringsFile.parse(Array(json.utf8)) == ["a\n": "\"中😀//", "b": "二"])
    }
}
