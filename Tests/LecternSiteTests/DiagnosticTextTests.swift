import LecternCore
import Testing

@testable import LecternSite

/// What a terminal is sent holds no command of a note or of a file's name.
@Suite struct DiagnosticTextTests {
    private static let hostile = "\u{1B}[2J\u{7}\r\n\u{9B}31m\u{202E}x\u{7F}"

    @Test(arguments: [
        ("微调 a", "微调 a"), ("\u{1B}[31m", "␛[31m"), ("a\nb", "a␊b"), ("\r", "␍"), ("\u{7F}\u{0}", "␡␀"),
        ("a\tb", "a\tb"),
        ("\u{9B}1m", "\u{FFFD}1m"), ("\u{202E}gnp\u{2066}", "\u{FFFD}gnp\u{FFFD}"), ("👩‍👩‍👧", "👩‍👩‍👧"),
    ])
    func commandsAreMadeVisible(_ text: String, _ shown: String) {
        #expect(TerminalText.harmless(text, keepsLines: false) == shown)
    }

    @Test func noPartOfADiagnosticCommandsTheTerminal() {
        let location = SourceLocation(file: Self.hostile, line: 1, column: 1, length: 3)
        let fault = Diagnostic(
            .error, "a.b", at: location, Self.hostile, explanation: Self.hostile, suggestion: Self.hostile,
            sourceLine: Self.hostile, related: [location])
        let text = DiagnosticText(isColored: false).format([fault])
        #expect(text.split(separator: "\n").count == 6)
        #expect(TerminalText.harmless(text) == text)
    }

    @Test func namesThatAreLeftOutCommandNoTerminal() async throws {
        let site = try Scenario(["index.md": "# H", ".gitignore": "*.key", "a\u{1B}[31m\n.key": "x"])
        let report = try await site.build()
        #expect(BuildSummary.lines(report.leftOut) == ["left out by .gitignore: a␛[31m␊.key"])
    }
}
