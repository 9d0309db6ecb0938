import LecternCore
import Testing

@testable import LecternSite

/// What Lectern itself says in a note: in the note's language.
struct NoteLanguageTests {
    private static let blocks = """
        > [!WARNING]
        > Text.

        ::: details
        Text.
        :::

        ```timeline
        - 1950: A test
        - 1960: Another
        ```
        """

    @Test func labelsAndDrawingsFollowTheNote() async throws {
        let site = try Scenario([
            "Content/a.md": "---\nlang: en\n---\n# One\n\n" + Self.blocks, "Content/b.md": "# 乙\n\n" + Self.blocks,
            "Content/c.md": "---\nlang: fr\n---\n# Trois\n\n" + Self.blocks,
        ])
        let report = try await site.build()
        #expect(report.errorCount == 0)
        for path in ["a.html", "c.html"] {
            let body = try site.body(path)
            #expect(body.contains("Warning") && body.contains("Details") && body.contains(">1950</time>"), "\(path)")
            #expect(!body.contains("注意") && !body.contains("1950年"), "\(path)")
        }
        let chinese = try site.body("b.html")
        #expect(chinese.contains("注意") && chinese.contains(">1950年</time>") && !chinese.contains("Warning"))
    }

    @Test func aChangeOfLanguageIsSeen() async throws {
        let site = try Scenario(["Content/a.md": "# 甲\n\n" + Self.blocks])
        try await site.update()
        try site.write("---\nlang: en\n---\n# 甲\n\n" + Self.blocks, to: "Content/a.md")
        try await site.update()
        #expect(try await site.livePage("a.html").contains("Warning"))
    }

    private func rendered(_ text: String, language: String? = nil) throws -> String {
        let site = try Scenario(["a.md": text])
        return String(
            decoding: try NoteRendering.render(file: site.root + "/a.md", language: language).html, as: UTF8.self)
    }

    @Test func aNoteAloneTellsItsLanguage() throws {
        let chinese = "# 测试\n\n这是一篇中文笔记，其中有 English words。\n\n" + Self.blocks
        #expect(try rendered(chinese).contains(">1950年</time>") && rendered(chinese).contains("注意"))
        #expect(try rendered(Self.blocks).contains(">1950</time>") && rendered(Self.blocks).contains("Warning"))
        #expect(try rendered("---\nlang: en\n---\n" + chinese).contains(">1950</time>"))
        #expect(try rendered(Self.blocks, language: "zh-Hant").contains(">1950年</time>"))
        let japanese = "これはひらがなとカタカナの文章です。\n\n" + Self.blocks
        #expect(try rendered(japanese).contains(">1950</time>"))
    }
}
