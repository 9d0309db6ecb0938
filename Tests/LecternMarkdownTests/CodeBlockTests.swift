import LecternMarkdown
import Testing

/// Takes words for tokens: `let` is a keyword, text in quotation marks a string, also over line ends.
private struct TestHighlighter: CodeHighlighter {
    let fingerprint = "test"
    var obstacle: EngineObstacle? { nil }

    func tokens(of code: String, language: String, budget: inout EngineBudget) -> [CodeToken]? {
        guard ["swift", "shell-session"].contains(language) else { return nil }
        var tokens: [CodeToken] = []
        var rest = code[...]
        while let start = rest.firstIndex(where: { $0 == "\"" || $0 == "l" }) {
            let tail = rest[start...]
            if tail.hasPrefix("let") {
                let end = rest.index(start, offsetBy: 3)
                tokens.append(CodeToken(range: range(start..<end, code), names: ["keyword"]))
                rest = rest[end...]
            } else if tail.first == "\"", let close = tail.dropFirst().firstIndex(of: "\"") {
                let end = rest.index(after: close)
                tokens.append(CodeToken(range: range(start..<end, code), names: ["string"]))
                rest = rest[end...]
            } else {
                rest = tail.dropFirst()
            }
        }
        return tokens
    }

    private func range(_ range: Range<String.Index>, _ code: String) -> Range<Int> {
        code.utf8.distance(
            from: code.startIndex, to: range.lowerBound)..<code.utf8.distance(
                from: code.startIndex, to: range.upperBound)
    }

    func suggestion(for language: String) -> String? { language == "swfit" ? "swift" : nil }
}

private struct TestDrawer: DiagramDrawer {
    let fingerprint = "test"

    func draws(_ language: String) -> Bool { language == "dot" }

    func draw(_ diagram: DiagramSource, link: (String) -> String?) throws(EngineFault) -> DrawnDiagram {
        if diagram.text.contains("wrong") { throw EngineFault("it is wrong", byteOffset: 4, suggestion: "Mend it.") }
        return DrawnDiagram(
            html: "<svg id=\"\(diagram.idPrefix)x\"><a href=\"\(link("javascript:x") ?? "-")\"></a></svg>")
    }
}

struct CodeBlockTests {
    private func render(
        _ markdown: String, included: IncludedFiles = IncludedFiles(), engines: Engines = Engines()
    ) -> RenderedNote {
        var linker = PlainLinker()
        var options = RenderOptions()
        options.included = included
        return MarkdownDocument(parsing: Array(markdown.utf8)[...]).render(
            options: options, engines: engines, linker: &linker)
    }

    private func html(_ markdown: String, engines: Engines = Engines()) -> String {
        String(decoding: render(markdown, engines: engines).html, as: UTF8.self)
    }

    private func code(_ note: RenderedNote) -> String {
        String(decoding: note.sections.flatMap(\.code), as: UTF8.self)
    }

    private let highlighting = Engines(highlighter: TestHighlighter())

    static let shown: [(String, String)] = [
        ("```swift\na < b\n```", "<pre><code class=\"language-swift\">a &lt; b\n</code></pre>\n"),
        ("    a\n    b\n", "<pre><code>a\nb\n</code></pre>\n"),
        ("```\n```", "<pre><code></code></pre>\n"),
        (
            "```js {2}\na\nb\n```",
            "<pre class=\"has-lines\"><code class=\"language-js\"><span class=\"line\">a\n</span>"
                + "<mark class=\"line\">b\n</mark></code></pre>\n"
        ),
        (
            "```js linenums=9\na\n\n```",
            "<pre class=\"has-lines has-numbers\"><code class=\"language-js\"><span class=\"line\" data-line=\"9\">a\n"
                + "</span><span class=\"line\" data-line=\"10\">\n</span></code></pre>\n"
        ),
        (
            "```js title=\"<a>\"\na\n```",
            "<figure class=\"code-figure\"><figcaption>&lt;a&gt;</figcaption>\n<pre><code class=\"language-js\">a\n"
                + "</code></pre>\n</figure>\n"
        ),
        (
            "```diff-js\n  a\n- b\n+ c\n```",
            "<pre class=\"has-lines\"><code class=\"language-diff-js\"><span class=\"line\">a\n</span>"
                + "<del class=\"line\">b\n</del><ins class=\"line\">c\n</ins></code></pre>\n"
        ),
        ("```diff\n- b\n```", "<pre><code class=\"language-diff\">- b\n</code></pre>\n"),
        (
            "```console\n$ a\nb\n```",
            "<pre class=\"has-lines\"><code class=\"language-console\"><span class=\"line\"><span class=\"code-prompt\">$ "
                + "</span>a\n</span><span class=\"line\">b\n</span></code></pre>\n"
        ),
        ("```x\" onload=\"y\nz\n```", "<pre><code class=\"language-x&quot;\">z\n</code></pre>\n"),
    ]

