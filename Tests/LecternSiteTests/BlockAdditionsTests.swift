import LecternCore
import LecternSite
import Testing

/// The added blocks in a whole site: words of the site's language, settings, cards, search, diagnostics.
struct BlockAdditionsTests {
    private static let note = """
        # 块 {#top}

        见[定义](#def)与大模型[^1]。

        ## 定义 {#def .wide}

        > [!WARNING]
        > 大模型会出错。

        ::: details
        大模型
        : 参数众多
        :::

        [^1]: 大模型的脚注
        """
    private static let glossary = "# 术语表\n\n## 大模型 {#ignored}\n\n> [!TIP]\n> 提示\n\n参数众多的模型。\n"

    @Test("labels speak the site's language, terms link, footnotes bring the cards' scripts")
    func chinese() async throws {
        let scenario = try Scenario(["Content/块.md": Self.note, "Content/glossary.md": Self.glossary])
        let report = try await scenario.build()
        #expect(report.diagnostics.isEmpty)
        let body = try scenario.body("块.html")
        #expect(body.contains("<p class=\"alert-title\">注意</p>"))
        #expect(body.contains("<summary>详情</summary>"))
        #expect(body.contains("<h2 id=\"def\" class=\"x-wide\">定义"))
        #expect(body.contains("<dd>参数众多</dd>"))
        #expect(body.contains("class=\"term-link\""))
        #expect(try scenario.page("块.html").contains("data-card-footnote=\"脚注\""))
    }

    @Test("a page with footnotes alone has the cards' scripts, one without any link has not")
    func cards() async throws {
        let scenario = try Scenario(["Content/甲.md": "# 甲\n\n文[^1]\n\n[^1]: 注\n", "Content/乙.md": "# 乙\n\n文\n"])
        try await scenario.build()
        #expect(try scenario.page("甲.html").contains("<script type=\"application/json\" data-cards>{}</script>"))
        #expect(try scenario.page("甲.html").contains("assets/cards.js"))
        #expect(!(try scenario.page("乙.html").contains("assets/cards.js")))
    }

    @Test("a site in English has English labels")
    func english() async throws {
        let scenario = try Scenario(["lectern.yaml": "language: en\n", "Content/a.md": "# A\n\n> [!WARNING]\n> b\n"])
        try await scenario.build()
        #expect(try scenario.body("a.html").contains("<p class=\"alert-title\">Warning</p>"))
    }

    @Test("the term's own heading and card leave attributes and alerts out")
    func glossary() async throws {
        let scenario = try Scenario(["Content/块.md": Self.note, "Content/glossary.md": Self.glossary])
        try await scenario.build()
        #expect(scenario.exists("glossary/大模型.html"))
        let data = try #require(try scenario.page("块.html").split(separator: "data-cards>").last)
        #expect(data.contains("参数众多的模型。"))
        #expect(!data.contains("提示"))
    }

    @Test("emoji by setting, in titles too; without it nothing changes")
    func emoji() async throws {
        let files = ["Content/a.md": "# :rocket: 起飞\n\n走:smile:，`:smile:`\n"]
        let plain = try Scenario(files)
        try await plain.build()
        #expect(try plain.body("a.html").contains("走:smile:"))
        let expanded = try Scenario(files.merging(["lectern.yaml": "emoji: shortcodes\n"]) { $1 })
        try await expanded.build()
        #expect(try expanded.page("a.html").contains("<title>🚀 起飞"))
        let body = try expanded.body("a.html")
        #expect(body.contains("走😄，<code>:smile:</code>"))
        #expect(!body.contains("<h1"))
    }

    @Test("a setting that is none is reported with what there is")
    func setting() async throws {
        let scenario = try Scenario(["lectern.yaml": "emoji: shortcode\n", "Content/a.md": "# A\n"])
        let report = try await scenario.build()
        #expect(report.diagnostics.first?.suggestion == "Did you mean `shortcodes`?")
    }

    @Test("a repeated id names both places")
    func repeatedID() async throws {
        let scenario = try Scenario(["Content/a.md": "---\ntitle: A\n---\n\n## 甲 {#x}\n\n## 乙 {#x}\n"])
        let report = try await scenario.build()
        let fault = try #require(report.diagnostics.first { $0.identifier == "heading.id" })
        #expect(fault.severity == .error)
        #expect(fault.location?.line == 7)
        #expect(fault.summary.contains("line 5"))
    }
}
