import Foundation
import LecternMarkdown
import Testing

/// What the added blocks mean for the other rooms: outlines, the search index, links, parts, hostile input.
struct BlockAdditionTests {
    /// Links the word 词元, and keeps what it is asked.
    struct Recorder: NoteLinker {
        var blocks: [String] = []
        var places: [LinkPlace] = []

        mutating func beginSection(level: Int, id: String, title: String) {}
        mutating func links(in prose: Prose, offset: Int) -> [InlineLink] {
            let word = Array("词元".utf8)
            let text = Array(prose.text)
            return text.indices.dropLast(word.count - 1).filter { text[$0..<($0 + word.count)].elementsEqual(word) }
                .map { InlineLink(range: $0..<($0 + word.count), element: .anchor(name: .term, href: "g")) }
        }
        mutating func endBlock(text: UnsafeBufferPointer<UInt8>) {
            blocks.append(String(decoding: text, as: UTF8.self))
        }
        mutating func target(ofLink destination: String, at place: LinkPlace) -> LinkTarget {
            places.append(place)
            return LinkTarget(href: destination)
        }
        mutating func target(ofImage destination: String, at place: LinkPlace) -> LinkTarget {
            LinkTarget(href: destination)
        }
        mutating func target(of wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget {
            places.append(place)
            return .text(wikilink.shownText)
        }
    }

    private func render(
        _ markdown: String, _ part: DocumentPart = .all, _ options: RenderOptions = RenderOptions()
    ) -> (note: RenderedNote, html: String, linker: Recorder) {
        var linker = Recorder()
        let note = MarkdownDocument(parsing: Array(markdown.utf8)[...], lineOffset: 3)
            .render(part, options: options, linker: &linker)
        return (note, String(decoding: note.html, as: UTF8.self), linker)
    }

    @Test(
        "terms link inside of the additions",
        arguments: [
            "> [!NOTE]\n> 词元", "::: details 题\n词元\n:::", "甲\n: 词元", "表：词元\n\n|a|\n|-|", "![a](b \"词元\")",
            "- [x] 词元", "甲[^1]\n\n[^1]: 词元", "词元\n: 甲",
        ])
    func termsLink(_ markdown: String) {
        #expect(render(markdown).html.contains("<a class=\"term-link\" href=\"g\">词元</a>"))
    }

    @Test("no term links in the title of an alert or a block that folds, nor over an abbreviation")
    func titlesDoNotLink() {
        #expect(!render("> [!NOTE] 词元\n> a").html.contains("term-link"))
        #expect(!render("::: details 词元\na\n:::").html.contains("term-link"))
        let both = render("*[词元]: token\n*[元]: x\n\n词元 元").html
        #expect(both == "<p><a class=\"term-link\" href=\"g\">词元</a> <abbr title=\"x\">元</abbr></p>\n")
    }

    @Test("places in the file are those of the source")
    func places() {
        let links = [
            "> [!NOTE] 题\n> [[甲]]", "::: details [[甲]]\n:::", "词\n: [[甲]]", "> - ::: tip\n>   x [[甲]]\n>   :::",
        ]
        let found = links.map { render($0).linker.places.first?.position }
        let wanted: [(Int, Int)] = [(5, 2), (4, 12), (5, 2), (5, 6)]
        #expect(found == wanted.map { SourcePosition(line: $0.0, byteColumn: $0.1) })
    }

    @Test("titles, definitions and captions are in the text of their section, markers are not")
    func sections() {
        let text = "> [!NOTE] 题目\n> 正文\n\n词\n: 义\n\n*[HTML]: Hyper\n\n![a](b \"图注\")\n\n表：表注\n\n|列|\n|-|\n"
        let note = render(text).note
        #expect(String(decoding: note.sections[0].text, as: UTF8.self) == "题目\n正文\n词\n义\n图注\n表注\n列\n")
        #expect(note.sections.count == 1)
    }

    @Test("blocks end at the blocks that a reader sees")
    func blocks() {
        #expect(render("甲\n乙\n: 丙\n: 丁").linker.blocks == ["甲", "乙", "丙", "丁"])
    }

