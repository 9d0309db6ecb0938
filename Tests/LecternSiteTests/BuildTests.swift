import LecternCore
import LecternSite
import Testing

/// Whole builds: what a folder of notes becomes.
struct BuildTests {
    @Test func aFolderOfPlainNotesIsASite() async throws {
        let site = try Scenario(["甲.md": "# 第一篇\n\n见[乙](乙.md)。", "乙.md": "第二篇\n\n没有标题的笔记。", "图.txt": "附件"])
        let report = try await site.build()
        #expect(report.faults == [])
        #expect(try site.page("甲.html").contains("<h1"))
        #expect(try site.body("甲.html").contains("<p>见<a href=\"乙.html\">乙</a>。</p>"))
        #expect(try site.page("乙.html").contains("第二篇"))
        #expect(try site.page("图.txt") == "附件")
        for page in ["index.html", "search.html", "404.html", "assets/theme.js", "search/manifest.js"] {
            #expect(site.exists(page), "\(page)")
        }
    }

    @Test func foldersAreSectionsWithPages() async throws {
        let site = try Scenario([
            "Content/index.md": "# 家\n\n欢迎", "Content/甲/index.md": "---\nweight: 1\n---\n# 甲节", "Content/甲/一.md": "# 一",
            "Content/乙/二.md": "# 二",
        ])
        let report = try await site.build()
        #expect(report.faults == [])
        #expect(try site.page("甲/index.html").contains("甲节"))
        #expect(try site.page("乙/index.html").contains("<a"))
        #expect(try site.page("index.html").contains("甲节"))
    }

