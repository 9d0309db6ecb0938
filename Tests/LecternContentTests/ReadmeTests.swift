import Foundation
import LecternContent
import Testing

/// README's tables of keys are those of the program. `LECTERN_RECORD=1` writes them anew.
@Suite(.serialized) struct ReadmeTests {
    private static let readme = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "README.md")

    @Test(arguments: [
        ("article", ArticleMatter.table.markdown(showsDefaults: false)),
        ("term", TermMatter.table.markdown(showsDefaults: false)),
        ("event", EventMatter.table.markdown(showsDefaults: false)),
        ("settings", Settings.table.markdown(showsDefaults: true)),
    ])
    func tables(_ name: String, _ expected: String) throws {
        let text = try String(contentsOf: Self.readme, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- keys: \(name) -->\n\n"), "README.md marks its tables")
        let end = try #require(text.range(of: "\n<!-- end -->", range: start.upperBound..<text.endIndex))
        let table = start.upperBound..<end.lowerBound
        if ProcessInfo.processInfo.environment["LECTERN_RECORD"] != nil {
            try text.replacingCharacters(in: table, with: expected).write(
                to: Self.readme, atomically: true, encoding: .utf8)
            Issue.record("recorded the table of \(name)")
            return
        }
        #expect(text[table] == expected)
    }
}