    @Test(arguments: shown.indices)
    func shows(index: Int) {
        let (markdown, expected) = Self.shown[index]
        #expect(html(markdown) == expected)
    }

    static let marks: [(String, String)] = [
        ("a // [!code ++]", "<ins class=\"line\">a\n</ins>"),
        ("a # [!code --]", "<del class=\"line\">a\n</del>"),
        ("a -- [!code highlight]", "<mark class=\"line\">a\n</mark>"),
        ("a ; [!code hl]", "<mark class=\"line\">a\n</mark>"),
        ("a <!-- [!code ++] -->", "<ins class=\"line\">a\n</ins>"),
        ("a /* [!code ++] */", "<ins class=\"line\">a\n</ins>"),
        ("a {/* [!code ++] */}", "<ins class=\"line\">a\n</ins>"),
        ("a (* [!code --] *)", "<del class=\"line\">a\n</del>"),
        ("a % [!code focus]", "<span class=\"line is-focused\">a\n</span>"),
        ("a // [!code ++] [!code hl]", "<ins class=\"line is-highlighted\">a\n</ins>"),
        (
            "// [!code ++:2]\na\nb\nc",
            "<ins class=\"line\">a\n</ins><ins class=\"line\">b\n</ins><span class=\"line\">c\n</span>"
        ),
        ("a [!code ++]", "<span class=\"line\">a [!code ++]\n</span>"),
        ("a // [!!code ++]", "<span class=\"line\">a // [!code ++]\n</span>"),
        ("a // [!code why]", "<span class=\"line\">a // [!code why]\n</span>"),
        ("a // [!code ++", "<span class=\"line\">a // [!code ++\n</span>"),
        ("a // why [!code ++]", "<span class=\"line\">a // why [!code ++]\n</span>"),
    ]

    @Test(arguments: marks.indices)
    func readsMarks(index: Int) {
        let (source, expected) = Self.marks[index]
        #expect(html("```js linenos=false nowrap {99}\n\(source)\n```").contains(expected) || isPlain(source, expected))
    }

    /// Where no mark is left, lines have no elements.
    private func isPlain(_ source: String, _ expected: String) -> Bool {
        let text = expected.replacing("<span class=\"line\">", with: "").replacing("</span>", with: "")
        return html("```js\n\(source)\n```") == "<pre><code class=\"language-js\">\(text)</code></pre>\n"
    }

    @Test func theIndexHoldsTheCodeAsItIsShown() {
        let note = render("```js\na // [!code ++]\n// [!code hl]\nb\n```\n\n```diff-js\n+ c\n```")
        #expect(code(note) == "a\nb\nc\n")
    }

