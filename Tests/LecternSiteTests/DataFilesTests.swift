import Foundation
import LecternCore
import LecternSite
import Testing

/// `data/glossary.json` and `data/timeline.json`, read back as other programs read them.
struct DataFilesTests {
    private typealias Object = [String: Any]

    private static func object(_ path: String, of site: Scenario) throws -> Object {
        let value = try JSONSerialization.jsonObject(with: Data(try site.page(path).utf8))
        return try #require(value as? Object)
    }

    private static func objects(_ value: Any?) throws -> [Object] { try #require(value as? [Object]) }

    private static func terms(of site: Scenario) throws -> [String: Object] {
        let terms = try objects(try object("data/glossary.json", of: site)["terms"])
        return Dictionary(
            uniqueKeysWithValues: terms.compactMap { term in (term["name"] as? String).map { ($0, term) } })
    }

    private static let glossary = [
        "lectern.yaml": "title: '站 \"<&>\"'\nbase_url: https://example.org/notes/\n",
        "Content/甲 篇.md": "# 甲\n\n## 一节\n\n微调一个大模型，再微调。\n",
        "Content/glossary.md": """
        # 术语

        ## 微调（Fine-tuning，精调）

        在大模型上继续训练，见[甲](<甲 篇.md#一节>)与[外](https://e.org/a?b=1&c#d)。

        第二段 `<img onerror=x>`。

        ## 大模型（Large Model）

        很大。

        ## 大

        不小。

        ## 长短期记忆

        一种网络。

        ## 123

        数字。

        ## Adam

        优化器。
        """,
        "Content/glossary/局部.md": """
        ---
        kind: term
        term: 局部词
        scope: 深
        link: false
        related: [大模型]
        ---
        \"</script>\" <img src=x onerror=y> \u{2028}\u{7} 完。
        """,
        "Content/timeline.md": "# 线\n\n- 2017年：大模型开始。\n",
    ]

    @Test func termsComeInTheOrderOfTheIndex() async throws {
        let site = try Scenario(Self.glossary)
        try await site.build()
        let file = try Self.object("data/glossary.json", of: site)
        #expect(file["version"] as? Int == 1)
        #expect(file["generator"] as? String == "Lectern")
        #expect(file["title"] as? String == "站 \"<&>\"")
        #expect(file["language"] as? String == "zh-Hans")
        let terms = try Self.objects(file["terms"])
        #expect(terms.compactMap { $0["name"] as? String } == ["Adam", "长短期记忆", "大", "大模型", "局部词", "微调", "123"])
        #expect(terms.compactMap { $0["initial"] as? String } == ["A", "C", "D", "D", "J", "W", "#"])
        #expect(terms[1]["pinyin"] as? String == "chang duan qi ji yi")
    }

    @Test func aTermHasItsNamesAndItsDefinitionFromTheRoot() async throws {
        let site = try Scenario(Self.glossary)
        try await site.build()
        let term = try #require(try Self.terms(of: site)["微调"])
        #expect(term["names"] as? [String] == ["Fine-tuning", "精调"])
        #expect(term["url"] as? String == "glossary/微调.html")
        #expect(term["definition"] as? String == "在大模型上继续训练，见甲与外。")
        #expect(term["linked"] as? Bool == true)
        #expect(term["scope"] == nil)
        #expect(term["related"] as? [String] == ["大模型"])
        let html = try #require(term["definitionHTML"] as? String)
        #expect(html.contains("href=\"glossary/大模型.html\""))
        #expect(html.contains("href=\"%E7%94%B2%20%E7%AF%87.html#") || html.contains("href=\"甲%20篇.html#"))
        #expect(html.contains("href=\"https://e.org/a?b=1&amp;c#d\""))
        #expect(html.contains("<code>&lt;img onerror=x&gt;</code>"))
        #expect(!html.contains("../"))
    }

    @Test func aTermHasItsUsesAndEvents() async throws {
        let site = try Scenario(Self.glossary)
        try await site.build()
        let terms = try Self.terms(of: site)
        let uses = try Self.objects(terms["微调"]?["uses"])
        #expect(uses.count == 1)
        #expect(
            uses.first as? [String: String] == [
                "url": "甲%20篇.html", "title": "甲", "section": "一节", "anchor": "一节", "before": "", "match": "微调",
                "after": "一个大模型，再微调。",
            ])
        #expect(terms["大模型"]?["events"] as? [String] == ["大模型开始"])
        #expect(try Self.objects(terms["大模型"]?["uses"]).compactMap { $0["title"] as? String }.contains("微调"))
    }

