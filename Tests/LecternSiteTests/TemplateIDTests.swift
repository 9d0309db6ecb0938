import LecternCore
import LecternSite
import Testing

/// Headings, entries and raw HTML whose ids would be those of the page's own parts.
struct TemplateIDTests {
    private func ids(_ page: String) -> [String] { page.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) } }

    @Test func headingsGetOtherIDsThanThePagesParts() async throws {
        let site = try Scenario([
            "Content/a.md": """
            # 甲

            ## Main

            ## Outline

            ## Backlinks title

            ## Lectern

            [一](#main-1)、[[#Main]]、[[#Outline]]、[二](b.md#main-1)

            <p id="sidebar">原文</p>
            """,
            "Content/b.md": "# 乙\n\n## Main\n\n正文。\n\n[[a#Main]]\n\n![[a#Backlinks title]]\n",
        ])
        let report = try await site.build()
        #expect(report.faults == ["html.dropped Content/a.md:13:4"])
        let page = try site.page("a.html")
        #expect(ids(page).count == Set(ids(page)).count)
        for id in ["main-1", "outline-1", "backlinks-title-1", "lectern-1"] {
            #expect(page.contains("<h2 id=\"\(id)\""))
        }
        #expect(page.contains("href=\"#main-1\">一</a>") && page.contains("href=\"#outline-1\">"))
        let other = try site.page("b.html")
        #expect(ids(other).count == Set(ids(other)).count)
        #expect(other.contains("href=\"a.html#main-1\"") && other.contains("href=\"a.html#backlinks-title-1\""))
    }

    @Test func aLinkToThePagesOwnPartIsReported() async throws {
        let site = try Scenario(["a.md": "# 甲\n\n## Main\n\n[一](#main)\n\n## 手写 {#main}\n"])
        let report = try await site.build()
        #expect(report.faults == ["link.fragment a.md:5:5", "heading.id a.md:7:8"])
        #expect(report.diagnostics.first?.suggestion == "Did you mean #main-1?")
    }

    @Test func entriesGetOtherIDsToo() async throws {
        let site = try Scenario([
            "Content/glossary.md": "# 术语\n\n## Main\n\n### Main\n\n定义。\n\n[见](#initial-m)\n\n## 微调\n\n定义。",
            "Content/timeline.md": "# 时间线\n\n## Main（2000–2010）\n\n- 2001年：Timeline events\n",
        ])
        try await site.build()
        for path in ["glossary.html", "glossary/main.html", "timeline.html"] {
            let found = ids(try site.page(path))
            #expect(found.count == Set(found).count, "\(path)")
        }
        #expect(try site.page("timeline.html").contains("id=\"timeline-events-1\""))
    }

    @Test func embeddedHeadingsWithAGivenIDAreFound() async throws {
        let site = try Scenario(["a.md": "# 甲\n\n![[b#def]]", "b.md": "# 乙\n\n## 定义 {#def}\n\n正文。\n\n## 后\n\n无。"])
        #expect(try await site.build().errorCount == 0)
        let body = try site.body("a.html")
        #expect(body.contains("正文。") && !body.contains("无。"))
    }
}
