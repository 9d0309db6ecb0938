import Foundation
import Testing

/// `lectern render`, run as a process.
struct RenderCommandTests {
    private static let note = "---\ntitle: 甲\n---\n**粗。**后 ==亮== ~~删~~\n\n<b onclick=x>原</b>\n"

    private func render(_ arguments: String..., input: String = note) throws -> Command.Result {
        try Command.run(["render", "-"] + arguments, input: input)
    }

    /// Under the profiles of the specifications all of the file is Markdown: the front matter is a line and a heading.
    @Test func commonmarkIsTheSpecificationAlone() throws {
        let result = try render("--profile", "commonmark")
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(
            result.output == "<hr />\n<h2>title: 甲</h2>\n<p>**粗。**后 ==亮== ~~删~~</p>\n<p><b onclick=x>原</b></p>\n")
    }

    @Test func gfmHasItsExtensions() throws {
        let result = try render("--profile", "gfm")
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(
            result.output
                == "<hr />\n<h2>title: 甲</h2>\n<p>**粗。**后 ==亮== <del>删</del></p>\n<p><b onclick=x>原</b></p>\n")
        let table = try render("--profile", "gfm", input: "| a |\n| - |\n| b |\n\nwww.example.org\n\n- [x] c\n")
        #expect(table.output.contains("<table>") && table.output.contains("<a href=\"http://www.example.org\">"))
        #expect(table.output.contains("type=\"checkbox\""))
        let plain = try render("--profile", "commonmark", input: "| a |\n| - |\n| b |\n")
        #expect(plain.output == "<p>| a |\n| - |\n| b |</p>\n")
    }

    @Test func lecternIsTheProfileUnlessAnotherIsNamed() throws {
        let named = try render("--profile", "lectern")
        #expect(named.status == 0)
        #expect(named.output.hasPrefix("<p><strong>粗。</strong>后 <mark>亮</mark> <del>删</del></p>\n"))
        #expect(named.output.contains("<b>原</b>") && named.errors.contains("html.dropped"))
        #expect(try render().output == named.output)
    }

    /// What the note would be to a site, and what its front matter says to one, is of no account.
    @Test func theNoteStandsAlone() throws {
        let folder = try Folder()
        try folder.write(
            "\u{FEFF}---\nkind: glossary\ntitel: x\n---\n## 甲\n\n[[乙]]、[丙](c.md)，2017年。\n\n## search\n",
            to: "glossary.md")
        let result = try Command.run(["render", folder.path + "/glossary.md"])
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.output.hasPrefix("<h2 id=\"甲\">甲<a"))
        #expect(result.output.contains("<p>乙、<a href=\"c.md\">丙</a>，2017年。</p>\n<h2 id=\"search\">search<a"))
    }

    @Test func unknownProfilesAreMisuse() throws {
        let result = try render("--profile", "markdown")
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(result.errors.contains("commonmark") && result.errors.contains("lectern"))
    }

    @Test func faultsOfContentAreTheStatus() throws {
        let result = try render(input: "```timeline\n```\n")
        #expect(result.status == 1 && result.errors.contains("diagram.syntax"))
        #expect(try render("--profile", "gfm", input: "```timeline\n```\n").status == 0)
    }

    @Test func wordsAreInTheLanguageOfTheNote() throws {
        let alert = "> [!WARNING]\n> x\n"
        #expect(try render(input: alert).output.contains("Warning"))
        #expect(try render(input: "中文笔记。\n\n" + alert).output.contains("注意"))
        #expect(try render("--language", "zh-Hans", input: alert).output.contains("注意"))
        #expect(try render(input: "---\nlang: en\n---\n中文笔记。\n\n" + alert).output.contains("Warning"))
    }
}