    @Test("the first paragraph is one of the text")
    func firstParagraph() {
        #expect(render("> [!NOTE]\n> 旁\n\n词\n: 义\n\n::: tip\n旁\n:::\n\n正文").note.firstParagraph == "正文")
        #expect(render("表：注\n\n|a|\n|-|\n\n正文").note.firstParagraph == "正文")
    }

    @Test("attributes are in no title")
    func titles() {
        let document = MarkdownDocument(parsing: Array("# 题 {#t .c}\n\n文".utf8)[...])
        #expect(document.outline().first == .heading(level: 1, text: "题", line: 1))
        #expect(document.passages(of: .all).map(\.text) == [Array("题".utf8)])
        let options = RenderOptions(title: "题", reservedIDs: ["main"], idPrefix: "p-")
        #expect(render("# 题 {#t}\n\n文", .all, options).html == "<p>文</p>\n")
        #expect(render("## 甲 {#a}", .all, options).note.headings.map(\.id) == ["p-a"])
    }

    @Test("an id that the page has taken is an error")
    func takenID() {
        let result = render("## 甲 {#main}", .all, RenderOptions(reservedIDs: ["main"]))
        #expect(result.note.faults.map(\.identifier) == ["heading.id"])
        #expect(result.note.headings.map(\.id) == ["甲"])
    }

    @Test("parts of a document: items, ranges, the first paragraph")
    func parts() {
        let text = "## 甲\n\n词\n: 义\n\n## 乙\n\n> [!TIP]\n> 旁\n\n正文[^1]\n\n[^1]: 注\n[^2]: 无用\n"
        #expect(render(text, .blocks(1..<3)).html == "<dl>\n<dt>词</dt>\n<dd>义</dd>\n</dl>\n")
        #expect(render(text, .blocks(1..<3)).note.faults.isEmpty)
        let second = render(text, .blocks(4..<6))
        #expect(second.html.contains("<section class=\"footnotes\">"))
        #expect(second.note.hasFootnotes)
        #expect(second.note.faults.map(\.identifier) == ["footnote.unused"])
        let card = RenderOptions(extent: .firstParagraph)
        #expect(render(text, .blocks(4..<6), card).html == "<p>正文</p>\n")
        #expect(render(text, .blocks(1..<3), card).html == "<dl>\n<dt>词</dt>\n<dd>义</dd>\n</dl>\n")
        let item = "- 1990年 ::: x\n  > [!NOTE]\n  > 旁\n"
        #expect(render(item, .item(block: 0, item: 0, omittingPrefix: 8)).html.contains("alert-note"))
    }

    @Test("labels are the given ones")
    func labels() {
        let labels = BlockLabels { "«\($0.rawValue)»" }
        let html = render("> [!NOTE]\n> a\n\n::: details\nb\n:::\n\n|a|\n|-|", .all, RenderOptions(labels: labels)).html
        #expect(html.contains("<p class=\"alert-title\">«alertNote»</p>"))
        #expect(html.contains("<summary>«details»</summary>"))
        #expect(html.contains("aria-label=\"«table»\""))
    }

    @Test(
        "hostile input ends, and nests no deeper than it may",
        arguments: [
            ("::: tip\n", 4_000), (":::: a\n::: b\n", 4_000), ("> [!NOTE]\n", 4_000), ("甲\n: 乙\n", 4_000),
            ("*[AB]: x\n", 4_000), ("[^a]: b\n", 4_000), ("[^a] ", 4_000), ("![a](b){width=1}", 4_000),
            ("{#a}", 4_000),
            ("# a {#b}\n", 4_000), (": ", 4_000), (":::", 4_000), ("*[A", 4_000), ("[!", 4_000),
            ("- ::: a\n", 2_000),
        ])
    func hostile(_ piece: String, _ count: Int) {
        let result = render(String(repeating: piece, count: count))
        let html = result.html
        #expect(html.components(separatedBy: "<aside").count == html.components(separatedBy: "</aside>").count)
        #expect(html.components(separatedBy: "<dl>").count == html.components(separatedBy: "</dl>").count)
        #expect(html.components(separatedBy: "<details").count == html.components(separatedBy: "</details>").count)
    }
}
