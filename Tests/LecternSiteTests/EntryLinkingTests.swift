import Foundation
import LecternCore
import LecternSite
import Testing

/// Terms, events and years in whole builds: what links where, what owns a name, and what cards say.
struct EntryLinkingTests {
    @Test func aYearOfSeveralEventsIsAPlaceOfItsOwn() async throws {
        let site = try Scenario([
            "Content/文.md": "# 文\n\n2017年很热闹，2018年冷清，2017年6月最要紧。\n\n## 又\n\n20世纪50年代。",
            "Content/timeline.md": """
            # 线

            - 1950年：图灵测试。
            - 1956年：得名。
            - 2017年6月：变换器问世。
            - 2017年12月：自学的棋手。
            - 2018年：预训练。
            - 2017：同名的年份。
            """,
        ])
        #expect(try await site.build().faults == [])
        let body = try site.body("文.html")
        #expect(body.contains("<a class=\"event-link\" href=\"timeline.html#2017\">2017年</a>"))
        #expect(body.contains("<a class=\"event-link\" href=\"timeline.html#预训练\">2018年</a>"))
        #expect(body.contains("<a class=\"event-link\" href=\"timeline.html#变换器问世\">2017年6月</a>"))
        // Several events of a decade: the year in which the first of them stands.
        #expect(body.contains("<a class=\"event-link\" href=\"timeline.html#1950\">20世纪50年代</a>"))
        let timeline = try site.page("timeline.html")
        for id in ["2017", "1950", "变换器问世"] { #expect(timeline.contains("id=\"\(id)\"")) }
    }

    @Test func wordsWithANumberSignAtTheEndOfAnEventAreItsTags() async throws {
        let site = try Scenario([
            "Content/timeline.md": "# 线\n\n- 2017年：**变换器**。用 C# 写的 #1 号模型。 #架构 #论文/会议\n- 2018年：没有标签 https://a.b/#c\n"
        ])
        #expect(try await site.build().faults == [])
        let timeline = try site.page("timeline.html")
        #expect(timeline.contains("用 C# 写的 #1 号模型。"))
        #expect(!timeline.contains("#架构") && !timeline.contains("#论文"))
        #expect(timeline.contains(">架构<") && timeline.contains(">论文/会议<"))
        #expect(timeline.contains("https://a.b/#c"))
    }

    @Test(arguments: [
        ("## 甲（GPT）\n\n一。\n\n## 乙（ＧＰＴ）\n\n二。", 1),
        ("## 語言模型\n\n一。\n\n## 语言模型\n\n二。", 1),
        ("## transformer\n\n一。\n\n## Transformer\n\n二。", 1),
        ("## LaMDA\n\n一。\n\n## LAMDA\n\n二。", 0),
        ("## 甲（LLM）\n\n一。\n\n## 乙（LLM）\n\n二。\n\n## 丙（LLM）\n\n三。", 2),
    ])
    func aNameOfTwoTermsIsAnError(_ glossary: String, _ count: Int) async throws {
        let site = try Scenario(["Content/glossary.md": "# 术语\n\n" + glossary, "Content/a.md": "# 甲"])
        let faults = try await site.build().diagnostics.filter { $0.identifier == "glossary.ambiguous" }
        #expect(faults.count == count)
        for fault in faults {
            #expect(fault.related.map(\.file) == ["Content/glossary.md"])
            #expect(fault.location?.file == "Content/glossary.md")
        }
    }

    @Test func aNameOutOfItsScopeHidesNothing() async throws {
        let site = try Scenario([
            "Content/glossary/模型.md": "一般的模型。",
            "Content/glossary/语言模型.md": "---\nscope: 语言\n---\n专门的模型。",
            "Content/语言/a.md": "# 甲\n\n语言模型。", "Content/图像/b.md": "# 乙\n\n语言模型。",
        ])
        _ = try await site.build()
        #expect(try site.body("语言/a.html").contains("href=\"../glossary/语言模型.html\">语言模型</a>"))
        #expect(try site.body("图像/b.html").contains("语言<a class=\"term-link\" href=\"../glossary/模型.html\">模型</a>"))
    }

    // MARK: Cards

    private struct Card: Decodable, Equatable {
        var kind: String
        var name: String
        var names: [String]
        var note: String
        var html: String
    }

    private func cards(_ page: String) throws -> [String: Card] {
        let open = "<script type=\"application/json\" data-cards>"
        guard let start = page.firstRange(of: open) else { return [:] }
        let rest = page[start.upperBound...]
        let end = try #require(rest.firstRange(of: "</script>"))
        return try JSONDecoder().decode([String: Card].self, from: Data(rest[..<end.lowerBound].utf8))
    }

    @Test func aPageHoldsTheCardsOfItsLinksAndOfTheirs() async throws {
        let site = try Scenario([
            "Content/节/文.md": "# 文\n\n大模型始于2017年。\n", "Content/节/空.md": "# 空\n\n没有。",
            "Content/glossary.md": """
            # 术语

            ## 大模型（Large Model）

            参数很多，读[词元](glossary.md#x)与词元。[^1]

            第二段。

            [^1]: 注。

            ## 词元

            由分词器切出，见[上文](#词元)。

            ## 分词器

            <b>程序</b>。
            """,
            "Content/timeline.md": "# 线\n\n- 2017年6月：**变换器**。只靠注意力。 #架构\n",
        ])
        _ = try await site.build()
        let cards = try cards(try site.page("节/文.html"))
        #expect(cards.keys.sorted() == ["glossary/大模型.html", "glossary/词元.html", "timeline.html#变换器"])
        let term = try #require(cards["glossary/大模型.html"])
        #expect(term.kind == "term" && term.name == "大模型" && term.names == ["Large Model"])
        #expect(term.html.contains("href=\"glossary/词元.html\">词元</a>"))
        #expect(!term.html.contains("第二段") && !term.html.contains("footnote"))
        #expect(try #require(cards["glossary/词元.html"]).html.contains("href=\"glossary/词元.html#词元\""))
        let event = try #require(cards["timeline.html#变换器"])
        #expect(event.kind == "event" && event.note == "2017年6月" && event.html.contains("只靠注意力。"))
        #expect(!event.html.contains("#架构"))
        #expect(try self.cards(try site.page("节/空.html")).isEmpty)
    }

    @Test func cardsCannotLeaveTheirScript() async throws {
        let site = try Scenario([
            "Content/文.md": "# 文\n\n坏名</script>字与 &quot;引号&quot;。",
            "Content/glossary/坏.md":
                "---\nterm: \"坏名</script>字\"\naliases: ['\"引号\"']\n---\n<img src=x onerror=alert(1)> 文 <!-- <script> -->",
        ])
        _ = try await site.build()
        let page = try site.page("文.html")
        let cards = try cards(page)
        #expect(cards.values.map(\.name) == ["坏名</script>字"])
        #expect(!page.contains("onerror") && !page.contains("<script> -->"))
    }
}
