import LecternCore
import LecternSite
import Testing

/// Where links lead that other tools write, and which words they show.
struct LinkTargetTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// What `a/x.md` says.
        var text: String
        /// What its page holds.
        var html: [String]
        var faults: [String]
        var testDescription: String { text }

        init(_ text: String, _ html: String..., faults: [String] = []) {
            (self.text, self.html, self.faults) = (text, html, faults)
        }
    }

    /// The notes and files around it.
    static let files = [
        "index.md": "# 首页\n", "b/y.md": "# 乙\n\n## 第 一 节\n\n## 二、“引号”：标题\n\n## 甲\n\n### 乙\n\n块。 ^b-1\n",
        "c/Long Name.md": "# L\n", "c/d/深.md": "# 深的题\n", "e/d/深.md": "# 另一个深\n",
        "attention.md": "# Attention Is All You Need\n\n## Why Not?\n\n## Emoji 😀 节\n",
        "别名.md": "---\naliases: [自注意力, TCP/IP]\n---\n# Self-Attention 详解\n",
        "ids.md": "# I\n\n## 节 {#Own.ID}\n\n<a id=\"Old_Id\"></a>\n",
        "202301051230.md": "# 卡片\n", "3f2a9c04.md": "# 散列\n", "2023-01-05.md": "# 一月五日\n", "z/README.md": "# 说明\n",
        "年/2023/一.md": "# 一\n", "年/2024/二.md": "# 二\n", "files/资料.pdf": "%PDF-1.4", "files/图.canvas": "{}",
        "files/x.png": "",
        "只有文件/y.zip": "z", "007.jpg.md": "# 零零七\n", "pics/007.jpg": "", "u/same.md": "# 同一\n", "v/same.md": "# 同二\n",
        "timeline.md": "# 线\n\n- 2017年：**变换器问世**\n", "glossary.md": "# 术语\n\n## 大语言模型（LLM）\n\n定义，见变换器。\n",
    ]

    static let words: [Case] = [
        Case("[[attention]]", ">attention</a>"),
        Case("[[Attention]]", ">Attention</a>"),
        Case("[[attention.md]]", ">attention</a>"),
        Case("[[attention is all you need]]", ">attention is all you need</a>"),
        Case("[[自注意力]]", ">自注意力</a>"),
        Case("[[TCP/IP]]", ">TCP/IP</a>"),
        Case("[[别名]]", ">别名</a>"),
        Case("[[别名|看]]", ">看</a>"),
        Case("[[c/d/深]]", ">深的题</a>"),
        Case("[[../attention]]", ">Attention Is All You Need</a>"),
        Case("[[b/y]]", ">乙</a>"),
        Case("[[202301051230]]", ">卡片</a>"),
        Case("[[3f2a9c04]]", ">散列</a>"),
        Case("[[2023-01-05]]", ">2023-01-05</a>"),
        Case("[[index]]", "href=\"../index.html\">首页</a>"),
        Case("[[attention#Why Not?]]", "href=\"../attention.html#why-not\">attention § Why Not?</a>"),
        Case("[[b/y#甲]]", ">乙 § 甲</a>"),
        Case("[[y#甲#乙]]", "#乙\">y § 甲 § 乙</a>"),
        Case("[[y#^b-1]]", "#%5Eb-1\">y</a>"),
        Case("[[index#^x|看]]", ">看</a>", faults: ["link.fragment a/x.md:3:1"]),
        Case("[[变换器问世]]", ">变换器问世</a>"),
        Case("[[event:变换器]]", ">变换器问世</a>"),
        Case("[[llm]]", ">llm</a>"),
        Case("[[term:LLM]]", ">LLM</a>"),
    ]

    static let paths: [Case] = [
        Case("[[d/深]]", faults: ["reference.ambiguous a/x.md:3:1"]),
        Case("[[D/深|看]]", faults: ["reference.ambiguous a/x.md:3:1"]),
        Case("[[2023/一]]", "href=\"../年/2023/一.html\">一</a>"),
        Case("[[2023/一#^q|看]]", ">看</a>", faults: ["link.fragment a/x.md:3:1"]),
        Case("![[2023/一]]", "<figure class=\"transclusion\""),
        Case("[[same]]", faults: ["reference.ambiguous a/x.md:3:1"]),
        Case("[[u/same]]", "href=\"../u/same.html\""),
        Case("[[23/一]]", "unresolved-link", faults: ["reference.unresolved a/x.md:3:1"]),
        Case("[[资料.pdf]]", "href=\"../files/资料.pdf\">资料.pdf</a>"),
        Case("[[资料.pdf#page=3|第三页]]", "href=\"../files/资料.pdf#page=3\">第三页</a>"),
        Case("[[files/资料.pdf|书]]", "href=\"../files/资料.pdf\">书</a>"),
        Case("[[图.canvas|图]]", "href=\"../files/图.canvas\">图</a>"),
        Case("[[x.png]]", "href=\"../files/x.png\">x.png</a>", faults: []),
        Case("![[图.canvas]]", "href=\"../files/图.canvas\">图.canvas</a>"),
        Case("[[无.pdf]]", "unresolved-link", faults: ["reference.unresolved a/x.md:3:1"]),
        Case("![[无.png]]", "unresolved-link", faults: ["image.missing a/x.md:3:4"]),
        Case("![[007.jpg]]", "<img src=\"../pics/007.jpg\""),
        Case("[[007.jpg.md]]", "href=\"../007.jpg.html\""),
        Case("[[007]]", "unresolved-link", faults: ["reference.unresolved a/x.md:3:1"]),
        Case("![[y|700]]", ">乙</a></figcaption>"),
        Case("![[y|图注]]", ">图注</a></figcaption>"),
        Case("[[年/2023]]", "href=\"../年/2023/index.html\">2023</a>"),
    ]

    static let headings: [Case] = [
        Case("[a](../b/y.md#第%20一%20节)", "href=\"../b/y.html#第-一-节\""),
        Case("[a](<../b/y.md#第 一 节>)", "href=\"../b/y.html#第-一-节\""),
        Case("[a](../b/y.md#二、“引号”：标题)", "href=\"../b/y.html#二引号标题\""),
        Case("[a](../b/y.md#第-一-节)", "href=\"../b/y.html#第-一-节\""),
        Case("[a](../attention.md#Why%20Not%3F)", "#why-not\""),
        Case("[a](../attention.md#Why-Not)", "#why-not\""),
        Case("[a](../attention.md#Emoji%20😀%20节)", "#emoji--节\""),
        Case("[a](../b/y.md#甲#乙)", "#乙\""),
        Case("[a](../b/y.md#^b-1)", "#%5Eb-1\""),
        Case("[a](../ids.md#Own.ID)", "#Own.ID\""),
        Case("[a](../ids.md#Old_Id)", "#Old_Id\""),
        Case("[a](#另%20一)\n\n## 另 一", "<a href=\"#另-一\">"),
        Case("[a](#Another One)", "[a](#Another One)"),
        Case("[a](../b/y.md#无%20此%20节)", faults: ["link.fragment a/x.md:3:5"]),
        Case("[[y#第 一 节]]", "#第-一-节\""),
        Case("[[y#二、“引号”：标题]]", "#二引号标题\""),
        Case("[[attention#EMOJI 😀 节]]", "#emoji--节\""),
        Case("[b](../files/资料.pdf#Page=3)", "资料.pdf#Page=3\""),
    ]

    static let links: [Case] = [
        Case("[y](y.md)", "href=\"../b/y.html\""),
        Case("[z](Long%20Name)", "href=\"../c/Long%20Name.html\""),
        Case("[z](Long%20Name.md)", "href=\"../c/Long%20Name.html\""),
        Case("[w](b/y.md#甲)", "href=\"../b/y.html#甲\""),
        Case("[w](b/y)", "href=\"../b/y.html\""),
        Case("[一](2023/一.md)", "href=\"../年/2023/一.html\""),
        Case("[p](资料.pdf)", "href=\"../files/资料.pdf\""),
        Case("![p](x.png)", "src=\"../files/x.png\""),
        Case("![p](files/x.png)", "src=\"../files/x.png\""),
        Case("[s](same.md)", faults: ["reference.ambiguous a/x.md:3:5"]),
        Case("[s](./y.md)", faults: ["link.unresolved a/x.md:3:5"]),
        Case("[s](../y.md)", faults: ["link.unresolved a/x.md:3:5"]),
        Case("[s](README.md)", faults: ["link.unresolved a/x.md:3:5"]),
        Case("[s](Y.md)", faults: ["link.unresolved a/x.md:3:5"]),
        Case("[s](q/y.md)", faults: ["link.unresolved a/x.md:3:5"]),
        Case("[年](../年/2023/)", "href=\"../年/2023/index.html\""),
        Case("[年](../年/2024)", "href=\"../年/2024/index.html\""),
        Case("[年](年/2024/)", faults: ["link.unresolved a/x.md:3:5"]),
        Case("[年](../年)", "href=\"../年/index.html\""),
        Case("[说明](../z/)", "href=\"../z/index.html\""),
        Case("[首](../)", "href=\"../index.html\""),
        Case("[首](/)", "href=\"../index.html\""),
        Case("[文件](../只有文件/)", faults: ["link.unresolved a/x.md:3:6"]),
        Case("![](y.md)", "<figure class=\"transclusion\"", "乙</a></figcaption>"),
        Case("![](../b/y.md#甲)", "<figure class=\"transclusion\"", "块。"),
        Case("![说](../b/y.md)", ">说</a></figcaption>"),
        Case("见 ![](../b/y.md) 文", "href=\"../b/y.html\"", faults: ["embed.inline a/x.md:3:3"]),
        Case("![](https://a.b/c.md)", "<img src=\"https://a.b/c.md\"", faults: ["image.remote a/x.md:3:1"]),
    ]

    @Test(arguments: words + paths + headings + links)
    func leadsAndReads(_ row: Case) async throws {
        let site = try Scenario(Self.files.merging(["a/x.md": "# 甲篇\n\n" + row.text]) { $1 })
        let report = try await site.build()
        let own = report.faults.filter { $0.contains(" a/x.md") }
        #expect(own == row.faults)
        let body = try site.body("a/x.html")
        for part in row.html { #expect(body.contains(part), "\(body)") }
    }

    /// The nearest of two is meant without a fault.
    @Test func theEndOfAPathMeansTheNearest() async throws {
        let site = try Scenario([
            "index.md": "# 首\n", "A/0/x.md": "# x\n\n[[1/概念]]", "A/1/概念.md": "# 近\n", "B/1/概念.md": "# 远\n",
        ])
        #expect(try await site.build().faults == [])
        #expect(try site.body("A/0/x.html").contains("href=\"../1/概念.html\">近</a>"))
    }
}
