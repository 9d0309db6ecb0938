import Foundation
import LecternSite
import LecternTestSupport
import Testing

/// A site in memory is, after whatever change, what a clean build of the same files gives: every file byte for byte,
/// and every fault.
@Suite struct LiveSiteTests {
    @Test(arguments: 0..<10 as Range<UInt64>)
    func randomEditsLeadToWhatACleanBuildGives(seed: UInt64) async throws {
        var edits = RandomEdits(seed: seed)
        let site = try Scenario(RandomEdits.start)
        try await site.update()
        for step in 0..<30 {
            let edit = try edits.apply(to: site)
            try await expectCleanBuild(site, "seed \(seed), step \(step): \(edit)")
        }
    }

    @Test(arguments: EditCase.all)
    func anEditLeadsToWhatACleanBuildGives(_ row: EditCase) async throws {
        let site = try Scenario(row.files)
        try await site.update()
        for change in row.changes {
            try change.apply(to: site)
            try await expectCleanBuild(site, row.name)
        }
    }

    private func expectCleanBuild(_ site: Scenario, _ comment: String) async throws {
        let faults = try await site.update()
        let live = try await site.liveSnapshot()
        let report = try await site.build()
        let clean = try site.snapshot()
        #expect(live.keys.sorted() == clean.keys.sorted(), "\(comment)")
        #expect(live.keys.sorted().filter { live[$0] != clean[$0] } == [], "\(comment)")
        #expect(faults == report.faults, "\(comment)")
    }
}

/// Edits of a site's files, with what they were once forgotten: each row is a way in which a hand-kept list of what a
/// result depends on could be wrong.
struct EditCase: Sendable, CustomTestStringConvertible {
    enum Change: Sendable {
        case write(String, String)
        case remove(String)
        case move(String, String)

        func apply(to site: Scenario) throws {
            switch self {
            case .write(let path, let text): try site.write(text, to: path)
            case .remove(let path): try site.remove(path)
            case .move(let path, let other): try site.move(path, to: other)
            }
        }
    }

    var name: String
    var files: [String: String]
    var changes: [Change]
    var testDescription: String { name }

    init(_ name: String, _ files: [String: String], _ changes: Change...) {
        (self.name, self.files, self.changes) = (name, files, changes)
    }

