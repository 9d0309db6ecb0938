import LecternCore
import LecternMarkdown
import Testing

@testable import LecternSite

/// Code and diagrams in a site on the disk.
struct CodeSiteTests {
    @Test func filesAreIncludedRelativeToTheNote() async throws {
        let site = try Scenario([
            "Content/index.md": "# 首页\n\n```swift include=\"部/a.swift\"\n```\n",
            "Content/部/一.md":
                "# 一\n\n```swift include=\"a.swift#L2\"\n```\n\n```swift include=\"/部/a.swift#L1\"\n```\n",
            "Content/部/a.swift": "let a = 1\r\nlet b = 2\r\n",
        ])
        let report = try await site.build()
        #expect(report.faults == [])
        let (index, one) = (try withoutTags(site.body("index.html")), try withoutTags(site.body("部/一.html")))
        #expect(index.contains("let a = 1\nlet b = 2\n"))
        #expect(one.contains("let b = 2\n") && one.contains("let a = 1\n") && !one.contains("1\nlet b"))
    }

    private func withoutTags(_ html: String) -> String {
        html.replacing(/<[^>]*>/, with: "")
    }

    @Test func aChangedFileChangesTheNote() async throws {
        let site = try Scenario([
            "Content/index.md": "# 首页\n\n```text include=\"a.txt\"\n```\n", "Content/a.txt": "old\n",
        ])
        try await site.update()
        try site.write("new\n", to: "Content/a.txt")
        try await site.update()
        try await site.build()
        #expect(try await site.livePage("index.html").contains("<code class=\"language-text\">new\n"))
        #expect(try await site.liveSnapshot() == site.snapshot())
        try site.remove("Content/a.txt")
        let faults = try await site.update()
        #expect(faults.contains { $0.hasPrefix("include.missing-file Content/index.md:3:18") })
    }

    @Test func nothingOutsideOfTheContentIsShown() async throws {
        let site = try Scenario([
            "secret.txt": "secret\n", "Content/.hidden": "secret\n",
            "Content/index.md": """
            # 首页

            ```text include="../secret.txt"
            ```

            ```text include="/../secret.txt"
            ```

            ```text include=".hidden"
            ```

            ```text include="/etc/passwd"
            ```

            """,
        ])
        let report = try await site.build()
        #expect(
            report.faults == [
                "include.outside Content/index.md:3:18", "include.outside Content/index.md:6:18",
                "include.missing-file Content/index.md:9:18", "include.missing-file Content/index.md:12:18",
            ])
        #expect(!(try site.body("index.html").contains(">secret")))
    }

    @Test func pagesLoadForCodeWhatTheyNeed() async throws {
        let site = try Scenario(["Content/index.md": "# 首页\n\n文\n", "Content/a.md": "# 甲\n\n```\na\n```\n"])
        try await site.build()
        #expect(!(try site.page("index.html").contains("assets/code.js")))
        #expect(try site.page("a.html").contains("assets/code.js"))
        #expect(try site.page("a.html").contains("assets/code-blocks.css"))
        #expect(!(try site.page("a.html").contains("assets/diagrams.css")))
    }

    @Test func timelinesAreDrawnInTheText() async throws {
        let site = try Scenario([
            "Content/index.md":
                "# 首页\n\n```timeline title=\"<大>\"\n## 早（1950–1960）\n- 1950年：&lt;b&gt;图灵\n- 1956年：会议\n```\n"
        ])
        let report = try await site.build()
        let body = try site.body("index.html")
        #expect(report.faults == [])
        #expect(body.contains("class=\"timeline-mark\""))
        #expect(body.contains("<li><time datetime=\"1950\">1950年</time><span>&lt;b&gt;图灵</span></li>"))
        #expect(body.contains("aria-label=\"&lt;大&gt;\""))
    }

    @Test(arguments: [
        ("- 1950年：甲\n- 乙\n", "diagram.syntax Content/index.md:5:1"), ("文字\n", "diagram.syntax Content/index.md:3:1"),
    ])
    func aTimelineThatIsNoneIsAnError(_ source: String, _ fault: String) async throws {
        let site = try Scenario(["Content/index.md": "# 首页\n\n```timeline\n\(source)```\n"])
        #expect(try await site.build().faults == [fault])
        #expect(try site.body("index.html").contains("<pre><code class=\"language-timeline\">"))
    }
}
