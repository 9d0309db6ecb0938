import Foundation
import LecternCore
import LecternSite
import Testing

/// Files that other programs take, or refuse: what they are called and how they are encoded ends no build.
@Suite struct AwkwardFileTests {
    /// The beginning of the page's path, and what is told.
    @Test(arguments: [
        (String(repeating: "长", count: 84), String(repeating: "长", count: 70), ["page.name"]),
        (String(repeating: "n", count: 252), String(repeating: "n", count: 240), ["page.name"]),
        (String(repeating: "长", count: 83), String(repeating: "长", count: 83) + ".html", []),
        ("con", "con-", ["page.name"]), ("NUL", "NUL-", ["page.name"]), ("com1.说明", "com1.说明-", ["page.name"]),
        ("lpt9", "lpt9-", ["page.name"]), ("404", "404-", ["page.name"]), ("console", "console.html", []),
        ("com10", "com10.html", []), ("4040", "4040.html", []), ("问?", "问?.html", []),
    ])
    func namesThatCannotBeFilesGetOthers(_ name: String, _ start: String, _ faults: [String]) async throws {
        let site = try Scenario([
            "index.md": "# 首\n\n[[甲]] [乙](<\(name.replacing("?", with: "%3F")).md>)\n",
            name + ".md": "# 甲\n\n[[index]]\n",
        ])
        let report = try await site.build()
        #expect(report.diagnostics.map(\.identifier) == faults)
        let page = try #require(try site.snapshot().keys.first { $0.hasPrefix(start) && $0.hasSuffix(".html") })
        #expect(page.utf8.count <= 255)
        #expect(try site.page(page).contains("<h1 id=\"甲\">甲</h1>"))
        #expect(try !site.page("404.html").contains("<h1 id=\"甲\">"))
    }

    @Test(arguments: [
        ("draft: \"true\"", false), ("draft: 'True'", false), ("Draft: true", false), ("DRAFT: YES", false),
        ("draft: on", false), ("draft: \"false\"", true), ("Draft: no", true), ("draft: true\nDraft: false", false),
    ])
    func aDraftIsADraftHoweverItIsWritten(_ line: String, _ isPublished: Bool) async throws {
        let site = try Scenario(["index.md": "# 首\n", "x.md": "---\n\(line)\n---\n# 甲\n"])
        try await site.build()
        #expect(site.exists("x.html") == isPublished)
    }

    @Test(arguments: [
        "Title: 甲", "TITLE: 甲", "\"title\": 甲", "title: \"甲\"", "{title: 甲}", "\ttitle: 甲", "date created: 1\ntitle: 甲",
    ])
    func keysAreReadHoweverTheyAreWritten(_ line: String) async throws {
        let site = try Scenario(["index.md": "# 首\n", "x.md": "---\n\(line)\n---\n文\n"])
        try await site.build()
        #expect(try site.page("x.html").contains("<h1>甲</h1>"))
    }

    /// A value that YAML cannot read is a text, and a line that says nothing is passed over; the others are read.
    @Test(arguments: [
        ("title: 深度学习: 入门", "深度学习: 入门"), ("title: **粗体**", "**粗体**"), ("title: *斜体*", "*斜体*"),
        ("title: @某人", "@某人"), ("title: [译] 某文", "[译] 某文"), ("title: \"引号\" 之后", "\"引号\" 之后"),
        ("title: `code`", "`code`"), ("title: %x", "%x"), ("title: \"未完", "\"未完"), ("title: {a} b", "{a} b"),
        ("title：大模型", "大模型"), ("title:大模型", "大模型"), ("title: a: b: c", "a: b: c"),
        ("title: 'it's'", "'it's'"), ("title: 甲\n这里没有冒号", "甲"), ("title: 甲\n: x", "甲"),
        ("title: 甲\nother: b: c\nthird: [x", "甲"),
    ])
    func oneUnreadableLineTakesNoOthersWithIt(_ lines: String, _ title: String) async throws {
        let site = try Scenario([
            "index.md": "# 首\n", "x.md": "---\n\(lines)\ndraft: true\n---\n# 甲\n",
            "y.md": "---\ntags: [a]\n\(lines)\n---\n# 乙\n",
        ])
        let report = try await site.build()
        #expect(!site.exists("x.html"), "a draft is not published for a slip in another line")
        #expect(report.diagnostics.contains { $0.identifier == "yaml.syntax" && $0.location?.file == "y.md" })
        let page = try site.page("y.html")
        #expect(page.contains("tags/a.html"))
        let heading = try #require(page.firstMatch(of: /<h1[^>]*>(.*?)<\/h1>/))
        #expect(heading.1.replacing("&quot;", with: "\"").replacing("&#39;", with: "'") == title)
    }