    @Test func termsAndDatesLinkThemselves() async throws {
        let site = try Scenario([
            "Content/文.md": "# 文\n\n大语言模型（LLM）在2017年流行。LLM 再提一次。\n\n## 二\n\nLLM 与 1999年。",
            "Content/glossary.md": "# 术语\n\n## 大语言模型（Large Language Model, LLM）\n\n一种模型。",
            "Content/timeline.md": "# 线\n\n## 发展期（2010–至今）\n\n- 2017年6月：**变形金刚问世**。论文发表。",
        ])
        let report = try await site.build()
        #expect(report.faults == [])
        let body = try site.body("文.html")
        #expect(body.contains("<a class=\"term-link\" href=\"glossary/大语言模型.html\">大语言模型</a>（LLM）"))
        #expect(body.contains("<a class=\"event-link\" href=\"timeline.html#变形金刚问世\">2017年</a>"))
        #expect(body.contains("LLM 再提一次"))
        #expect(
            body.contains(
                "<a class=\"term-link\" href=\"glossary/大语言模型.html\">LLM</a> 与 <time datetime=\"1999\">1999年</time>"))
        let term = try site.page("glossary/大语言模型.html")
        #expect(term.contains("Large Language Model") && term.contains("<mark>大语言模型</mark>"))
        #expect(try site.page("timeline.html").contains("id=\"变形金刚问世\""))
        #expect(try site.page("glossary.html").contains("大语言模型"))
    }

    @Test func referencesLeadToPagesTermsAndEvents() async throws {
        let site = try Scenario([
            "Content/a.md": "# 甲\n\n[[乙篇]] [[b#节|那一节]] [[term:GPT]] [[event:问世]] [[!GPT]] [[没有]]",
            "Content/b.md": "# 乙篇\n\n## 节\n\n文", "Content/glossary.md": "# 术语\n\n## GPT\n\n模型。",
            "Content/timeline.md": "# 线\n\n- 2018年：GPT 问世。",
        ])
        let report = try await site.build()
        #expect(report.faults == ["reference.unresolved Content/a.md:3:55"])
        let body = try site.body("a.html")
        #expect(body.contains("<a class=\"wiki-link\" href=\"b.html\">乙篇</a>"))
        #expect(body.contains("<a class=\"wiki-link\" href=\"b.html#节\">那一节</a>"))
        #expect(body.contains("<a class=\"term-link\" href=\"glossary/gpt.html\">GPT</a>"))
        #expect(body.contains("href=\"timeline.html#gpt-问世\">GPT 问世</a>"))
        #expect(body.contains("<span class=\"unresolved-link\">没有</span>"))
        #expect(try site.page("b.html").contains("href=\"a.html\""), "the page shows who links to it")
    }

    @Test(arguments: [".", "./", "Content/..", "{root}"])
    func theSitesOwnFolderAsContentLeavesTheOutputOut(_ content: String) async throws {
        let site = try Scenario(["a.md": "# 甲", "lectern.yaml": ""])
        let named = content.replacing("{root}", with: site.root)
        try site.write("title: 站\ncontent: \(named)\noutput: ./Public\n", to: "lectern.yaml")
        try await site.build()
        let report = try await site.build()
        #expect(report.faults == [] && report.writtenCount == 0)
        #expect(!site.exists("lectern.yaml") && !site.exists("Public/index.html"))
    }

    @Test func aContentFolderThatIsNotThereIsAFault() async throws {
        let site = try Scenario(["lectern.yaml": "content: notes\n", "a.md": "# 甲"])
        #expect(try await site.build().faults == ["content.missing lectern.yaml:1:1"])
        #expect(site.exists("a.html"))
    }

    @Test func scopeDecidesWhichTermAFolderMeans() async throws {
        let site = try Scenario([
            "Content/glossary/a.md": "---\nterm: 向量\nid: 向量-数学\nscope: 数学\n---\n有方向的量。",
            "Content/glossary/b.md": "---\nterm: 向量\nid: 向量-生物\nscope: 生物\n---\n载体。",
            "Content/数学/一.md": "# 一\n\n向量", "Content/生物/二.md": "# 二\n\n向量", "Content/三.md": "# 三\n\n向量",
        ])
        #expect(try await site.build().faults == [])
        #expect(try site.body("数学/一.html").contains("glossary/向量-数学.html"))
        #expect(try site.body("生物/二.html").contains("glossary/向量-生物.html"))
        #expect(try !site.body("三.html").contains("term-link"))
    }

    @Test func entriesOnOnePageShareNoIDs() async throws {
        let text = "---\ntitle: 事\ndate: 2001\n---\n## 节\n\n甲[^1]\n\n[^1]: 注"
        let site = try Scenario(["Content/timeline/a.md": text, "Content/timeline/b.md": text])
        #expect(try await site.build().faults == [])
        let ids = try site.page("timeline/index.html").matches(of: #/\bid="([^"]*)"/#).map { String($0.1) }
        #expect(Set(ids).count == ids.count && ids.count(where: { $0.contains("fn") }) == 4)
    }

    @Test func linksInRawHTMLCountForTheirOwnSection() async throws {
        let site = try Scenario([
            "Content/a.md":
                "# 甲\n\n## 一\n\n<div><a href=\"b.md\">乙</a></div>\n\n## 二\n\n<div><a href=\"无.md\">丙</a></div>\n",
            "Content/b.md": "# 乙",
        ])
        #expect(try await site.build().faults == ["link.unresolved Content/a.md:9:15"])
        #expect(try site.page("b.html").contains("href=\"a.html#一\""))
    }

    @Test func draftsStayOutUnlessWanted() async throws {
        let site = try Scenario(["a.md": "# 甲", "b.md": "---\ndraft: true\n---\n# 草稿"])
        try await site.build()
        #expect(!site.exists("b.html"))
        try await site.build { $0.overrides["drafts"] = "true" }
        #expect(site.exists("b.html"))
    }

    @Test func aliasesRedirect() async throws {
        let site = try Scenario(["a.md": "---\naliases: [/old/name.html]\n---\n# 甲"])
        try await site.build()
        #expect(try site.page("old/name.html").contains("../a.html"))
    }

    @Test func directoryAddressesServeServers() async throws {
        let site = try Scenario([
            "lectern.yaml": "urls: directory\n", "Content/甲/一.md": "# 一\n\n见[二](二.md)", "Content/甲/二.md": "# 二",
        ])
        let report = try await site.build()
        #expect(report.faults == [])
        #expect(try site.body("甲/一/index.html").contains("<a href=\"../二/\">二</a>"))
    }

    @Test func aBaseURLAddsFeedSitemapAndCanonicalLinks() async throws {
        let site = try Scenario([
            "lectern.yaml": "baseURL: https://example.org/n/\ntitle: 站\n",
            "Content/a.md": "---\ndate: 2026-01-02\n---\n# 甲",
        ])
        try await site.build()
        #expect(try site.page("sitemap.xml").contains("<loc>https://example.org/n/a.html</loc>"))
        #expect(try site.page("feed.xml").contains("https://example.org/n/a.html"))
        #expect(try site.page("a.html").contains("rel=\"canonical\" href=\"https://example.org/n/a.html\""))
        #expect(try site.page("a.html").contains("application/ld+json"))
    }

    @Test func overridingOneTemplateLeavesTheOthers() async throws {
        let site = try Scenario(["Content/a.md": "# 甲", "Templates/partials/footer.mustache": "<footer>自己的脚</footer>"])
        let report = try await site.build()
        #expect(report.faults == [])
        #expect(try site.page("a.html").contains("自己的脚"))
        #expect(try site.page("a.html").contains("data-note"))
    }

    @Test func aFaultyTemplateIsNamedAndTheBuiltInOneServes() async throws {
        let site = try Scenario([
            "Content/a.md": "# 甲", "Templates/article.mustache": "{{<layout}}\n{{$main}}{{titel}}{{/main}}",
        ])
        let report = try await site.build()
        #expect(report.errorCount > 0)
        #expect(report.faults.allSatisfy { $0.contains("Templates/article.mustache:") })
        #expect(try site.page("a.html").contains("data-note"))
    }
}
