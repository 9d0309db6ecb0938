import Foundation
import LecternCore
import LecternMarkdown
import MarkdownChecks
import Testing

/// What stays of raw HTML, what is told about the rest, and that nothing harmful stays.
struct RawHTMLTests {
    private func render(_ markdown: String, _ options: RenderOptions = RenderOptions()) -> RenderedNote {
        var linker = PlainLinker()
        return MarkdownDocument(parsing: Array(markdown.utf8)[...]).render(options: options, linker: &linker)
    }

    private func html(_ markdown: String) -> String { String(decoding: render(markdown).html, as: UTF8.self) }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")

    static let rows: [(String, String)] = [
        ("<b class=\"overlay language-js\">x</b>", "<p><b>x</b></p>\n"),
        ("<code class=\"language-js extra\">x</code>", "<p><code class=\"language-js\">x</code></p>\n"),
        ("<td-x>字</td-x>", "<p>字</p>\n"),
        (
            "<b id=\"lectern\">x</b><i id=\"main\">y</i><u id=\"own\">z</u>",
            "<p><b>x</b><i>y</i><u id=\"own\">z</u></p>\n"
        ),
        ("<b role=\"dialog\">x</b><b role=\"note\">y</b>", "<p><b>x</b><b role=\"note\">y</b></p>\n"),
        (
            "<img src=\"a.png\" width=\"300px\" height=\"9999999\">",
            "<img src=\"a.png\" width=\"300px\" decoding=\"async\">\n"
        ),
        ("文 <div>块</div> 字", "<p>文 块 字</p>\n"),
        (
            "<p align=\"center\">\n\n**粗**\n\n</p>\n",
            "<div align=\"center\">\n<p><strong>粗</strong></p>\n</div>\n"
        ),
        (
            "<table>\n\n文\n\n<tr><td>a</td></tr></table>\n",
            "<table>\n<tbody><tr><td>a</td></tr></tbody></table><p>文</p>\n\n"
        ),
        (
            "<picture><source srcset=\"a.webp 1x, javascript:x 2x\"><img src=\"a.png\" srcset=\"a,b.png 480w,c.png 2x\"></picture>",
            "<p><picture><source srcset=\"a.webp 1x\"><img src=\"a.png\" srcset=\"a%2Cb.png 480w, c.png 2x\" decoding=\"async\"></picture></p>\n"
        ),
    ]

    @Test(arguments: rows)
    func keeps(_ markdown: String, _ expected: String) {
        #expect(html(markdown) == expected)
    }

    @Test func tellsOnceWhatWasLeftOut() {
        let note = render(
            "文\n\n<div onclick=\"x\">\n<script>y</script>\n<p onclick=\"z\">字\n</div>\n\n<b style=\"c\">粗</b>\n")
        #expect(note.faults.map(\.identifier) == ["html.dropped", "html.dropped", "html.dropped"])
        // A paragraph is complete before the note is.
        #expect(note.faults.map(\.marked) == ["style", "onclick", "<script"])
        #expect(note.faults.map(\.position.line) == [8, 3, 4])
        #expect(note.faults.allSatisfy { $0.severity == .warning && $0.suggestion?.contains("html: trusted") == true })
        #expect(render("<kbd>Ctrl</kbd>").faults.isEmpty)
        #expect(render("<b onclick=x>", RenderOptions(rawHTML: .trusted)).faults.isEmpty)
    }

    @Test func tooManyTagsShowAsText() {
        let note = render("<div>\n" + String(repeating: "<i>", count: 6_000) + "\n</div>\n")
        #expect(note.faults.map(\.identifier) == ["html.limit"])
        #expect(String(decoding: note.html, as: UTF8.self).hasPrefix("&lt;div&gt;"))
    }

    @Test func searchTextHasNoScript() {
        let note = render("<div>见<script>alert(1)</script><style>p{}</style><!-- 注 -->文</div>\n")
        let text = String(decoding: note.sections[0].text, as: UTF8.self)
        #expect(text.contains("见") && text.contains("文"))
        #expect(!text.contains("alert") && !text.contains("p{") && !text.contains("注"))
    }

    @Test func theListsAreThoseThatAreDocumented() throws {
        let document = try String(
            contentsOf: Self.root.appending(path: "Documentation/markdown/html.md"), encoding: .utf8)
        func list(_ names: some Sequence<String>) -> String { names.sorted().map { "`\($0)`" }.joined(separator: ", ") }
        #expect(document.contains(list(HTMLSanitizer.elements) + "."))
        #expect(document.contains(list(HTMLSanitizer.droppedWithContent) + "."))
        #expect(document.contains(list(HTMLSanitizer.everywhere) + "."))
        for (element, attributes) in HTMLSanitizer.attributes {
            #expect(document.contains("| `\(element)` | \(list(attributes)) |"), "\(element)")
        }
    }

    @Test func theIDsOfThePageAreThoseOfTheTemplates() throws {
        let templates = Self.root.appending(path: "Templates")
        let names = FileManager.default.enumerator(atPath: templates.path)?.compactMap { $0 as? String } ?? []
        var found: Set<String> = []
        for name in names where name.hasSuffix(".mustache") {
            let text = try String(contentsOf: templates.appending(path: name), encoding: .utf8)
            for part in text.components(separatedBy: " id=\"").dropFirst() {
                let id = String(part.prefix { $0 != "\"" })
                if !id.contains("{") { found.insert(id) }
            }
        }
        #expect(found.union(["lectern"]) == TemplateIDs.all)
        #expect(TemplateIDs.sorted == TemplateIDs.all.sorted())
    }

    @Test func noVectorLeavesAnythingHarmful() throws {
        struct Vector: Codable {
            var markdown: String
        }
        let data = try Data(contentsOf: Self.root.appending(path: "Tests/BrowserTests/xss-vectors.json"))
        let vectors = try JSONDecoder().decode([Vector].self, from: data)
        #expect(vectors.count >= 150)
        for vector in vectors {
            #expect(RenderingCheck.faults(of: Array(vector.markdown.utf8)) == [], "\(vector.markdown)")
        }
    }

    @Test func whatFuzzingFoundIsRenderedRight() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/fuzzing")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.count >= 20)
        for name in names {
            let data = try Data(contentsOf: folder.appending(path: name))
            let note = Array(String(decoding: data, as: UTF8.self).utf8)
            #expect(RenderingCheck.faults(of: note) == [], "\(name)")
        }
    }
}