    @Test func hostileTextIsOnlyText() async throws {
        let site = try Scenario(Self.glossary)
        try await site.build()
        let term = try #require(try Self.terms(of: site)["局部词"])
        #expect(term["scope"] as? String == "深")
        #expect(term["linked"] as? Bool == false)
        #expect(term["related"] as? [String] == ["大模型"])
        let html = try #require(term["definitionHTML"] as? String)
        #expect(!html.contains("onerror"))
        #expect(!html.contains("</script>"))
        let bytes = try site.page("data/glossary.json")
        #expect(!bytes.contains("</script>") && !bytes.unicodeScalars.contains("\u{2028}"))
        #expect(bytes.last == "\n" && bytes.unicodeScalars.dropLast().allSatisfy { $0.value >= 0x20 })
    }

    @Test func directoryAddressesResolveToo() async throws {
        var files = Self.glossary
        files["lectern.yaml"] = "title: 站\nurls: directory\n"
        let site = try Scenario(files)
        try await site.build()
        let term = try #require(try Self.terms(of: site)["微调"])
        #expect(term["url"] as? String == "glossary/微调/")
        let html = try #require(term["definitionHTML"] as? String)
        #expect(html.contains("href=\"glossary/大模型/\""))
        #expect(!html.contains("../"))
    }

    @Test func allKindsOfAddressesAreMadeRelativeToTheRoot() async throws {
        let site = try Scenario([
            "Content/图/a b.png": "x", "Content/a.md": "# 甲\n",
            "Content/glossary.md": """
            # 术语

            ## 词

            ![图](<图/a b.png>) [页](a.md?x=1#top) [根](/a.html) [己](#top) [信](mailto:a@b.c)[^1]

            <video src="图/a b.png" poster='图/a b.png'></video> <q cite="a.md">a href="x"</q> 1 < 2

            [^1]: 注。
            """,
        ])
        try await site.build()
        let html = try #require(try Self.terms(of: site)["词"]?["definitionHTML"] as? String)
        #expect(html.components(separatedBy: "\"图/a%20b.png\"").count == 4)
        #expect(html.contains("href=\"a.html?x=1#top\"") || html.contains("href=\"a.html#top\""))
        #expect(html.contains("href=\"mailto:a@b.c\""))
        #expect(html.contains("href=\"glossary/词.html#top\""))
        #expect(html.contains("href=\"glossary/词.html#fn"))
        #expect(html.contains("1 &lt; 2"))
        #expect(!html.contains("../"))
    }

    // MARK: Files

    @Test func thereAreNoFilesWithoutGlossaryAndTimeline() async throws {
        let site = try Scenario(["Content/a.md": "# 甲\n"])
        try await site.build()
        #expect(!site.exists("data/glossary.json") && !site.exists("data/timeline.json"))
    }

    @Test func ownFilesOfTheSameNameAreReported() async throws {
        var files = Self.glossary
        files["Content/data/glossary.json"] = "{}"
        files["Content/data/timeline.json"] = "{}"
        let site = try Scenario(files)
        let report = try await site.build()
        #expect(report.faults.count { $0.hasPrefix("page.collision") } == 2)
        #expect(try site.page("data/glossary.json").contains("\"terms\""))
    }
}
