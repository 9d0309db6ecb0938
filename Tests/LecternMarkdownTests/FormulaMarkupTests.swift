import Testing

@testable import LecternMarkdown

/// What may pass from KaTeX into a page.
struct FormulaMarkupTests {
    private func convert(_ html: String) -> String? {
        var names = FormulaClassNames()
        return FormulaMarkup.convert(Array(html.utf8), names: &names).map { String(decoding: $0.html, as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("<span style=\"height:0.9em;top:-2.55em;\">x</span>", "<span class=\"kh-0_9em kt--2_55em\">x</span>"),
            (
                "<span class=\"a\" style=\"top:1em\" aria-hidden='true'>x</span>",
                "<span class=\"a kt-1em\" aria-hidden=\"true\">x</span>"
            ),
            (
                "<span class=\"a\" aria-hidden=\"true\" style=\"top:1em\">x</span>",
                "<span class=\"a kt-1em\" aria-hidden=\"true\">x</span>"
            ),
            (
                "<svg viewBox='0 0 1 1' style='width:1em'><path d='M0 0'/></svg>",
                "<svg viewBox=\"0 0 1 1\" class=\"kw-1em\"><path d=\"M0 0\"/></svg>"
            ),
            (
                "<mrow class =\"x\"><mspace width=\"1em\"/></mrow>",
                "<mrow class=\"x\"><mspace width=\"1em\"/></mrow>"
            ),
            ("<span style=\"color:#f00;\">a</span>", "<span class=\"kc-_hf00\">a</span>"),
            ("a &lt; b", "a &lt; b"),
        ] as [(String, String)])
    func classesStandForStyles(_ html: String, _ expected: String) {
        #expect(convert(html) == expected)
    }

    @Test(
        arguments: [
            "<script>alert(1)</script>", "<a href=\"x\">y</a>", "<img src=\"x\">", "<span onclick=\"x\">y</span>",
            "<span href=\"javascript:x\">y</span>", "<span style=\"background:url(x)\">y</span>",
            "<span style=\"width:expression(x)\">y</span>", "<span style=\"top:1em}*{color:red\">y</span>",
            "<span style=\"behavior:x\">y</span>", "<span style=\"top:1em/**/\">y</span>", "<!-- -->", "<span", "<",
            "<span class=\"a", "<span class=a>x</span>", "<span/onclick=x>", "</span onclick=\"x\">",
            "<svg><style>x</style></svg>", "<math><annotation-xml encoding=\"text/html\">x</annotation-xml></math>",
            "<svg><foreignObject>x</foreignObject></svg>", "<span class='a\"b'>x</span>", "<span id=\"x\">y</span>",
            "<mglyph src=\"x\">", "<span title=\"x\">y</span>", "<maction>x</maction>", "<svg><use/></svg>",
            "<span style=\"color:\">y</span>", "<span style=\"top\">y</span>", "<SPAN>x</SPAN>",
        ])
    func nothingElsePasses(_ html: String) {
        #expect(convert(html) == nil)
    }

    @Test func rulesAndNamesFollowFromTheStyleAlone() throws {
        var names = FormulaClassNames()
        let html = Array("<span style=\"top:-2.55em;height:50%;margin:0 0.1em;color:#cc0000\">x</span>".utf8)
        let formula = try #require(FormulaMarkup.convert(html, names: &names))
        #expect(
            formula.styles.sorted().map(\.rule) == [
                ".kh-50_p{height:50%!important}", ".km-0_s0_1em{margin:0 0.1em!important}",
                ".kt--2_55em{top:-2.55em!important}", ".kc-_hcc0000{color:#cc0000!important}",
            ])
        #expect(FormulaMarkup.convert(html, names: &names) == formula)
    }

    @Test func theSheetKeepsOneFormOfEachFont() {
        let base = "@font-face{font-family:A;src:url(fonts/A.woff2) format('woff2'),url(fonts/A.ttf)}.a{color:red}"
        let sheet = FormulaSheet.make(base: Array(base.utf8), styles: [])
        #expect(
            String(decoding: sheet, as: UTF8.self)
                == "@font-face{font-family:A;src:url(fonts/A.woff2) format('woff2')}.a{color:red}\n")
        #expect(FormulaSheet.make(base: [], styles: []).isEmpty)
    }
}
