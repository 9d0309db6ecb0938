import LecternMarkdown
import Testing

/// Markdown in, HTML out: one row a rule.
struct NoteRenderingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var markdown: String
        var html: String
        var testDescription: String { name }

        init(_ name: String, _ markdown: String, _ html: String) {
            self.name = name
            self.markdown = markdown
            self.html = html
        }
    }

    private func render(_ markdown: String, _ options: RenderOptions = RenderOptions()) -> String {
        var linker = PlainLinker()
        let note = MarkdownDocument(parsing: Array(markdown.utf8)[...]).render(options: options, linker: &linker)
        return String(decoding: note.html, as: UTF8.self)
    }

    static let chinese: [Case] = [
        Case("emphasis before Han", "**中文。**后文", "<p><strong>中文。</strong>后文</p>\n"),
        Case("emphasis around quotes", "他说**“引号”**后", "<p>他说<strong>“引号”</strong>后</p>\n"),
        Case("emphasis around brackets", "这是**（注）**吗", "<p>这是<strong>（注）</strong>吗</p>\n"),
        Case("single star", "是*强调。*吗", "<p>是<em>强调。</em>吗</p>\n"),
        Case("plain emphasis stays", "**大模型**是指", "<p><strong>大模型</strong>是指</p>\n"),
        Case("English is untouched", "a **b.** c", "<p>a <strong>b.</strong> c</p>\n"),
        Case("stars in code stay", "`**中文。**后`", "<p><code>**中文。**后</code></p>\n"),
        Case("wrapped Han lines join", "第一行\n第二行", "<p>第一行第二行</p>\n"),
        Case("wrapped line after a comma joins", "第一行，\n第二行", "<p>第一行，第二行</p>\n"),
        Case("wrapped Latin keeps its blank", "one\ntwo", "<p>one\ntwo</p>\n"),
        Case("wrapped mixed lines keep their blank", "使用\nSwift", "<p>使用\nSwift</p>\n"),
        Case("joins after emphasis", "**中文**\n后文", "<p><strong>中文</strong>后文</p>\n"),
        Case("joins before emphasis", "中文\n**后文**", "<p>中文<strong>后文</strong></p>\n"),
        Case("single tilde is a range", "3~5 个，7~9 个", "<p>3~5 个，7~9 个</p>\n"),
        Case("double tilde strikes", "~~删去~~", "<p><del>删去</del></p>\n"),
    ]

    static let blocks: [Case] = [
        Case("tight list", "- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        Case("ordered list from 3", "3. a\n", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
        Case(
            "tasks", "- [x] a\n- [ ] b\n",
            "<ul>\n<li class=\"task-item\"><input type=\"checkbox\" disabled checked aria-label=\"a\"> a</li>\n"
                + "<li class=\"task-item\"><input type=\"checkbox\" disabled aria-label=\"b\"> b</li>\n</ul>\n"),
        Case("quote", "> 引\n", "<blockquote>\n<p>引</p>\n</blockquote>\n"),
        Case("code", "```swift x\na < b\n```\n", "<pre><code class=\"language-swift\">a &lt; b\n</code></pre>\n"),
        Case("rule", "---\n", "<hr>\n"),
        Case(
            "table", "|a|b|\n|:-:|--|\n|1|2|\n",
            "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n<thead>\n<tr><th scope=\"col\" class=\"align-center\">a</th>"
                + "<th scope=\"col\">b</th></tr>\n</thead>\n<tbody>\n<tr><td class=\"align-center\">1</td><td>2</td></tr>\n"
                + "</tbody>\n</table></div>\n"),
        Case(
            "empty corner of a table", "||b|\n|-|-|\n",
            "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n<thead>\n<tr><td></td><th scope=\"col\">b</th></tr>\n"
                + "</thead>\n</table></div>\n"),
        Case(
            "heading", "## 大模型的分类",
            "<h2 id=\"大模型的分类\">大模型的分类<a class=\"heading-anchor\" href=\"#大模型的分类\" "
                + "aria-hidden=\"true\" tabindex=\"-1\"></a></h2>\n"),
        Case(
            "footnote", "甲[^a]\n\n[^a]: 注\n",
            "<p>甲<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup></p>\n"
                + "<section class=\"footnotes\"><ol>\n<li id=\"fn-1\" value=\"1\">\n<p>注 <a class=\"footnote-backref\" "
                + "href=\"#fnref-1\" role=\"doc-backlink\">↩</a></p>\n</li>\n</ol></section>\n"),
    ]

    static let rawHTML: [Case] = [
        Case("kept element", "按 <kbd>Ctrl</kbd>", "<p>按 <kbd>Ctrl</kbd></p>\n"),
        Case("script goes, with its content", "甲<script>alert(1)</script>\n\n后", "<p>甲alert(1)</p>\n<p>后</p>\n"),
        Case("handlers go", "<b onclick=\"x()\">粗</b>", "<p><b>粗</b></p>\n"),
        Case("scheme of programs goes", "<a href=\"java\nscript:x\">y</a>", "<p><a>y</a></p>\n"),
        Case("unclosed inline ends with its paragraph", "<b>粗\n\n后", "<p><b>粗</b></p>\n<p>后</p>\n"),
        Case(
            "unclosed block ends with its list item", "- <div>a\n- b",
            "<ul>\n<li>\n<div>a\n</div></li>\n<li>b</li>\n</ul>\n"),
        Case("stray end tag goes", "甲</div>乙", "<p>甲乙</p>\n"),
        Case(
            "Markdown inside raw HTML", "<details>\n\n**粗**\n\n</details>\n",
            "<details>\n<p><strong>粗</strong></p>\n</details>\n"),
        Case("markdown link of a program", "[a](javascript:x)", "<p><a>a</a></p>\n"),
        Case("comment goes", "甲<!-- x -->乙", "<p>甲乙</p>\n"),
    ]

    @Test(arguments: chinese + blocks + rawHTML)
    func rendersAs(_ row: Case) {
        #expect(render(row.markdown) == row.html)
    }

    @Test func escapedPolicyShowsTags() {
        #expect(render("<b>x</b>", RenderOptions(rawHTML: .escaped)) == "<p>&lt;b&gt;x&lt;/b&gt;</p>\n")
    }

    @Test func trustedPolicyKeepsEverything() {
        #expect(render("<script>x</script>\n", RenderOptions(rawHTML: .trusted)) == "<script>x</script>\n")
    }

    @Test func leavesOutAFirstBlockThatIsTheTitle() {
        #expect(render("# 题\n\n文", RenderOptions(title: "题")) == "<p>文</p>\n")
        #expect(render("文\n\n# 题", RenderOptions(title: "题")).hasPrefix("<p>文</p>"))
        #expect(render("[题](a)", RenderOptions(title: "题")) == "<p><a href=\"a\">题</a></p>\n")
    }

    @Test func headingsThatRivalTheTitleGoBelowIt() {
        let html = render("# 题\n\n# 甲\n\n## 乙", RenderOptions(title: "题"))
        #expect(html.contains("<h2 id=\"甲\">") && html.contains("<h3 id=\"乙\">"))
        #expect(render("# 题\n\n## 乙", RenderOptions(title: "题")).contains("<h2 id=\"乙\">"))
        #expect(render("# 甲\n").contains("<h1 id=\"甲\">"))
    }

    @Test func headingsOfOneTextGetDifferentIDs() {
        var linker = PlainLinker()
        let source = Array("# 甲\n\n# 甲\n\n# 甲-1\n".utf8)
        let note = MarkdownDocument(parsing: source[...]).render(linker: &linker)
        #expect(note.headings.map(\.id) == ["甲", "甲-1", "甲-1-1"])
    }

    @Test func deepNestingDoesNotOverflow() {
        let quotes = String(repeating: "> ", count: 5_000) + "深"
        #expect(render(quotes).contains("深"))
        let tags = String(repeating: "<b>", count: 4_000) + "深"
        #expect(render(tags).contains("深"))
    }
}