    static let all = [
        EditCase(
            "a term moves to another note of the glossary, under whose heading a reference names it",
            [
                "Content/index.md": "# 家\n\n[[a#LLM]]",
                "Content/a.md": "---\nkind: glossary\n---\n# 甲\n\n## LLM\n\n模型。\n",
                "Content/b.md": "---\nkind: glossary\n---\n# 乙\n\n## GPT\n\n别的。\n",
            ],
            .write("Content/a.md", "---\nkind: glossary\n---\n# 甲\n\n文。\n"),
            .write("Content/b.md", "---\nkind: glossary\n---\n# 乙\n\n## GPT\n\n别的。\n\n## LLM\n\n模型。\n")),
        EditCase(
            "a tag is written in another way by more notes, and by fewer",
            ["Content/a.md": "---\ntags: [AI, C++]\n---\n# 甲\n\n文。", "Content/index.md": "# 家"],
            .write("Content/b.md", "---\ntags: [ai, Ai, C]\n---\n# 乙\n\n文。"),
            .write("Content/c.md", "---\ntags: [ai]\n---\n# 丙\n\n文。"), .remove("Content/b.md"), .remove("Content/c.md")),
        EditCase(
            "a glossary comes to be, and goes",
            ["Content/a.md": "# 甲\n\n词元与词**元**。"],
            .write("Content/glossary.md", "# 术语\n\n## 词元\n\n单位。\n"), .remove("Content/glossary.md")),
        EditCase(
            "a term gets a scope, an exception and capitals that count",
            [
                "Content/a.md": "# 甲\n\n模型、模型厂、lora。", "Content/b/c.md": "# 乙\n\n模型。",
                "Content/glossary/m.md": "---\nterm: 模型\naliases: [Lora]\n---\n文。",
            ],
            .write("Content/glossary/m.md", "---\nterm: 模型\naliases: [Lora]\nnot: [模型厂]\n---\n文。"),
            .write("Content/glossary/m.md", "---\nterm: 模型\naliases: [Lora]\nscope: b\ncase: sensitive\n---\n文。"),
            .write("Content/glossary/m.md", "---\nterm: 模型\nlink: false\n---\n文。")),
        EditCase(
            "the target of a link comes, is renamed, moves and goes",
            ["Content/a.md": "# 甲\n\n[乙](b.md)、[[乙]]、![[乙]]\n\n![[b]]"],
            .write("Content/b.md", "# 乙\n\n正文。"), .write("Content/b.md", "# 丙\n\n正文。"),
            .move("Content/b.md", "Content/d/b.md"), .remove("Content/d/b.md")),
        EditCase(
            "a folder is moved with all it holds",
            ["Content/a.md": "# 甲\n\n[乙](d/b.md)", "Content/d/b.md": "# 乙", "Content/d/e/c.md": "# 丙\n\n![](x.png)"],
            .move("Content/d", "Content/f")),
        EditCase(
            "a picture comes with a size and goes",
            ["Content/a.md": "# 甲\n\n![图](p.svg)"],
            .write("Content/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"/>"),
            .write("Content/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>"),
            .remove("Content/p.svg")),
        EditCase(
            "an included file changes, goes and comes back",
            ["Content/a.md": "# 甲\n\n```text include=\"x.txt\"\n```\n", "Content/x.txt": "一\n"],
            .write("Content/x.txt", "二\n"), .remove("Content/x.txt"), .write("Content/x.txt", "三\n")),
        EditCase(
            "a wrong name gets a neighbour that it is like",
            ["Content/a.md": "# 甲\n\n[[自注意力机制]]、[x](注意.md)"],
            .write("Content/b.md", "# 自注意机制\n"), .write("Content/注意力.md", "# 别的")),
        EditCase(
            "settings change what notes are read as, how pages are addressed and what is linked",
            [
                "Content/a.md": "# 甲\n\n• 一\n• 二\n\n:smile: 模型与模型 $x$", "Content/glossary.md": "# 术\n\n## 模型\n\n文。",
                "lectern.yaml": "title: 站\n",
            ],
            .write("lectern.yaml", "title: 站\nlists: {loose-bullets: false}\nemoji: shortcodes\n"),
            .write("lectern.yaml", "urls: directory\nautolink: all\nmath: false\n"),
            .write("lectern.yaml", "language: en\nsearch: false\nbaseURL: https://example.org/x/\nhtml: escaped\n")),
        EditCase(
            "templates and words come and go",
            ["Content/a.md": "# 甲\n\n> [!NOTE]\n> 文"],
            .write("Templates/article.mustache", "<p>{{pageTitle}}</p>{{{bodyHTML}}}"),
            .write("Templates/strings/zh-Hans.json", "{\"alertNote\": \"注意啦\"}"),
            .remove("Templates/article.mustache")),
        EditCase(
            "a section's title is in the search of the notes below it",
            ["Content/d/index.md": "# 部", "Content/d/a.md": "# 甲\n\n文。"], .write("Content/d/index.md", "# 新部"),
            .remove("Content/d/index.md")),
        EditCase(
            "a draft becomes a page and a draft again",
            ["Content/a.md": "# 甲\n\n[[乙]]", "Content/b.md": "---\ndraft: true\n---\n# 乙\n\n[[甲]]"],
            .write("Content/b.md", "---\ndraft: false\n---\n# 乙\n\n[[甲]]"),
            .write("Content/b.md", "---\ndraft: true\n---\n# 乙\n\n[[甲]]")),
        EditCase(
            "events and periods come between others",
            [
                "Content/a.md": "# 甲\n\n2017年与1950–2005，[[event:变换器]]。",
                "Content/timeline.md": "# 线\n\n## 早期（1950–2005）\n\n- 1956年：得名\n\n## 后来（2006–）\n\n- 2017年：变换器\n",
            ],
            .write(
                "Content/timeline.md",
                "# 线\n\n## 早期（1950–2005）\n\n- 1950年：测试\n- 1956年：得名\n\n## 后来（2006–）\n\n- 2017年6月：变换器\n- 2017年：别的\n"),
            .write("Content/timeline.md", "# 线\n\n- 2017年：变换器问世\n"), .remove("Content/timeline.md")),
    ]
}
