import LecternCore
import Testing

@testable import LecternMarkdown

/// What people write for other programs, and what a page must show of it. Formulas are set plainly, so that no engine is
/// needed: `<math>` stands around the source.
@Suite struct RealNoteTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var markdown: String
        var has: [String] = []
        var lacks: [String] = []
        var faults: [String] = []

        init(_ markdown: String, has: [String] = [], lacks: [String] = [], faults: [String] = []) {
            (self.markdown, self.has, self.lacks, self.faults) = (markdown, has, lacks, faults)
        }

        var testDescription: String { markdown.debugDescription }
    }

    // MARK: Words in angle brackets

    static let angleWords: [Case] = [
        "返回 List<String> 类型", "先写 #include <iostream> 再编译", "git clone <url> 然后", "替换 <app-name> 为",
        "docker rmi <image id>",
        "若 a<b and c>d 则停", "用 std::vector<std::string> 存", "ssh <user>@<host>", "泛型 Map<K, V> 与 <T>",
        "kubectl logs <pod name>",
        "<T> 在行首", "Array<number> 与 Promise<void>", "<file>.md", "输入 <Ctrl> 键", "fn foo<T>(x: T)", "Option<Box<Node>>",
        "cd <dir>", "**List<Int>** 粗体", "- <item> 项", "> <quote> 引", "| a |\n|---|\n| <cell> |",
    ].map { Case($0, has: [escaped($0)]) }

    /// The first words in brackets of a text, escaped.
    private static func escaped(_ text: String) -> String {
        guard let open = text.firstIndex(of: "<"), let close = text[open...].firstIndex(of: ">") else { return text }
        return "&lt;" + text[text.index(after: open)..<close].replacing("<", with: "&lt;") + "&gt;"
    }

    static let angleControls: [Case] = [
        Case("<你的名字> 填这里", has: ["&lt;你的名字&gt;"]), Case("SELECT * FROM <table_name>", has: ["&lt;table_name&gt;"]),
        Case("`List<String>`", has: ["<code>List&lt;String&gt;</code>"]), Case("<kbd>A</kbd>", has: ["<kbd>A</kbd>"]),
        Case("<br>", has: ["<br>"]), Case("a <b>粗</b> c", has: ["<b>粗</b>"]),
        Case("<https://a.cn/x>", has: ["href=\"https://a.cn/x\""]),
        Case("<a@b.cn>", has: ["href=\"mailto:a@b.cn\""]), Case("1 < 2 且 3 > 2", has: ["1 &lt; 2 且 3 &gt; 2"]),
        Case("<span lang=\"en\">y</span>", has: ["<span lang"], lacks: ["&lt;"]),
        Case("<Tabs>文</Tabs>", has: ["文"], lacks: ["Tabs"], faults: ["html.dropped"]),
        Case("<script>alert(1)</script>", lacks: ["<script"], faults: ["html.dropped"]),
        Case("<img src=x onerror=alert(1)>", lacks: ["onerror"], faults: ["html.dropped"]),
        Case("<details open>\n\n文\n\n</details>", has: ["<details open"]),
    ]

    static let comments: [Case] = [
        Case("甲\n\n<!-- 待写\n\n乙\n\n## 丙\n", has: ["乙", "丙"], faults: ["html.comment-unclosed"]),
        Case("甲 <!-- 未完 乙\n\n丙\n", has: ["丙"], faults: ["html.comment-unclosed"]),
        Case("甲\n\n<!-- 注 -->\n\n乙\n", has: ["乙"], lacks: ["注"]),
        Case("<!-- a\n\nb -->\n\n乙\n", has: ["乙"], lacks: ["a"]),
    ]

    // MARK: Tasks

    static let boxes: [Case] = [
        "> - [ ] 甲\n> - [x] 乙", "> [!todo]\n> - [ ] 甲\n> - [x] 乙", "- [ ] 甲\n- [x] 乙", "1. [ ] 甲\n2. [x] 乙",
        "* [ ] 甲\n* [X] 乙",
        "> > - [ ] 甲\n> > - [x] 乙", "- 上\n  - [ ] 甲\n  - [x] 乙", "::: tip\n- [ ] 甲\n- [x] 乙\n:::",
        "词\n: - [ ] 甲\n  - [x] 乙",
        "文[^1]\n\n[^1]: - [ ] 甲\n    - [x] 乙", "+ [ ] 甲\n+ [x] 乙", "1. [ ]\n2. [x] b",
    ].map { Case($0, has: ["<input type=\"checkbox\" disabled aria-label", "disabled checked"]) }

    static let openTasks: [Case] = [
        "- [ ] 参见 [x](a.md)", "- [ ] 写作 `[x]`", "- [ ] 读 [[x]]", "- [ ] [x] 两个", "1. [ ] 参见 [X](b.md)",
        "> - [ ] 参见 [x](a.md)",
        "- [ ] ![x](x.png)", "- [ ] a[x] 下标",
    ].map { Case($0, has: ["<input"], lacks: ["checked"]) }

    static let taskControls: [Case] = [
        Case("- [x] 写作 `[ ]`", has: ["checked"]), Case("-[ ] 无空格", lacks: ["<input"]),
        Case("- [y] 甲", lacks: ["<input"]),
        Case("[ ] 甲", lacks: ["<input"]), Case("- \\[ ] 甲", lacks: ["<input"]), Case("- [ ]甲", lacks: ["<input"]),
        Case("| a |\n|---|\n| - [ ] x |", lacks: ["<input"]),
        Case("- [x] | a | b |\n  |---|---|\n  | 1 | 2 |", lacks: ["aria-label=\"\""]),
    ]

    // MARK: Footnotes, alerts, containers, definitions

    static let footnotes: [Case] = [
        Case("文[^1]\n\n[^1]: 甲[^2]\n\n[^2]: 乙", has: ["id=\"fn-2\"", "乙"]),
        Case("文[^a]\n\n[^b]: 乙\n\n[^a]: 甲[^b]", has: ["乙"]),
        Case("文[^a]\n\n[^a]: 甲[^b]\n\n[^b]: 乙[^c]\n\n[^c]: 丙", has: ["id=\"fn-3\"", "丙"]),
        Case("文[^a]\n\n[^a]: 甲[^b]\n\n[^b]: 乙[^a]", has: ["甲", "乙"]),
        Case("见[^注 1]。\n\n[^注 1]: 说明", has: ["id=\"fn-1\"", "说明"], lacks: ["href=\"说明\""]),
        Case("见[^我的 长 标签]。\n\n[^我的 长 标签]: 说明", has: ["id=\"fn-1\""], lacks: ["href=\"说明\""]),
        Case("甲^[一条注]乙", has: ["甲<sup", "<li id=\"fn-1\"", "一条注", "</sup>乙"]),
        Case("甲^[有 **粗** 与 `码` 的注]", has: ["<strong>粗</strong>", "<code>码</code>"]),
        Case("甲[^1]乙^[二]丙\n\n[^1]: 一", has: ["id=\"fn-1\"", "id=\"fn-2\""]), Case("甲^[a [b] c]", has: ["a [b] c"]),
        Case("甲^[一]乙^[二]", has: ["id=\"fn-1\"", "id=\"fn-2\""]), Case("$x^[2]$ 与 x^[2]", lacks: ["footnotes"]),
        Case("`^[码]`", lacks: ["footnotes"]), Case("甲^[未完", has: ["^[未完"]), Case("x^2^", has: ["<sup>2</sup>"]),
    ]

    static let containers: [Case] = [
        Case("::: 提示\n文\n:::", has: ["<aside"]), Case("::: 注意 标题\n文\n:::", has: ["<aside", "标题"]),
        Case(":::警告\n文\n:::", has: ["<aside"]),
        Case(":::note{title=\"标题\"}\n文\n:::", has: ["标题"], lacks: ["{title"]),
        Case(":::tip[标题]\n文\n:::", has: ["标题"], lacks: ["[标题]"]),
        Case(":::warning{title='甲 乙'}\n文\n:::", has: ["甲 乙"], lacks: ["{title"]),
        Case("::: 详情\n文\n:::", has: ["<details"]),
        Case("> [!note]\n文懒续", has: ["<aside", "文懒续</p>\n</aside>"]), Case("> [!tip] 题\n懒续", has: ["懒续</p>\n</aside>"]),
        Case("> [!note]\n> 文\n续", has: ["续</p>\n</aside>"]),
    ]

    static let definitions: [Case] = [
        Case("[注意]: 请先阅读本章", has: ["注意", "请先阅读本章"]), Case("甲\n\n[说明]: 本文为译文\n\n乙", has: ["本文为译文"]),
        Case("[译者注]: 原文有误", has: ["原文有误"]), Case("[甲]\n\n[甲]: /a.md", has: ["<a href=\"/a.md\">甲</a>"]),
        Case("[甲][乙]\n\n[乙]: 目录/文.md", has: ["<a href="], lacks: ["[乙]"]),
        Case("[1]: https://a.cn\n\n文", lacks: ["a.cn"]),
        Case("[甲]\n\n[甲]: 章节", has: ["<a href="]),
    ]

    // MARK: Code, tables, slips

    static let code: [Case] = [
        Case("- 例：\n\n\t```py\n\tx = 1\n\t```\n", has: [">x = 1"]),
        Case("* text\n\t```\n\tcode\n\t```\n", has: [">code"]),
        Case("- 甲\n\t```py\n\tif x:\n\t\ty = 1\n\t```\n", has: [">if x:\n\ty = 1"]),
        Case("1. 甲\n\n\t```py\n\tx\n\t\ty\n\t```\n", has: [">x\n\ty"]),
        Case("- 甲\n  ```\n  x\n   y\n  ```\n", has: [">x\n y"]), Case("```\n x\n```\n", has: ["> x"]),
        Case("- a\n\t- b\n\n\t\t```\n\t\tx\n\t\t```\n", has: [">x"]),
    ]

    static let tables: [Case] = [
        Case("| a | b |\n|---|---|\n| 1 | 2 | 3 |", has: ["3"], faults: ["table.cells"]),
        Case("| 命令 | 说明 |\n|---|---|\n| `ls | grep x` | 管道 |", has: ["<code>ls | grep x</code>", "<td>管道</td>"]),
        Case(
            "| `a|b` | c |\n|---|---|\n| ``x | y`` | z |",
            has: ["<code>a|b</code>", "<code>x | y</code>", "<td>z</td>"]),
        Case("> | 令 | 明 |\n> |---|---|\n> | `a | b` | c |", has: ["<code>a | b</code>", "<td>c</td>"]),
        Case("| a | b |\n|---|---|\n| 见 | [[x|文字]] |", has: [">文字<"], lacks: ["[[x"]),
        Case("```\n| a | b |\n|---|---|\n| `x | y` | z |\n```", has: ["| `x | y` | z |"]),
        Case("| a | b |\n|---|---|\n| `x` | y | `z` |", has: ["z"], faults: ["table.cells"]),
        Case("| a | b | c |\n|---|---|---|\n| `x | y` | z |", has: ["<td>`x</td>"]),
        Case("| a |\n|---|\n| 1 | 2 | 3 | 4 |", has: ["2", "3", "4"], faults: ["table.cells"]),
        Case("| a | b |\n|---|---|\n| 1 | 2 |", has: ["<td>2</td>"]),
        Case("| a | b |\n|---|---|\n| 1 |", has: ["<td>1</td>"]),
        Case("| a |\n|---|\n| [[x\\|文字]] |", has: [">文字<"]),
        Case("| a | b |\n|---|---|\n| x | |  |", has: ["<td>x</td>"]),
    ]

    static let slips: [Case] = [
        Case("[文档]（https://x.example/a）", faults: ["slip.parentheses"]), Case("[文](a b.md)", faults: ["slip.address"]),
        Case("#　标题", faults: ["slip.heading"]), Case("|a|b|\n|—|—|\n|1|2|", faults: ["slip.table"]),
        Case("[文]（见上）", has: ["[文]（见上）"]), Case("[文]（./a.md）", faults: ["slip.parentheses"]),
        Case("![图](a b.png)", faults: ["slip.address"]), Case("![图](a.png =300x200)", faults: ["slip.address"]),
    ]

    // MARK: Lines, addresses, pictures

    static let lines: [Case] = [
        Case("中文（\nABC）", has: ["中文（ABC）"]), Case("Hello\n。", has: ["Hello。"]),
        Case("调用时，\nGluon 会", has: ["调用时，Gluon"]),
        Case("ABC\n（中文）", has: ["ABC（中文）"]), Case("见《\nBook》", has: ["《Book》"]), Case("甲、\n`b`", has: ["甲、<code>"]),
        Case("**甲，**\nGo", has: ["</strong>Go"]),
        Case("`码`\n，后", has: ["</code>，后"]), Case("万维网是 Web\n领域", has: ["Web\n领域"]),
        Case("领域\nWeb", has: ["领域\nWeb"]), Case("in\n`file`", has: ["in\n<code>"]), Case("a,\nb", has: ["a,\nb"]),
        Case("他说：\n“好”", has: ["他说：“好”"]),
    ]

    static let addresses: [Case] = [
        Case("==https://x.example/a==", has: ["<mark><a href=\"https://x.example/a\""]),
        Case("==见 https://x.example/a== 后", has: ["a</a></mark> 后"]),
        Case("https://x.example/?t=ab== 后", has: ["t=ab==\""]),
        Case("见https://zh.example.org/wiki/机器学习 一文", has: ["wiki/机器学习\""]),
        Case("https://a.cn/wiki/大模型#历史，后", has: ["大模型#历史\"", "，后"]), Case("（https://a.cn/w/甲）", has: ["/w/甲\"", "）"]),
        Case("访问https://a.cn/查看", has: ["\"https://a.cn/\"", "查看"]),
        Case("访问https://a.cn查看", has: ["\"https://a.cn\""]),
        Case("https://a.cn/x查看", has: ["\"https://a.cn/x\""]), Case("https://a.cn/s?q=深度学习 后", has: ["q=深度学习\""]),
        Case("见https://a.cn/x，然后", has: ["\"https://a.cn/x\""]),
        Case("https://a.cn/a/b查看", has: ["\"https://a.cn/a/b\""]),
    ]

    static let media: [Case] = [
        Case("![片](片.mp4)", has: ["<video", "aria-label=\"片\""]), Case("![音](音.mp3)", has: ["<audio"]),
        Case("![](a.webm)", has: ["<video"]),
        Case("![](a.OGG)", has: ["<audio"]), Case("![x](https://a.cn/b.mp4?x=1#t=2)", has: ["<video"]),
        Case("![x](mp4.png)", has: ["<img"]),
        Case("![图|300](图.png)", has: ["alt=\"图\"", "width=\"300\""]),
        Case("![图|300x200](图.png)", has: ["width=\"300\" height=\"200\""]),
        Case("![300](图.png)", has: ["width=\"300\""]), Case("![a|b](图.png)", has: ["alt=\"a|b\""]),
        Case("![图](图.png){width=200}", has: ["width=\"200\""]),
    ]

    // MARK: Formulas

    static let formulas: [Case] = [
        Case("$E_{32}$$E_{21}$", has: ["<math>E_{32}</math><math>E_{21}</math>"]),
        Case("$a$$b$$c$", has: ["</math><math>b</math><math>"]),
        Case("令 $\\theta $ 为", has: ["<math>\\theta</math>"]), Case("长度为 $ m $ 的", has: ["<math>m</math>"]),
        Case("求 $ \\frac{a}{b} $ 的", has: ["<math>"]),
        Case("$x_i $ 与", has: ["<math>x_i</math>"]), Case("$ f(x) = ax + b $", has: ["<math>"]),
        Case("$ \\text{损失} $", has: ["<math>"]),
        Case("$\\text{若 $x>0$}$", has: ["<math>\\text{若 $x&gt;0$}</math>"]),
        Case("$\\text{若 $x$ 则 $y$} z$ 后 $w$", has: ["<math>w</math>"]),
        Case("- $$\n  x\n\n  y\n  $$", has: ["formula-block"]), Case("1. $$\n   x\n   $$", has: ["formula-block"]),
        Case("> - $$\n>   x\n>   $$", has: ["formula-block"]),
        Case("$$x$$\n$$y$$", has: ["formula-block"], lacks: ["<p></p>"]),
        Case("$$x$$ $$y$$\n\n$$z$$\n甲", lacks: ["<p></p>"]),
        Case("约 $64%$ 的", has: ["<math>64%</math>"], faults: ["math.percent"]), Case("$50\\%$", has: ["<math>"]),
        Case("$x % 注$", has: ["<math>"]),
    ]

    static let prices: [Case] = [
        "$400 is certainly more than $300.", "Blue raised $27B and $7B of it", "价格 $5 和 $6。", "$ 5 and $ 6 left",
        "$HOME_DIR 和 $PATH",
        "echo $A_B and $C", "花了 $ 100，剩 $ 20", "US$5，HK$6", "$C:\\temp and $D", "$ 中文_甲 $",
    ].map { Case($0, lacks: ["<math>"]) }

    @Test(
        arguments: angleWords + angleControls + comments + boxes + openTasks + taskControls + footnotes + containers
            + definitions + code + tables + slips + lines + addresses + media + formulas + prices)
    func nothingIsLostOrRaw(_ example: Case) {
        var linker = PlainLinker()
        let options = ParseOptions(keepsAngleWords: true)
        let document = MarkdownDocument(parsing: Array(example.markdown.utf8)[...], options: options)
        let note = document.render(engines: Engines(formulas: PlainTypesetter()), linker: &linker)
        let html = String(decoding: note.html, as: UTF8.self)
        for text in example.has { #expect(html.contains(text), "\(html)") }
        for text in example.lacks { #expect(!html.contains(text), "\(html)") }
        #expect(Set((document.faults + note.faults).map(\.identifier)) == Set(example.faults), "\(html)")
    }

    // MARK: What KaTeX does not know

    @Test(arguments: [
        "\\widehat{y}", "\\widetilde{x}", "\\widecheck{x}", "\\widehat{\\theta}_n", "\\widetilde{\\mathbf{x}}",
        "\\widehat{AB}", "\\overline{x}",
        "\\utilde{x}", "\\overparen{AB}", "E=mc^2 \\label{eq:1}", "\\eqref{eq:1}", "\\ref{eq:a_b}", "\\mbox{中文}",
        "\\mathbbm{1}", "\\mathds{R}",
        "\\text{d_model}", "\\text{a_b $x_1$ c_d}", "\\begin{eqnarray}a&=&b\\end{eqnarray}",
        "\\begin{eqnarray*}a&=&b\\\\c&=&d\\end{eqnarray*}",
        "\\begin{flalign}a&=b\\end{flalign}", "\\begin{multline}a\\\\b\\end{multline}",
        "\\begin{align}a&=b\\end{align}", "\\begin{equation}a\\end{equation}",
        "\\require{cancel}\\cancel{x}", "\\centernot\\implies", "x \\tag{1}", "x \\tag*{甲}", "\\unicode{x2713}",
        "\\pmatrix{a & b \\cr c & d}", "\\cases{a \\cr b}",
        "\\DeclareMathOperator{\\argx}{arg\\,x}\\argx_\\theta", "\\newcommand{\\R}{\\mathbb R}\\R",
        "\\newcommand\\vv[2]{\\mathbf{#1}_{#2}}\\vv{a}{b}",
        "\\class{a}{x}", "\\iiiint", "\\bm{x}", "\\boldsymbol{x}",
        "\\begin{array}{c:c}1&2\\\\\\hdashline3&4\\end{array}", "\\nonumber x", "\\hbox{if}",
        "\\frac{成本}{收益}", "\\begin{cases}x & \\text{若 $x>0$}\\\\0&\\text{否则}\\end{cases}",
    ])
    func whatMathJaxKnowsIsSet(_ formula: String) throws {
        let katex = KaTeXTypesetter()
        for markdown in ["$\(formula)$", "$$\n\(formula)\n$$"] {
            var linker = PlainLinker()
            let note = MarkdownDocument(parsing: Array(markdown.utf8)[...])
                .render(engines: Engines(formulas: katex), linker: &linker)
            let html = String(decoding: note.html, as: UTF8.self)
            #expect(note.faults.map(\.summary) == [], "\(markdown)")
            #expect(html.contains("class=\"katex\""))
            let source = formula.replacing("&", with: "&amp;").replacing(">", with: "&gt;")
            #expect(html.contains(">\(source)</annotation>"), "readers copy what the author wrote")
        }
    }

    @Test func definitionsHoldForTheRestOfTheNote() {
        var linker = PlainLinker()
        let note = MarkdownDocument(
            parsing: Array(
                "前 $\\RR$\n\n$$\\newcommand{\\RR}{\\mathbb R}$$\n\n后 $\\RR^n$，$$x \\tag{3}\\label{a}$$ 由 $\\eqref{a}$"
                    .utf8)[...]
        ).render(engines: Engines(formulas: KaTeXTypesetter()), linker: &linker)
        #expect(note.faults.map(\.identifier) == ["math.invalid"], "only the one above the definition")
        #expect(note.faults.first?.severity == .warning)
        #expect(String(decoding: note.html, as: UTF8.self).contains(">(3)<"))
    }
}
