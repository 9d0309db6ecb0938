import LecternCore
import Testing

@testable import LecternMarkdown

/// Formulas in notes: what is written, what is searched, what is reported.
struct FormulaRenderingTests {
    private func render(_ markdown: String, _ engines: Engines = Engines(formulas: KaTeXTypesetter())) -> RenderedNote {
        var linker = PlainLinker()
        return MarkdownDocument(parsing: Array(markdown.utf8)[...], lineOffset: 2)
            .render(engines: engines, linker: &linker)
    }

    private func html(_ note: RenderedNote) -> String { String(decoding: note.html, as: UTF8.self) }

    @Test func formulasInProse() {
        let note = render("设 $x<1$ 为，$$y$$。")
        #expect(html(note).contains("<annotation encoding=\"application/x-tex\">x&lt;1</annotation>"))
        #expect(html(note).contains("<div class=\"formula-block\"><span class=\"katex-display\">"))
        #expect(note.faults.isEmpty && note.formulas.isUsed && !note.formulas.styles.isEmpty)
        #expect(String(decoding: note.sections[0].text, as: UTF8.self) == "设 x<1 为，y。\n")
        #expect(note.firstParagraph == "设 x<1 为，y。")
    }

    @Test func blocksOfMath() {
        let note = render("```math\na^2\n```\n\n后文")
        #expect(html(note).hasPrefix("<div class=\"formula-block\"><span class=\"katex-display\">"))
        #expect(html(note).hasSuffix("</div>\n<p>后文</p>\n"))
        #expect(String(decoding: note.sections[0].text, as: UTF8.self) == "a^2\n\n后文\n")
    }

    @Test func faultsShowTheSource() {
        let source = "---\n---\n```math\na\n\\frac{b<}{\\nope}\n```\n\n好 $\\bad{<}$ 了"
        let note = render(String(source.dropFirst(8)))
        #expect(html(note).contains("<pre class=\"formula-source\"><code>a\n\\frac{b&lt;}{\\nope}\n</code></pre>"))
        #expect(html(note).contains("好 <code class=\"formula-source\">$\\bad{&lt;}$</code> 了"))
        let lines = LineMap(Array(source.utf8))
        let places = note.faults.map { $0.diagnostic(in: "a.md", lines) }
        #expect(places.map(\.identifier) == ["math.invalid", "math.invalid"])
        #expect(places.map(\.location?.line) == [5, 8])
        #expect(places.map(\.location?.column) == [11, 4])
        #expect(places.map(\.location?.length) == [5, 4])
        #expect(places.map(\.summary) == ["there is no command `\\nope`", "there is no command `\\bad`"])
    }

    @Test func whatEndsTooEarlyMarksItsLastLine() {
        let source = "```math\na + b\n\\frac{1}{2\n```"
        let note = render(source)
        let place = note.faults.map { $0.diagnostic(in: "a.md", LineMap(Array(("\n\n" + source).utf8))) }
        #expect(place.map(\.location?.line) == [5] && place.map(\.location?.length) == [10])
    }

    @Test func withoutATypesetterDollarsAreText() {
        let note = render("设 $x$。\n\n```math\nx\n```", Engines())
        #expect(html(note) == "<p>设 $x$。</p>\n<pre><code class=\"language-math\">x\n</code></pre>\n")
        #expect(!note.formulas.isUsed)
    }

    @Test func withoutKaTeXSourcesShowAndOneThingIsSaid() {
        let katex = KaTeXTypesetter(FormulaOptions(), package: nil)
        let note = render("设 $x$，$y$。", Engines(formulas: katex))
        #expect(html(note).contains("<code class=\"formula-source\">$x$</code>"))
        #expect(note.faults.isEmpty && note.formulas.isUsed)
        #expect(katex.obstacle?.identifier == "math.katex-missing")
    }
}
