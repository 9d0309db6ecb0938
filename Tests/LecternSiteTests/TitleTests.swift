import Foundation
import LecternSite
import Testing

/// Which title a note has, and that its words are shown once: the heading of the page, and the text below it.
@Suite struct TitleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// The path of the note; each stands in a site of its own folder.
        var path = "x.md"
        var note: String
        /// The heading of the page, as text.
        var title: String
        /// What stands in the text, and what does not.
        var has: [String] = []
        var lacks: [String] = []

        var testDescription: String { "\(path): \(note.debugDescription)" }
    }

    // MARK: Without a heading of the first level

    static let names: [Case] = [
        Case(note: "## Overview\n\nOne.\n\n## End\n", title: "x", has: ["id=\"overview\"", "id=\"end\""]),
        Case(path: "代码块.md", note: "## 静态块\n\n甲\n", title: "代码块", has: ["id=\"静态块\""]),
        Case(note: "author: 某人\n\n## 引入\n\n文\n", title: "x", has: ["某人", "id=\"引入\""]),
        Case(note: "### 深\n\n## 浅\n", title: "x", has: ["id=\"深\"", "id=\"浅\""]),
        Case(path: "2023-01-05.md", note: "今天读完了第三章。\n\n明天继续。\n", title: "2023-01-05", has: ["今天", "明天"]),
        Case(note: "$$E=mc^2$$\n", title: "x", has: ["katex"]),
        Case(note: "[百度](https://baidu.com)\n\n文\n", title: "x", has: [">百度</a>"]),
        Case(note: "#读书 #笔记\n\n文\n", title: "x", has: ["#读书 #笔记"]),
        Case(note: "待补充\n", title: "x", has: ["待补充"]),
        Case(note: "**重点**：先看。\n\n文\n", title: "x", has: ["<strong>重点</strong>"]),
        Case(note: "`code`\n\n文\n", title: "x", has: ["<code>code</code>"]),
        Case(note: "- [ ] 买书\n", title: "x", has: ["买书"]),
        Case(note: "> 学而时习之\n", title: "x", has: ["学而时习之"]),
        Case(note: "| a |\n|---|\n| 1 |\n", title: "x", has: ["<table>"]),
        Case(note: "![[other]]\n", title: "x"),
        Case(note: "", title: "x"),
        Case(path: "facade.md", note: "## 甲\n", title: "facade", has: ["id=\"甲\""]),
        Case(path: "b2.md", note: "## 甲\n", title: "b2", has: ["id=\"甲\""]),
        Case(path: "2023.md", note: "## 一月\n\n文\n", title: "2023", has: ["id=\"一月\""]),
        Case(path: "1.2.md", note: "## 甲\n", title: "1.2", has: ["id=\"甲\""]),
        Case(path: "index-of-terms.md", note: "## 甲\n", title: "index-of-terms", has: ["id=\"甲\""]),
        Case(path: "算法/README.md", note: "## 目录\n\n文\n", title: "算法", has: ["id=\"目录\""]),
        Case(path: "算法/index.md", note: "短行\n", title: "算法", has: ["短行"]),
    ]

    /// Names that say nothing: the text gives the title, and keeps what gave it.
    static let nameless: [Case] = [
        Case(path: "untitled.md", note: "## 第一步\n\n文\n", title: "第一步", has: ["id=\"第一步\""]),
        Case(path: "Untitled 3.md", note: "待补充\n\n文\n", title: "待补充", has: ["<p>待补充</p>"]),
        Case(path: "untitled-2.md", note: "短行\n\n文\n", title: "短行", has: ["<p>短行</p>"]),
        Case(path: "未命名 2.md", note: "## 甲\n", title: "甲", has: ["id=\"甲\""]),
        Case(path: "新建 文本文档.md", note: "## 甲\n", title: "甲", has: ["id=\"甲\""]),
        Case(path: "202301051230.md", note: "### 甲\n\n## 乙\n", title: "甲", has: ["id=\"甲\"", "id=\"乙\""]),
        Case(path: "3f2a9c1d7b.md", note: "短行\n\n文\n", title: "短行", has: ["<p>短行</p>"]),
        Case(
            path: "550e8400-e29b-41d4-a716-446655440000.md", note: "## 甲\n", title: "甲", has: ["id=\"甲\""]),
        Case(path: "01/README.md", note: "## 甲\n", title: "甲", has: ["id=\"甲\""]),
        Case(path: "20230105.md", note: "今天读完了第三章。\n", title: "20230105", has: ["今天"]),
        Case(
            path: "7.md", note: "这一行比标题长得多，因为它说了很多很多话，说了又说，说了又说，说了又说，说了又说，说了又说，说了又说，说了又说，说了又说，说了又说，说了又说\n", title: "7",
            has: ["说了又说"]),
        Case(path: "8.md", note: "见 $x$ 与 y\n", title: "8", has: ["katex"]),
        Case(path: "9.md", note: "#标签\n\n文\n", title: "9", has: ["#标签"]),
        Case(path: "10.md", note: "网址 https://a.example\n\n文\n", title: "10", has: ["a.example"]),
        Case(path: "11.md", note: "# 一\n\n文\n\n# 二\n", title: "一", has: ["id=\"二\""], lacks: ["id=\"一\""]),
    ]

    // MARK: The heading of the first level

    static let headings: [Case] = [
        Case(note: "# 题\n\n## 甲\n", title: "题", has: ["<h2 id=\"甲\""], lacks: ["题"]),
        Case(note: "题\n==\n\n文\n", title: "题", has: ["文"], lacks: ["题"]),
        Case(note: "# 题 #\n\n文\n", title: "题", lacks: ["题"]),
        Case(note: "# 题 {#start}\n\n[上](#start)\n", title: "题", has: ["href=\"#start\""], lacks: ["题"]),
        Case(note: "# 一\n\n文\n\n# 二\n\n文\n", title: "x", has: ["<h2 id=\"一\"", "<h2 id=\"二\""]),
        Case(note: "文在前。\n\n# 题\n\n文\n", title: "x", has: ["文在前", "<h2 id=\"题\""]),
        Case(note: "## 先\n\n# 题\n\n文\n", title: "x", has: ["id=\"先\"", "<h2 id=\"题\""]),
        Case(note: "- 项\n\n# 题\n", title: "x", has: ["项", "<h2 id=\"题\""]),
        Case(note: "> # 引\n\n文\n", title: "x", has: ["引"]),
        Case(note: "#\n\n文\n", title: "x", has: ["文"]),
        Case(note: "```sh\n# 注释\n```\n\n# 题\n", title: "x", has: ["注释", "<h2 id=\"题\""]),
        Case(note: "# 题\n\n```sh\n# 注释\n```\n", title: "题", has: ["注释"], lacks: ["id=\"题\""]),
        Case(note: "---\ntitle: 题\n---\n## 甲\n", title: "题", has: ["id=\"甲\""]),
        Case(note: "---\ntitle: 题\n---\n# 另一个\n", title: "题", has: ["<h2 id=\"另一个\""]),
    ]

    /// What may stand above the heading and takes nothing from it.
    static let preambles: [Case] = [
        "[toc]", "[TOC]", "[[toc]]", "[[_TOC_]]", "${toc}", "@[TOC](目录)", "<!-- 旧 -->", "<!-- 旧\n\n的 -->", "***",
        "[![ci](https://x.example/b.svg)](https://x.example)", "![](https://x.example/b.png)",
        "[English](https://x.example) | [日本語](https://y.example)", "> 格言", "<a name=\"top\"></a>",
        "<p align=\"center\">\n<img src=\"https://x.example/b.png\">\n</p>", "<div align=\"center\">", "<br>",
        "![a](https://x.example/a.svg) ![b](https://x.example/b.svg)\n![c](https://x.example/c.svg)",
        "<!-- a -->\n\n[toc]\n\n![](https://x.example/b.png)",
    ].map { Case(note: "\($0)\n\n# 题目\n\n文\n\n## 节\n", title: "题目", has: ["<h2 id=\"节\""], lacks: ["题目"]) }

    /// Shown once, however title and heading are written.
    static let once: [Case] = [
        Case(note: "# [题目](https://x.example)\n\n文\n", title: "题目", lacks: ["题目"]),
        Case(note: "# 题目[^1]\n\n文\n\n[^1]: 注\n", title: "题目1", has: ["注"], lacks: ["题目"]),
        Case(note: "---\ntitle: 题目\n---\n# 📋 题目\n\n文\n", title: "📋 题目", lacks: ["题目"]),
        Case(note: "---\ntitle: 题目 code\n---\n# 题目 `code`\n\n文\n", title: "题目 code", lacks: ["题目"]),
        Case(note: "---\ntitle: 什么是 RLHF\n---\n# 什么是RLHF？\n\n文\n", title: "什么是RLHF？", lacks: ["RLHF"]),
        Case(note: "---\ntitle: Deep-Learning\n---\n# deep learning\n\n文\n", title: "deep learning", lacks: ["deep"]),
        Case(note: "---\ntitle: 题目\n---\n文在前。\n\n# 题目\n\n文\n", title: "题目", has: ["文在前"], lacks: ["题目"]),
        Case(note: "---\ntitle: 题目\n---\n# 题目\n\n文\n\n# 二\n", title: "题目", has: ["id=\"二\""], lacks: ["题目"]),
        Case(note: "---\ntitle: 题目\n---\n## 题目\n\n文\n", title: "题目", has: ["文"], lacks: ["题目"]),
        Case(note: "---\ntitle: 题目\n---\n## 题目\n\n## 二\n", title: "题目", has: ["id=\"题目\"", "id=\"二\""]),
        Case(path: "题目.md", note: "文在前。\n\n# 题目\n\n文\n", title: "题目", has: ["文在前"], lacks: ["题目"]),
        Case(path: "题目.md", note: "# 题目\n\n# 一\n\n# 二\n", title: "题目", has: ["id=\"一\""], lacks: ["题目"]),
        Case(path: "题目.md", note: "## 题目\n\n文\n", title: "题目", has: ["id=\"题目\""]),
        Case(note: "---\ntitle: C\n---\n# C++\n\n文\n", title: "C", has: ["C++"]),
        Case(note: "---\ntitle: 1.1 概述\n---\n# 11 概述\n\n文\n", title: "1.1 概述", has: ["11 概述"]),
        Case(note: "---\ntitle: 题目\n---\n题目\n\n文\n", title: "题目", has: ["<p>题目</p>"]),
    ]

    /// Headings in raw HTML.
    static let elements: [Case] = [
        Case(note: "<h1 align=\"center\">项目名</h1>\n\n说明。\n\n## 安装\n", title: "项目名", has: ["说明"], lacks: ["项目名"]),
        Case(note: "<h1>\n  <img src=\"https://x.example/a.png\" alt=\"\">\n  名\n</h1>\n\n文\n", title: "名", has: ["文"]),
        Case(
            note: "<div align=\"center\">\n<h1>甲 &amp; 乙</h1>\n<p>说明</p>\n</div>\n\n文\n", title: "甲 & 乙",
            has: ["说明"], lacks: ["乙"]),
        Case(note: "<H1>题</H1>\n\n# 二\n", title: "x", has: ["<h2>题</h2>", "<h2 id=\"二\""]),
        Case(note: "<p>说明</p>\n<h1>题</h1>\n", title: "x", has: ["说明", "<h2>题</h2>"]),
        Case(note: "<!-- <h1>旧</h1> -->\n\n# 题\n", title: "题", lacks: ["旧"]),
        Case(note: "<h1></h1>\n\n文\n", title: "x", has: ["文"]),
        Case(note: "<h1>未完\n\n文\n", title: "x", has: ["未完"]),
    ]

    /// Titles hold what headings hold; plain where only text can stand.
    static let markup: [Case] = [
        Case(note: "# 用 `map` 的**办法**\n\n文\n", title: "用 map 的办法"),
        Case(note: "# [[Wikilink]] 之后\n\n文\n", title: "Wikilink 之后"),
        Case(note: "# A & B <kbd>C</kbd>\n\n文\n", title: "A & B C"),
        Case(note: "# ~~旧~~ 新\n\n文\n", title: "旧 新"),
    ]

    @Test(arguments: names + nameless + headings + preambles + once + elements + markup)
    func theTitleIsShownOnceAndNothingIsLost(_ example: Case) async throws {
        let page = try await Self.page(example)
        #expect(page.title == example.title)
        for text in example.has { #expect(page.body.contains(text), "\(page.body)") }
        for text in example.lacks { #expect(!page.body.contains(text), "\(page.body)") }
        #expect(page.html.components(separatedBy: "<h1").count == 2)
    }

    private static func page(_ example: Case) async throws -> (title: String, body: String, html: String) {
        let site = try Scenario(["index.md": "# 首\n", example.path: example.note])
        try await site.build()
        let stem = example.path.dropLast(3)
        let html = try site.page(stem.hasSuffix("README") ? "\(stem.dropLast(6))index.html" : "\(stem).html")
        let heading = try #require(html.firstMatch(of: /<h1[^>]*>(.*?)<\/h1>/.dotMatchesNewlines()))
        let body = try #require(
            html.firstMatch(of: /<article[^>]*data-note[^>]*>(.*?)<\/article>/.dotMatchesNewlines()))
        let title = String(heading.1).replacing(/<[^>]+>/, with: "").replacing("&amp;", with: "&")
        return (title.trimmingCharacters(in: .whitespacesAndNewlines), String(body.1), html)
    }

    @Test func formulasAndCodeAreRenderedInTheTitleAndPlainElsewhere() async throws {
        let site = try Scenario([
            "index.md": "# 首\n\n[[甲]]\n", "甲.md": "# $E=mc^2$ 与 `map`\n\n文\n\n## 用 $x^2$ 的 `节`\n\n## 又\n",
        ])
        try await site.build()
        let page = try site.page("甲.html")
        #expect(page.contains("<title>E=mc^2 与 map"))
        #expect(page.contains(/<h1[^>]*><span class="katex">.*<code>map<\/code><\/h1>/))
        #expect(page.contains(">用 x^2 的 节</a>"), "the outline is plain")
        #expect(!page.contains("$"))
    }

    // MARK: Links to the title

    @Test(arguments: [
        "[上](#题目)", "[[#题目]]", "[[x#题目]]", "[a](x.md#题目)", "![[x#题目]]",
    ])
    func linksToTheAnchorOfTheTitleLeadThere(_ link: String) async throws {
        let site = try Scenario([
            "index.md": "# 首\n\n\(link.contains("#题目") && link.contains("x") ? link : "")\n",
            "x.md": "# 题目\n\n\(link.hasPrefix("!") ? "" : link)\n\n文\n",
        ])
        #expect(try await site.build().faults == [])
        #expect(try site.page("x.html").contains("<h1 id=\"题目\">"))
    }

    @Test func aHeadingLikeTheTitleHasAnAnchorOfItsOwn() async throws {
        let site = try Scenario(["index.md": "# 首\n\n[[x#题目]] [[x#题目-1]]\n", "x.md": "# 题目\n\n## 题目\n"])
        #expect(try await site.build().faults == [])
        #expect(try site.page("x.html").contains("<h2 id=\"题目-1\""))
    }

    // MARK: The name of the file

    @Test(arguments: [".obsidian/app.json", "lectern.yaml"])
    func inAVaultTheFileNamesTheNote(_ sign: String) async throws {
        let site = try Scenario([
            sign: sign.hasSuffix("yaml") ? "titles: file\n" : "{}", "index.md": "# 首页\n\n[[笔记]] [[相同]] [[有题]]\n",
            "笔记.md": "# 另一个题目\n\n文\n", "相同.md": "# 相同！\n\n文\n", "有题.md": "---\ntitle: 题\n---\n文\n",
            "untitled.md": "# 甲\n",
        ])
        try await site.build()
        #expect(try site.page("笔记.html").contains(/<h1>笔记<\/h1>.*<h2 id="另一个题目"/.dotMatchesNewlines()))
        #expect(try site.page("相同.html").contains("<h1 id=\"相同\">相同！</h1>"))
        #expect(try site.page("有题.html").contains("<h1>题</h1>"))
        #expect(try site.page("untitled.html").contains("<h1 id=\"甲\">甲</h1>"))
        #expect(try site.page("index.html").contains("<h1 id=\"首页\">首页</h1>"))
    }

    @Test func aVaultMayBeCalledByItsHeadings() async throws {
        let site = try Scenario([
            ".obsidian/app.json": "{}", "lectern.yaml": "titles: heading\n", "index.md": "# 首\n", "a.md": "# 甲\n",
        ])
        try await site.build()
        #expect(try site.page("a.html").contains("<h1 id=\"甲\">甲</h1>"))
    }

    // MARK: Entries

    @Test func entriesDoNotRepeatTheirNames() async throws {
        let site = try Scenario([
            "index.md": "# 首\n\nGPT\n", "glossary/gpt.md": "# GPT（Generative Pre-trained Transformer）\n\n一种模型。\n",
            "glossary/llm.md": "---\nterm: 大模型\n---\n## 由来\n\n很大。\n",
            "timeline/bert.md": "---\ndate: 2018-10\n---\n# BERT 发布\n\n谷歌。\n",
            "timeline/x.md": "---\ndate: 2019\n---\n只有一句话\n",
        ])
        try await site.build()
        let term = try site.page("glossary/gpt.html")
        #expect(term.contains("<h1>GPT</h1>") && !term.contains("id=\"gptgenerative"))
        #expect(try site.page("glossary/大模型.html").contains("id=\"由来\""))
        let timeline = try site.page("timeline/index.html")
        #expect(timeline.components(separatedBy: "BERT 发布").count == 2, "\(timeline)")
        #expect(timeline.contains("只有一句话"))
    }

    /// A long note is read to its end when its end may hold another heading of the first level.
    @Test(arguments: [
        ("\n# 二\n", "x"), ("\n二\n==\n", "x"), ("\n<h1>二</h1>\n", "x"), ("\n```\n# 注释\n```\n", "题"), ("\n## 二\n", "题"),
        ("\n- ```\n  # 注释\n  ```\n", "题"), ("\n    # 代码\n", "题"), ("\n#标签\n", "题"), ("\n> # 引\n", "题"),
    ])
    func furtherHeadingsAreSeenAnywhere(_ end: String, _ title: String) async throws {
        let filler = String(repeating: "一段很长的文字，说的都是同一件事。\n\n", count: 200)
        let page = try await Self.page(Case(note: "# 题\n\n" + filler + end, title: title))
        #expect(page.title == title)
    }
}
