import LecternCore
import LecternSite
import Testing

/// Bad input: each fault is named with its place, and the build goes on.
struct FaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var files: [String: String]
        var faults: [String]
        var testDescription: String { name }

        init(_ name: String, _ files: [String: String], _ faults: [String]) {
            self.name = name
            self.files = files
            self.faults = faults
        }
    }

    static let cases: [Case] = [
        Case("broken link", ["a.md": "# 甲\n\n见 [乙](b.md)。"], ["link.unresolved a.md:3:7"]),
        Case(
            "references beside bare addresses", ["a.md": "# 甲\n\nwww.a.com 见 [[无甲]] foo@x.org 文 [[无乙]]"],
            ["reference.unresolved a.md:3:13", "reference.unresolved a.md:3:32"]),
        Case(
            "the same reference on two lines", ["a.md": "# 甲\n\n见 [[无甲]] 和\n别处的 [[无甲]]"],
            ["reference.unresolved a.md:3:3", "reference.unresolved a.md:4:5"]),
        Case("missing image", ["a.md": "# 甲\n\n![图](x.png)"], ["image.missing a.md:3:6"]),
        Case("missing heading", ["a.md": "# 甲\n\n[乙](b.md#无)", "b.md": "# 乙\n\n## 有\n"], ["link.fragment a.md:3:5"]),
        Case("heading of the own page", ["a.md": "# 甲\n\n[x](#有) [y](#无)\n\n## 有"], ["link.fragment a.md:3:13"]),
        Case("unsafe link", ["a.md": "# 甲\n\n[x](javascript:y)"], ["link.unsafe a.md:3:5"]),
        Case("link out of the folder", ["Content/a.md": "# 甲\n\n[x](../../y.md)"], ["link.outside Content/a.md:3:5"]),
        Case("unclosed front matter", ["a.md": "---\ntitle: 甲\n\n文"], ["front-matter.unclosed a.md:1:1"]),
        Case("date that is none", ["a.md": "---\ndate: 昨天\n---\n文"], ["front-matter.date a.md:2:7"]),
        Case(
            "two owners of a name",
            ["glossary.md": "# 术语\n\n## 甲方（XY）\n\n一\n\n## 乙方（XY）\n\n二", "a.md": "# 文\n\n甲方与乙方"],
            ["glossary.ambiguous glossary.md:7:1"]),
        Case(
            "term without definition", ["glossary.md": "# 术语\n\n## 甲乙\n", "a.md": "# 文\n\n甲乙"],
            ["glossary.no-definition glossary.md:3:1"]),
        Case("unused term", ["glossary.md": "# 术语\n\n## 甲乙\n\n定义。"], ["glossary.unused glossary.md:3:1"]),
        Case("two pages at one place", ["a.md": "# 甲", "b.md": "---\nslug: a\n---\n# 乙"], ["page.collision b.md:1:1"]),
        Case("empty file", ["a.md": ""], []),
        Case(
            "byte order mark and CRLF", ["a.md": "\u{FEFF}---\r\ntitle: 甲\r\n---\r\n\r\n[x](y.md)\r\n"],
            ["link.unresolved a.md:5:5"]),
        Case("event without date", ["timeline/a.md": "---\ntitle: 甲\n---\n文"], ["timeline.undated timeline/a.md:1:1"]),
    ]

    @Test(arguments: cases)
    func isReported(_ row: Case) async throws {
        let report = try await Scenario(row.files).build()
        #expect(report.faults == row.faults)
        #expect(report.diagnostics.allSatisfy { $0.severity == .note || $0.explanation != nil })
    }

    @Test func unknownKeysComeWithASuggestion() async throws {
        let site = try Scenario(["lectern.yaml": "titel: 站\n", "Content/a.md": "---\ntagz: [x]\n---\n# 甲"])
        let report = try await site.build()
        #expect(report.diagnostics.count == 2)
        #expect(
            report.diagnostics.allSatisfy {
                $0.suggestion?.contains("tags") ?? false || $0.suggestion?.contains("title") ?? false
            })
    }

    @Test func bytesThatAreNoTextAreReportedAndTheRestStays() async throws {
        let site = try Scenario(["a.md": "# 甲"])
        try site.write(bytes: Array("# 乙\n\n前".utf8) + [0xFF, 0xFE, 0x80] + Array("后".utf8), to: "b.md")
        let report = try await site.build()
        #expect(report.faults == ["encoding.invalid-utf8 b.md:3:2"])
        #expect(try site.body("b.html").contains("前") && site.body("b.html").contains("后"))
    }

    @Test func strictMakesWarningsErrors() async throws {
        let site = try Scenario(["glossary.md": "# 术语\n\n## 甲乙\n\n定义。"])
        #expect(try await site.build().errorCount == 0)
        #expect(try await site.build { $0.overrides["strict"] = "true" }.errorCount == 1)
    }

    @Test func checkAlsoFindsOrphansAndWritesNothing() async throws {
        let site = try Scenario(["Content/index.md": "# 家", "Content/a.md": "# 甲"])
        let report = try await site.check()
        #expect(report.faults == ["page.orphan Content/a.md:1:1"])
        #expect(FileSystem.kind(of: site.root + "/Public") == nil)
    }

    @Test func hostileTextIsEscapedWhereverItLands() async throws {
        let hostile = "<img src=x onerror=alert(1)>\"'&"
        let site = try Scenario([
            "lectern.yaml": "title: '<b onclick=x>站</b>'\nbaseURL: https://example.org/\n",
            "Content/a.md":
                "---\ntitle: '<img src=x onerror=alert(1)>\"&'\ntags: ['<script>x</script>']\ndescription: '\(hostile.replacing("'", with: "''"))'\n---\n文 [b](b.md)",
            "Content/b.md": "# <script>alert(1)</script> 乙 `<b>`\n\n[[a]]",
            "Content/glossary.md": "# 术语\n\n## 甲`<i onload=x>`（B）\n\n定义 <script>x</script>。",
        ])
        try await site.build()
        for (path, bytes) in try site.snapshot() where path.hasSuffix(".html") {
            let page = String(decoding: bytes, as: UTF8.self)
            for needle in ["<img src=x", "<b onclick", "<script>alert", "<script>x", "<i onload"] {
                #expect(!page.contains(needle), "\(needle) in \(path)")
            }
        }
    }
}
