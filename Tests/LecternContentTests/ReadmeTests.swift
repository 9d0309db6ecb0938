import Foundation
import LecternContent
import Testing

/// README's tables of keys are those of the program. `LECTERN_RECORD=1` writes them anew.
struct ReadmeTests {
    private let readme = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "README.md")

    private let tables = [
        (name: "article", text: ArticleMatter.table.markdown(showsDefaults: false)),
        (name: "term", text: TermMatter.table.markdown(showsDefaults: false)),
        (name: "event", text: EventMatter.table.markdown(showsDefaults: false)),
        (name: "settings", text: Settings.table.markdown(showsDefaults: true)),
    ]

    @Test func tablesAreThoseOfTheProgram() throws {
        var text = try String(contentsOf: readme, encoding: .utf8)
        let isRecording = ProcessInfo.processInfo.environment["LECTERN_RECORD"] != nil
        for table in tables {
            let start = try #require(text.range(of: "<!-- keys: \(table.name) -->\n\n"), "README.md marks its tables")
            let end = try #require(text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex))
            let place = start.upperBound..<end.lowerBound
            if isRecording {
                text.replaceSubrange(place, with: table.text + "\n")
            } else {
                #expect(text[place] == table.text + "\n", "the table of \(table.name)")
            }
        }
        guard isRecording else { return }
        try text.write(to: readme, atomically: true, encoding: .utf8)
        Issue.record("recorded \(readme.path)")
    }
}
