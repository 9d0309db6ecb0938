import LecternCore
import LecternSite
import Testing

/// A new, renamed or removed term or event changes just the pages that contain it, in their text or in a card.
struct EntryChangeTests {
    private static let terms = """
        # 术语

        ## 大模型（Large Model）

        参数很多的模型。

        ## 词元（Token）

        模型读写的单位，由分词器切出。
        """
    private static let events = """
        # 线

        - 1950年：图灵测试提出。
        - 2017年6月：变换器问世。
        """

    private func site() throws -> Scenario {
        try Scenario([
            "Content/index.md": "# 家\n\n欢迎。",
            "Content/一.md": "# 一\n\n大模型读词元。",
            "Content/二.md": "# 二\n\n分词器是什么？2017年常见。",
            "Content/三.md": "# 三\n\n与它们无关的笔记，写于1999年。",
            "Content/节/四.md": "# 四\n\nLarge Model 与 large models。",
            "Content/节/五.md": "# 五\n\n图灵测试，1950年。",
            "Content/glossary.md": Self.terms, "Content/timeline.md": Self.events,
        ])
    }

    /// The pages that differ after a change, sorted.
    private func pagesChanged(by change: (Scenario) throws -> Void) async throws -> [String] {
        try await site().pagesChanged(by: change)
    }

    private func pages(_ paths: String...) -> [String] { paths.sorted() }

    @Test func aNewTerm() async throws {
        let changed = try await pagesChanged { site in
            try site.write(Self.terms + "\n\n## 分词器\n\n切分文字的程序。\n", to: "Content/glossary.md")
        }
        // 一 holds it in the card of 词元, whose own page mentions it.
        #expect(
            changed == pages("二.html", "一.html", "glossary.html", "glossary/分词器.html", "glossary/词元.html"))
    }

    @Test func aRenamedTerm() async throws {
        let changed = try await pagesChanged { site in
            try site.write(
                Self.terms.replacing("大模型（Large Model）", with: "基础模型（Large Model）"), to: "Content/glossary.md")
        }
        #expect(
            changed == pages("一.html", "节/四.html", "glossary.html", "glossary/大模型.html", "glossary/基础模型.html"))
    }

    @Test func aRemovedTerm() async throws {
        let changed = try await pagesChanged { site in
            try site.write("# 术语\n\n## 词元（Token）\n\n模型读写的单位，由分词器切出。\n", to: "Content/glossary.md")
        }
        #expect(changed == pages("一.html", "节/四.html", "glossary.html", "glossary/大模型.html"))
    }

    @Test func aNewEvent() async throws {
        let changed = try await pagesChanged { site in
            try site.write(Self.events + "\n- 1999年：千禧前夜。\n", to: "Content/timeline.md")
        }
        #expect(changed == pages("三.html", "timeline.html"))
    }

    @Test func aSecondEventOfAYear() async throws {
        let changed = try await pagesChanged { site in
            try site.write(Self.events + "\n- 2017年12月：自学的棋手。\n", to: "Content/timeline.md")
        }
        #expect(changed == pages("二.html", "timeline.html"))
    }

    @Test func aRenamedAndARemovedEvent() async throws {
        let renamed = try await pagesChanged { site in
            try site.write(Self.events.replacing("变换器问世", with: "变换器登场"), to: "Content/timeline.md")
        }
        #expect(renamed == pages("二.html", "timeline.html"))
        let removed = try await pagesChanged { site in
            try site.write("# 线\n\n- 2017年6月：变换器问世。\n", to: "Content/timeline.md")
        }
        #expect(removed == pages("节/五.html", "timeline.html"))
    }
}