    @Test func tokensEndWithTheirLines() {
        let html = html("```swift {2}\nlet a = \"x\ny\"\nlet\n```", engines: highlighting)
        #expect(
            html.contains(
                "<span class=\"line\"><span class=\"tok-keyword\">let</span> a = <span class=\"tok-string\">&quot;x</span>\n"
                    + "</span><mark class=\"line\"><span class=\"tok-string\">y&quot;</span>\n</mark>"))
        let plain = self.html("```swift\n\"x\ny\"\n```", engines: highlighting)
        #expect(plain.contains("<span class=\"tok-string\">&quot;x\ny&quot;</span>\n</code>"))
    }

    @Test func namesAreFoldedForTheHighlighter() {
        #expect(html("```Swift\nlet\n```", engines: highlighting).contains("tok-keyword"))
        #expect(html("```diff-swift\n+ let\n```", engines: highlighting).contains("tok-keyword"))
        #expect(html("```console\n$ let\n```", engines: highlighting).contains("tok-keyword"))
    }

    static let languages: [(String, [String])] = [
        ("swift", []), ("text", []), ("plain", []), ("txt", []), ("plaintext", []), ("none", []), ("console", []),
        ("swfit", ["code.unknown-language"]), ("nonsense", ["code.unknown-language"]), ("", []),
    ]

    @Test(arguments: languages.indices)
    func tellsOfUnknownLanguages(index: Int) {
        let (language, expected) = Self.languages[index]
        let source = "```\(language)\na\n```\n\n```\(language)\nb\n```"
        #expect(render(source, engines: highlighting).faults.map(\.identifier) == expected)
        #expect(render(source).faults == [])
    }

    @Test func suggestsALanguage() {
        let fault = render("甲\n\n```swfit\na\n```", engines: highlighting).faults.first
        #expect(fault?.suggestion == "Write “swift”, or “text” for what is no program.")
        #expect(fault?.position.line == 3)
        #expect(fault?.marked == "swfit")
    }

    static let faults: [(String, String, Int, String)] = [
        ("```js titel=\"a\"\n```", "code.unknown-attribute", 1, "titel=\"a\""),
        ("\n```js linenums=x\n```", "code.attribute-value", 2, "linenums=x"),
        ("```js {3-4}\na\n```", "code.lines-outside", 1, "3-4"),
        ("```js\na\nb // [!code why]\n```", "code.unknown-mark", 3, "[!code why]"),
        ("```js tab=\"a\"\n```\n```js tab=\"a\"\n```", "code.repeated-tab", 3, "a"),
        ("```js include=\"a.js\"\n```", "include.unavailable", 1, "a.js"),
    ]

    @Test(arguments: faults.indices)
    func tellsWhatIsWrong(index: Int) {
        let (source, identifier, line, marked) = Self.faults[index]
        let faults = render(source).faults
        #expect(faults.map(\.identifier) == [identifier])
        #expect(faults.map(\.position.line) == [line])
        #expect(faults.map(\.marked) == [marked])
    }

    @Test func tabsStandInOneGroup() {
        let tabs = html("```sh tab=\"<npm>\"\na\n```\n\n```sh tab=\"yarn\"\nb\n```\n\n甲\n\n```sh tab=\"c\"\nc\n```")
        #expect(tabs.ranges(of: "<div class=\"code-tabs\">").count == 1)
        #expect(tabs.ranges(of: "<div class=\"tab-panel\">").count == 2)
        #expect(tabs.contains("<p class=\"tab-title\">&lt;npm&gt;</p>"))
        #expect(tabs.ranges(of: "<div").count == tabs.ranges(of: "</div>").count)
        #expect(tabs.contains("<figcaption>c</figcaption>"))
    }

    static let includes: [(String, String, [String])] = [
        ("a.js", "1\n  2\n//#region r\n  3\n//#endregion r\n5\n", []),
        ("a.js#L2", "  2\n", []), ("a.js#L2-L3", "  2\n//#region r\n", []), ("a.js#L5-", "//#endregion r\n5\n", []),
        ("a.js#r", "  3\n", []), ("a.js#x", "a.js#x\n", ["include.missing-region"]),
        ("a.js#L9", "a.js#L9\n", ["include.missing-lines"]),
        ("a.js#L3-L2", "a.js#L3-L2\n", ["include.missing-lines"]),
        ("b.js", "b.js\n", ["include.missing-file"]), ("../c", "../c\n", ["include.outside"]),
        ("open.js#r", "open.js#r\n", ["include.open-region"]), ("bin", "bin\n", ["include.unreadable"]),
    ]

    @Test(arguments: includes.indices)
    func includesFiles(index: Int) {
        let (reference, expected, faults) = Self.includes[index]
        let files = IncludedFiles([
            "a.js": .text(Array("1\n  2\n//#region r\n  3\n//#endregion r\n5\n".utf8)),
            "open.js": .text(Array("# region r\n1\n".utf8)), "b.js": .missing(suggestion: "/a.js"), "../c": .outside,
            "bin": .unreadable("no"),
        ])
        let note = render("```js include=\"\(reference)\"\n```", included: files)
        #expect(code(note) == expected)
        #expect(note.faults.map(\.identifier) == faults)
    }

    @Test func includesAreNumberedAsInTheirFile() {
        let files = IncludedFiles(["a": .text(Array("1\n  2\n   3\n".utf8))])
        let note = render("```js include=\"a#L2-L3\" linenums dedent\n```", included: files)
        #expect(String(decoding: note.html, as: UTF8.self).contains("data-line=\"2\">2\n</span>"))
        #expect(code(note) == "2\n 3\n")
    }

    @Test func diagramsAreDrawn() {
        let engines = Engines(diagrams: TestDrawer())
        let note = render("```dot title=\"<甲>\"\na\n```\n\n```dot\na\n```", engines: engines)
        let html = String(decoding: note.html, as: UTF8.self)
        #expect(html.contains("<figcaption>&lt;甲&gt;</figcaption>"))
        let ids = html.split(separator: "id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(ids.count == 2 && Set(ids).count == 2)
        #expect(!html.contains("javascript"))
        #expect(note.features == [.diagrams])
    }

    @Test func aFaultyDiagramShowsAsItsSource() {
        let note = render("> 甲\n>\n> ```dot\n> a\n> b wrong\n> ```", engines: Engines(diagrams: TestDrawer()))
        #expect(String(decoding: note.html, as: UTF8.self).contains("<pre><code class=\"language-dot\">"))
        #expect(note.faults.map(\.identifier) == ["diagram.syntax"])
        #expect(note.faults.first?.position.line == 5)
        #expect(note.faults.first?.marked == "wrong")
    }
}
