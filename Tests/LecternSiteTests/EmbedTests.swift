import LecternCore
import LecternSite
import Testing

/// `![[note]]`: what stands in the host, what it counts for, and what is wrong with it.
struct EmbedTests {
    private static let inner = """
        # 乙

        乙的引言，见[丙](丙.md)与 ![图](图.png)。[^1]

        ## 有

        有的正文，[上文](#乙的小节)。

        ### 乙的小节

        小节。 ^small-part

        ## 无

        无的正文。

        - 甲项
        - 乙项 ^item

        [^1]: 乙的注。
        """

    private func site(_ host: String, _ more: [String: String] = [:]) throws -> Scenario {
        let files = [
            "a.md": "# 甲\n\n" + host, "夹/乙.md": Self.inner, "夹/丙.md": "# 丙\n\n丙的全文。", "夹/图.png": "",
        ]
        return try Scenario(files.merging(more) { $1 })
    }

    @Test func aWholeNoteStandsInItsHost() async throws {
        let site = try site("前。[^x]\n\n## 节\n\n![[乙]]\n\n后。\n\n[^x]: 甲的注。")
        let report = try await site.build()
        #expect(report.faults == ["image.unreadable 夹/图.png:1:1"])
        let body = try site.body("a.html")
        #expect(body.contains("<figure class=\"transclusion\" id=\"embed-乙\">"))
        #expect(body.contains("<figcaption><a class=\"wiki-link\" href=\"夹/乙.html\">乙</a></figcaption>"))
        // The title is the caption's; headings stand below the one around them, with ids of their own.
        #expect(!body.contains("<h1") && !body.contains(">乙<a class=\"heading"))
        #expect(body.contains("<h3 id=\"embed-乙-有\">") && body.contains("<h4 id=\"embed-乙-乙的小节\">"))
        // Links lead from the host, and to the note's own page.
        #expect(body.contains("<a href=\"夹/丙.html\">丙</a>") && body.contains("<img src=\"夹/图.png\""))
        #expect(body.contains("<a href=\"夹/乙.html#乙的小节\">上文</a>"))
        // Footnotes go on counting.
        #expect(body.contains("id=\"embed-乙-fnref-1\">2</a>") && body.contains("<li id=\"embed-乙-fn-1\" value=\"2\">"))
        #expect(body.contains("id=\"fnref-1\">1</a>"))
        let ids = body.matches(of: /id="([^"]+)"/).map { String($0.output.1) }
        #expect(ids.count == Set(ids).count)
        #expect(!(try site.page("a.html")).contains("href=\"#embed-乙-有\">有</a>"), "the outline is the host's own")
    }

    @Test func partsOfNotes() async throws {
        let section = try site("![[乙#有]]")
        #expect(try await section.build().errorCount == 0)
        let body = try section.body("a.html")
        #expect(body.contains("<h2 id=\"embed-乙-有\">") && body.contains("小节。") && !body.contains("无的正文"))
        #expect(body.contains("href=\"夹/乙.html#有\">乙</a></figcaption>"))
        #expect(body.contains("<p id=\"embed-乙-^small-part\">小节。</p>"))
        for (reference, text, other) in [("^small-part", "小节。", "有的正文"), ("^item", "乙项", "甲项")] {
            let block = try site("![[乙#\(reference)|块]]")
            #expect(try await block.build().errorCount == 0)
            let body = try block.body("a.html")
            #expect(body.contains(text) && !body.contains(other) && body.contains(">块</a></figcaption>"))
            #expect(try block.body("夹/乙.html").contains("id=\"\(reference)\""))
        }
    }

    @Test func termsAndEvents() async throws {
        let site = try site(
            "![[term:大模型]]\n\n![[event:发布]]",
            ["glossary.md": "# 术语\n\n## 大模型\n\n参数很多。\n", "timeline/发布.md": "---\ndate: 2020\n---\n# 发布\n\n公开了。"])
        #expect(try await site.build().errorCount == 0)
        let body = try site.body("a.html")
        #expect(body.contains("href=\"glossary/大模型.html\">大模型</a></figcaption>") && body.contains("参数很多。"))
        #expect(
            body.contains("href=\"timeline/index.html#发布\">发布</a></figcaption>") && body.contains("公开了。")
                && !body.contains("<h"))
        #expect(try site.page("glossary/大模型.html").contains("a.html"))
    }

    @Test(arguments: ["glossary#大模型", "glossary#大模型（LLM）", "glossary#LLM"])
    func aHeadingOfTheGlossaryIsItsTerm(_ reference: String) async throws {
        let site = try site(
            "![[\(reference)]]\n\n[[\(reference)]]", ["glossary.md": "# 术语\n\n## 大模型（LLM）\n\n参数很多。\n"])
        #expect(try await site.build().errorCount == 0)
        let body = try site.body("a.html")
        #expect(body.contains("href=\"glossary/大模型.html\">大模型</a></figcaption>") && body.contains("参数很多。"))
        #expect(body.contains("<a class=\"term-link\" href=\"glossary/大模型.html\">大模型</a>"))
        #expect(try site.page("glossary/大模型.html").contains("a.html"))
    }

    @Test func termsLinkOnceInTheSectionOfTheHost() async throws {
        let site = try site(
            "![[丁]]\n\n词元又来。", ["glossary.md": "# 术语\n\n## 词元\n\n单位。\n", "丁.md": "# 丁\n\n词元。\n\n## 二\n\n还是词元。"])
        try await site.build()
        let body = try site.body("a.html")
        #expect(body.ranges(of: "class=\"term-link\"").count == 1)
        // The mention is that of 丁.
        let term = try site.page("glossary/词元.html")
        #expect(term.contains("丁.html") && !term.contains("a.html#embed"))
    }

    @Test func theTextBelongsToItsOwnPageAlone() async throws {
        let embedded = try site("![[丙]]\n\n甲的引言。", ["lectern.yaml": "baseURL: https://example.org\n"])
        try await embedded.build()
        #expect(try embedded.page("夹/丙.html").contains("../a.html"), "the embedding is a reference")
        #expect(try embedded.page("a.html").contains("content=\"甲的引言。\""))
        let plain = try site("甲的引言。", ["lectern.yaml": "baseURL: https://example.org\n"])
        try await plain.build()
        #expect(try search(embedded) == search(plain))
    }

    private func search(_ site: Scenario) throws -> [String: [UInt8]] {
        try site.snapshot().filter { $0.key.hasPrefix("search/") }
    }

    @Test func nestedNotesAndSeveralInAParagraph() async throws {
        let site = try site("![[外]]\n![[丙]]\n\n> ![[丙]]", ["外.md": "# 外\n\n![[丙]]"])
        #expect(try await site.build().errorCount == 0)
        let body = try site.body("a.html")
        #expect(body.ranges(of: "丙的全文").count == 3)
        for id in ["embed-外", "embed-外-embed-丙", "embed-丙", "embed-丙-1"] { #expect(body.contains("id=\"\(id)\"")) }
        #expect(!body.contains("<p></p>") && !body.contains("<p><figure"))
    }

    @Test func anOwnSectionMayBeShownAgain() async throws {
        let site = try site("![[#末]]\n\n## 末\n\n末尾。")
        #expect(try await site.build().errorCount == 0)
        #expect(try site.body("a.html").ranges(of: "末尾。").count == 2)
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var files: [String: String]
        var faults: [String]
        /// Of the first diagnostic's summary or suggestion.
        var says: String
        var testDescription: String { says }
    }

    static let faults: [Fault] = [
        Fault(files: ["a.md": "# 甲\n\n![[a]]"], faults: ["embed.cycle a.md:3:2"], says: "a.md → a.md"),
        Fault(
            files: ["a.md": "# 甲\n\n![[b]]", "b.md": "# 乙\n\n文\n\n![[a]]"],
            faults: ["embed.cycle a.md:3:2", "embed.cycle b.md:5:2"], says: "a.md → b.md → a.md"),
        Fault(
            files: ["a.md": "# 甲\n\n![[b]]", "b.md": "![[c]]", "c.md": "![[a]]", "d.md": "![[a]]"],
            faults: ["embed.cycle a.md:3:2", "embed.cycle b.md:1:2", "embed.cycle c.md:1:2"],
            says: "a.md → b.md → c.md → a.md"),
        Fault(
            files: ["a.md": "# 甲\n\n## 节\n\n![[b#节]]", "b.md": "# 乙\n\n## 节\n\n![[a#节]]"],
            faults: ["embed.cycle a.md:5:2", "embed.cycle b.md:5:2"], says: "a.md#节 → b.md#节 → a.md#节"),
        Fault(
            files: ["glossary.md": "# 术语\n\n## 甲方\n\n![[乙方]]\n\n## 乙方\n\n![[甲方]]"],
            faults: ["embed.cycle glossary.md:5:2", "embed.cycle glossary.md:9:2"],
            says: "glossary.md (甲方) → glossary.md (乙方) → glossary.md (甲方)"),
        Fault(
            files: ["a.md": "# 甲\n\n![[大模形]]", "大模型.md": "# 大模型\n\n文"], faults: ["reference.unresolved a.md:3:2"],
            says: "大模型"),
        Fault(
            files: ["a.md": "# 甲\n\n![[乙#定意]]", "乙.md": "# 乙\n\n## 定义\n\n文"], faults: ["link.fragment a.md:3:2"],
            says: "#定义"),
        Fault(
            files: ["a.md": "# 甲\n\n见 ![[乙]]。", "乙.md": "# 乙"], faults: ["embed.inline a.md:3:4"], says: "running text"),
        Fault(files: ["a.md": "# 甲\n\n![[猫.png]]", "夹/描.png": ""], faults: ["image.missing a.md:3:4"], says: "猫.png"),
    ]

    @Test(arguments: faults)
    func isReported(_ row: Fault) async throws {
        let report = try await Scenario(row.files).build()
        let found = report.faults.filter { !$0.hasPrefix("image.unreadable") }
        #expect(found == row.faults)
        let first = try #require(report.diagnostics.first)
        #expect((first.summary + (first.suggestion ?? "")).contains(row.says))
        #expect(report.diagnostics.allSatisfy { $0.explanation != nil })
    }

    @Test func theTextOfAFaultyReferenceShows() async throws {
        let site = try Scenario(["a.md": "# 甲\n\n![[b]]", "b.md": "# 乙\n\n文\n\n![[a|回去]]\n\n![[a#无]]"])
        try await site.build()
        #expect(try site.body("a.html").contains("<span class=\"unresolved-link\">回去</span>"))
        #expect(try site.body("b.html").contains("<span class=\"unresolved-link\">a § 无</span>"))
    }

    @Test func manyNotesInEachOtherEnd() async throws {
        var files = ["a.md": "# 甲\n\n![[n0]]"]
        for number in 0..<12 { files["n\(number).md"] = "# n\(number)\n\n![[n\(number + 1)]]\n\n![[n\(number + 1)]]" }
        files["n12.md"] = "# n12\n\n底。"
        let site = try Scenario(files)
        let report = try await site.build()
        #expect(report.faults.contains("embed.limit n4.md:3:2") == false, "only the host tells it")
        #expect(try site.body("a.html").contains("wiki-link"))
        #expect(try site.body("a.html").utf8.count < 1_000_000)
    }

    @Test func renderingASingleNoteShowsALink() throws {
        let site = try Scenario(["a.md": "# 甲\n\n![[夹/乙#有|看这里]]\n\n![[x]]"])
        let html = String(decoding: try NoteRendering.render(file: site.root + "/a.md").html, as: UTF8.self)
        #expect(html.contains("<a class=\"wiki-link\" href=\"夹/乙#有\">看这里</a>"))
        #expect(html.contains("<a class=\"wiki-link\" href=\"x\">x</a>"))
    }
}
