import LecternMarkdown
import Testing

/// `^name` at the end of a block, and the sizes that authors ask for.
struct BlockMarkTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var source: String
        var html: String
        var testDescription: String { source }

        init(_ source: String, _ html: String) {
            self.source = source
            self.html = html
        }
    }

    static let rows = [
        Row("定义。 ^def", "<p id=\"^def\">定义。</p>\n"),
        Row("一行\n二行 ^a-1", "<p id=\"^a-1\">一行二行</p>\n"),
        Row("一行\n^ab", "<p id=\"^ab\">一行</p>\n"),
        Row("- 甲 ^item\n- 乙", "<ul>\n<li><span id=\"^item\"></span>甲</li>\n<li>乙</li>\n</ul>\n"),
        Row("> 引 ^quote", "<blockquote>\n<p id=\"^quote\">引</p>\n</blockquote>\n"),
        Row("^alone", "<p id=\"^alone\" class=\"block-mark\"></p>\n"),
        Row("值为 x ^2", "<p>值为 x ^2</p>\n"),
        Row("值为 x ^n", "<p>值为 x ^n</p>\n"),
        Row("x^ab", "<p>x^ab</p>\n"),
        Row("甲^ab", "<p>甲^ab</p>\n"),
        Row("a ^中文", "<p>a ^中文</p>\n"),
        Row("a ^b c", "<p>a ^b c</p>\n"),
        Row("*重* ^ab", "<p id=\"^ab\"><em>重</em></p>\n"),
        Row("`^ab`", "<p><code>^ab</code></p>\n"),
    ]

    @Test(arguments: rows)
    func isTheBlocksID(_ row: Row) {
        var linker = PlainLinker()
        let note = MarkdownDocument(parsing: Array(row.source.utf8)[...]).render(linker: &linker)
        #expect(String(decoding: note.html, as: UTF8.self) == row.html)
        #expect(note.anchors.isEmpty == !row.html.contains("id="))
    }

    @Test func markIsNotInTheTextThatIsSearched() {
        var linker = PlainLinker()
        let note = MarkdownDocument(parsing: Array("定义。 ^def".utf8)[...]).render(linker: &linker)
        #expect(note.firstParagraph == "定义。")
        #expect(note.sections.map { String(decoding: $0.text, as: UTF8.self) } == ["定义。\n"])
    }

    @Test(arguments: [("300", 300, nil), ("60x70", 60, 70), ("99999", 99999, nil)] as [(String, Int?, Int?)])
    func sizes(_ text: String, _ width: Int?, _ height: Int?) {
        #expect(RequestedImageSize(text) == RequestedImageSize(width: width, height: height))
    }

    @Test(arguments: ["", "x", "3x", "x3", "0", "-1", "1x2x3", "100000", "三百", "３", "3.5", "50%"])
    func noSizes(_ text: String) {
        #expect(RequestedImageSize(text) == nil)
    }

    @Test func picturesInThemselves() {
        #expect(LinkSafety.isPictureData("data:image/png;base64,AA"))
        #expect(LinkSafety.isPictureData("DATA:image/GIF;base64,AA"))
        for address in [
            "data:text/html,x", "data:image/svg+xml,x", "data: text/html;image/png", "image/png", "x:data:image/png",
        ] {
            #expect(!LinkSafety.isPictureData(address), "\(address)")
        }
    }
}