    /// Tags with number signs, which YAML takes for comments: read, and told.
    @Test(arguments: [
        ("tags: #a", ["a"]), ("tags: \n  - #a\n  - \"#b\"", ["a", "b"]), ("tags: [#a, #b]", ["a", "b"]),
        ("tags:\n- #a\n- b", ["a", "b"]), ("tags: [a, #b, c]", ["a", "b", "c"]), ("tags: #a, #b", ["a", "b"]),
        ("tags: ['#a', #b]", ["a", "b"]),
    ])
    func tagsWithNumberSignsAreToldAndKept(_ lines: String, _ tags: [String]) async throws {
        let site = try Scenario(["index.md": "# 首\n\n[[x]]\n", "x.md": "---\n\(lines)\n---\n# 甲\n"])
        let report = try await site.build()
        #expect(Set(report.diagnostics.map(\.identifier)) == ["yaml.comment"])
        #expect(report.errorCount == 0)
        let page = try site.page("x.html")
        for tag in tags { #expect(page.contains("tags/\(tag).html"), "\(lines)") }
    }

    /// Comments stay comments.
    @Test(arguments: [
        "tags: [a] # 说明", "tags: # 说明\n  - a", "tags: #说明\n  - a", "# 说明\ntags: a", "tags: a #b", "tags: [a]\n#说明",
        "description: |\n  #x\n  - #y\ntags: a", "tags:\n  # 说明\n  - a", "tags: 'a' ##", "title: \"x: #y\"\ntags: a",
    ])
    func commentsStayComments(_ lines: String) async throws {
        let site = try Scenario(["index.md": "# 首\n\n[[x]]\n", "x.md": "---\n\(lines)\n---\n# 甲\n"])
        let report = try await site.build()
        #expect(report.diagnostics.map(\.identifier) == [])
        #expect(try site.page("x.html").contains("tags/a.html"))
    }

    @Test(arguments: [
        ("2023-12-08 17:02:02", "2023-12-08"), ("2023/1/5 9:05", "2023-01-05"), ("2023/12/08", "2023-12-08"),
        ("20230105", "2023-01-05"), ("Thu Jan 05 2023 12:30:00 GMT+0800 (CST)", "2023-01-05"),
        ("Thu, 05 Jan 2023 12:30:00 +0800", "2023-01-05"), ("5 January 2023", "2023-01-05"),
        ("Jan 5, 2023", "2023-01-05"), ("2023年1月5日 9:05", "2023-01-05"), ("2023-01-05T12:30:00.000Z", "2023-01-05"),
        ("2023.1.5", "2023-01-05"), ("2023-1-5", "2023-01-05"), ("\"2023-01-05\"", "2023-01-05"),
    ])
    func datesAreReadAsOtherProgramsWriteThem(_ written: String, _ day: String) async throws {
        let site = try Scenario(["index.md": "# 首\n\n[[x]]\n", "x.md": "---\ndate: \(written)\n---\n# 甲\n"])
        #expect(try await site.build().faults == [])
        #expect(try site.page("x.html").contains("<time datetime=\"\(day)\">"))
    }

    @Test(arguments: ["20231305", "99999999", "Thu Foo 05 2023", "昨天", "2023/13/5 9:05"])
    func whatIsNoDateIsTold(_ written: String) async throws {
        let site = try Scenario(["index.md": "# 首\n\n[[x]]\n", "x.md": "---\ndate: \(written)\n---\n# 甲\n"])
        #expect(try await site.build().diagnostics.map(\.identifier) == ["front-matter.date"])
    }

    @Test func notesInOtherEncodingsAreReadWithAWarning() async throws {
        let site = try Scenario(["index.md": "# 首\n\n[[x]] [[y]]\n"])
        // “# 标题”, a blank line, “正文内容。” in GBK.
        try site.write(
            bytes: [0x23, 0x20, 0xB1, 0xEA, 0xCC, 0xE2, 0x0A, 0x0A]
                + [0xD5, 0xFD, 0xCE, 0xC4, 0xC4, 0xDA, 0xC8, 0xDD, 0xA1, 0xA3, 0x0A], to: "x.md")
        try site.write(
            bytes: "# 标题\r\n\r\n正文内容。\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "y.md")
        let report = try await site.build()
        #expect(report.faults == ["encoding.converted x.md:1:1", "encoding.converted y.md:1:1"])
        #expect(report.errorCount == 0)
        for page in ["x.html", "y.html"] {
            let html = try site.page(page)
            #expect(html.contains("标题</h1>") && html.contains("<p>正文内容。</p>"))
        }
    }
}
