import Foundation
import LecternCore
import Testing

@testable import LecternSite

/// Nothing of the author's is lost, whatever the names, and one file never ends a build.
@Suite struct AuthorsFilesTests {
    private static let gif: [UInt8] = [
        0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x2C, 0, 0, 0, 0, 1, 0,
        1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B,
    ]

    // MARK: Where the site is written

    @Test(arguments: [".", "notes", "./notes/", "notes/../notes", "../ROOT/notes", "link", "..", "/"])
    func anOutputThatHoldsTheSourcesIsRefused(_ output: String) async throws {
        let site = try Scenario(["notes/index.md": "# H", "notes/paper.pdf": "mine", "lectern.yaml": "content: notes"])
        try site.link("link", to: "notes")
        let name = output.replacing("ROOT", with: FilePath.name(of: site.root))
        for options in [(option: site.root + "/" + name, setting: "Public"), (option: nil, setting: name)] {
            let sources = "content: notes\noutput: \(options.setting)\n"
            try site.write(sources, to: "lectern.yaml")
            let before = try site.sources()
            await #expect(throws: EnvironmentError.self) { try await site.build { $0.output = options.option } }
            var clean = SiteOptions(directory: site.root)
            clean.output = options.option
            await #expect(throws: EnvironmentError.self) { try await Site(clean).clean() }
            #expect(try site.sources() == before)
        }
    }

    @Test func anOutputInsideTheContentIsNoContent() async throws {
        let site = try Scenario(["Content/index.md": "# H", "lectern.yaml": "output: Content/site"])
        try await site.build()
        #expect(try await site.build().writtenCount == 0)
    }

    @Test(arguments: [["Public/index.html"], ["Public/assets/base.css"], ["Public/deep/note.md"]])
    func aFolderWithFilesThatNoBuildWroteIsRefused(_ files: [String]) async throws {
        let site = try Scenario(["index.md": "# H"])
        for file in files { try site.write("mine", to: file) }
        let before = try site.sources()
        await #expect(throws: EnvironmentError.self) { try await site.build() }
        #expect(try site.sources() == before)
    }

    @Test func aFolderOfLinksToOtherPlacesIsRefused() async throws {
        let site = try Scenario(["s/index.md": "# H", "s/sub/key": "attack", "victim/key": "keep"])
        try FileSystem.createDirectory(site.root + "/s/Public")
        try site.link("s/Public/sub", to: "../../victim")
        await #expect(throws: EnvironmentError.self) { try await site.build { $0.directory = site.root + "/s" } }
        #expect(try FileSystem.read(site.root + "/victim/key") == Array("keep".utf8))
    }

    /// A site from others may name any folder, by a link or in its settings.
    @Test(arguments: ["", "output: ../victim\n"]) func aFolderElsewhereThatIsInUseIsRefused(_ settings: String)
        async throws
    {
        let site = try Scenario([
            "s/index.md": "# H", "s/keys": "attack", "victim/own": "keep", "s/lectern.yaml": settings,
        ])
        if settings.isEmpty { try site.link("s/Public", to: "../victim") }
        await #expect(throws: EnvironmentError.self) { try await site.build { $0.directory = site.root + "/s" } }
        #expect(try FileSystem.list(site.root + "/victim").map(\.name) == ["own"])
        // Whoever builds may say so.
        try await site.build {
            $0.directory = site.root + "/s"
            $0.output = site.root + "/victim"
        }
        #expect(try FileSystem.read(site.root + "/victim/own") == Array("keep".utf8))
        try await site.build { $0.directory = site.root + "/s" }
    }

    @Test func theSiteOfAnotherOutputIsNotPublished() async throws {
        let site = try Scenario(["index.md": "# H", "a.md": "# gone"])
        try await site.build()
        try site.remove("a.md")
        try site.write("output: docs", to: "lectern.yaml")
        let report = try await site.build()
        #expect(FileSystem.kind(of: site.root + "/docs/Public") == nil)
        #expect(report.leftOut.map(\.path) == ["Public/"])
        #expect(BuildSummary.lines(report.leftOut) == ["left out as the output of a build: Public/"])
    }

    @Test func aFolderWithoutNotesIsNoSite() async throws {
        let site = try Scenario(["Downloads/film.iso": "x", "id.pem": "key"])
        await #expect(throws: EnvironmentError.self) { try await site.build() }
        #expect(FileSystem.kind(of: site.root + "/Public") == nil)
    }

    // MARK: Names

    @Test(arguments: [("\u{E9}", "e\u{301}"), ("한", "\u{1112}\u{1161}\u{11AB}"), ("が", "か\u{3099}"), ("神", "\u{FA19}")])
    func namesOfTwoUnicodeFormsAreOneName(_ composed: String, _ other: String) async throws {
        let site = try Scenario([
            "index.md": "# H\n\n[a](<\(composed).md>) [[\(other)]] ![](<\(other).gif>)", "\(composed).md": "# one",
            "\(composed)/x.md": "# x", "\(other)/y.md": "# y [x](x.md)",
        ])
        try site.write("# two", to: other + ".md")
        for name in [composed, other] { try site.write(bytes: Self.gif, to: name + ".gif") }
        let report = try await site.build()
        #expect(report.diagnostics.map(\.identifier) == Array(repeating: "content.case-collision", count: 3))
        #expect(report.errorCount == 0)
        let names = try site.snapshot().keys.map { Array($0.utf8) }
        #expect(names.count == Set(names).count)
        for page in [".html", "/x.html", "/y.html", "/index.html"] {
            #expect(names.contains(Array((composed + page).utf8)))
        }
        // In memory, with the twin coming and going.
        try site.remove(other + ".md")
        try await site.update()
        try site.write("# two", to: other + ".md")
        #expect(try await site.update().count == 3)
        #expect(try await site.liveSnapshot() == site.snapshot())
        try site.remove(other + ".md")
        #expect(try await site.update().count == 2)
        try await site.build()
        #expect(try await site.liveSnapshot() == site.snapshot())
    }

    @Test func longNamesAreBuiltAgainAndAgain() async throws {
        let name = String(repeating: "题", count: 84)
        let site = try Scenario([
            "index.md": "# H [a](\(name).md)", "\(name).md": "---\ntags: [\(name)\(name)]\n---\n# T\n",
            "glossary.md": "# G\n\n## \(name)\(name)\n\nd [[\(name)]]\n",
        ])
        try site.write(bytes: Self.gif, to: String(name.dropLast()) + ".gif")
        let first = try await site.build()
        #expect(first.errorCount == 0)
        for path in ["index.md", "\(name).md", "glossary.md"] {
            try site.write(
                String(decoding: FileSystem.read(site.root + "/" + path), as: UTF8.self) + "\nmore\n", to: path)
        }
        let second = try await site.build()
        #expect(second.errorCount == 0 && second.writtenCount > 3)
        #expect(try site.snapshot().keys.allSatisfy { $0.split(separator: "/").allSatisfy { $0.utf8.count <= 255 } })
    }

    @Test func anOldAddressThatAFileHasIsTold() async throws {
        let site = try Scenario([
            "index.md": "# H", "paper.pdf": "mine", "a.md": "---\ntags: [x]\naliases: [/paper.pdf, /old/]\n---\n# A\n",
        ])
        let report = try await site.build()
        #expect(report.faults == ["page.collision a.md:3:11"])
        #expect(try site.page("paper.pdf") == "mine")
        #expect(site.exists("old/index.html"))
    }

    @Test func noAddressLeadsOutOfTheOutput() async throws {
        let site = try Scenario([
            "s/index.md": "# H",
            "s/a.md":
                "---\naliases: ['../\u{301}x.html', '%2e%2e/y.html', '..%2f\u{301}z']\nslug: ../\u{301}q\n---\n# A",
            "s/b.md": "---\naliases: /b\u{301}/c/\n---\n# B",
        ])
        try await site.build { $0.directory = site.root + "/s" }
        #expect(try FileSystem.list(site.root).map(\.name) == ["s"])
        #expect(try FileSystem.list(site.root + "/s").map(\.name) == ["Public", "a.md", "b.md", "index.md"])
    }

    @Test func theListKeepsEveryName() async throws {
        let names = [
            "#a.pdf", "b\nindex.html.pdf", "c\\n.pdf", "d\r\n.pdf", "e\r.pdf", "# Written.pdf", "f\u{301}.pdf",
            "\u{301}g.pdf",
        ]
        let site = try Scenario(["index.md": "# H"])
        for name in names { try site.write("x", to: name) }
        try await site.build()
        #expect(try await site.build().writtenCount == 0)
        for name in names { try site.remove(name) }
        #expect(try await site.build().removedCount == names.count)
        #expect(try await Site(SiteOptions(directory: site.root)).clean() > 10)
        #expect(try FileSystem.list(site.root + "/Public").isEmpty)
    }

    @Test func aFileThatBecomesAFolderAndTheReverse() async throws {
        let site = try Scenario(["index.md": "# H", "f": "x"])
        try await site.build()
        try site.remove("f")
        try site.write("# N", to: "f/n.md")
        #expect(try await site.build().errorCount == 0)
        #expect(site.exists("f/n.html"))
        try site.remove("f")
        try site.write("y", to: "f")
        #expect(try await site.build().errorCount == 0)
        #expect(try site.page("f") == "y")
    }

    @Test func namesOfLecternsOwnPagesAreTheNotes() async throws {
        let site = try Scenario([
            "index.md": "# H", "search.md": "# 搜索算法", "404.md": "# 失败", "tags/x.md": "# 标签",
            "a.md": "---\ntags: [x, y]\n---\n# A\n",
        ])
        let report = try await site.build()
        #expect(try site.page("search.html").contains("<title>搜索算法"))
        #expect(try site.page("search-page.html").contains("data-kind=\"search\""))
        #expect(try site.page("tags/x.html").contains("<title>标签"))
        #expect(site.exists("site-tags/x.html") && site.exists("site-tags/index.html"))
        #expect(try site.page("a.html").contains("href=\"site-tags/x.html\""))
        #expect(report.faults == ["page.name 404.md:1:1"])
    }

    @Test func filesOfTheIndexAndTheThemeAreKept() async throws {
        let site = try Scenario([
            "index.md": "# H 词", "search/manifest.js": "x", "assets/base.css": "x", "robots.txt": "mine",
            "assets/own.css": "mine", "lectern.yaml": "baseURL: https://a.b/",
        ])
        let report = try await site.build()
        #expect(report.faults == ["page.collision assets/base.css:1:1", "page.collision search/manifest.js:1:1"])
        #expect(try site.page("search/manifest.js") != "x" && site.page("assets/base.css") != "x")
        #expect(try site.page("robots.txt") == "mine" && site.page("assets/own.css") == "mine")
    }

    @Test func foldersThatDifferInCaseFromLecternsOwnAreTold() async throws {
        let site = try Scenario([
            "index.md": "# H", "Search/a.md": "# A", "Search/b.md": "# B", "ASSETS/x.pdf": "x", "assets/y.pdf": "y",
            "notes/search/c.md": "# C",
        ])
        #expect(
            try await site.build().faults == [
                "page.collision ASSETS/x.pdf:1:1", "page.collision Search/a.md:1:1",
                "content.case-collision assets:1:1",
            ])
    }

    @Test func pagesThatDifferInCaseAreToldOnce() async throws {
        let site = try Scenario([
            "index.md": "# H", "Read.md": "# R", "a.md": "---\nslug: READ\n---\n# A", "b/x.md": "# x", "B/X.md": "# X",
            "n.md": "# n", "N.md": "# N",
        ])
        #expect(
            try await site.build().faults == [
                "page.collision Read.md:1:1", "content.case-collision b:1:1", "content.case-collision n.md:1:1",
            ])
    }

    /// Nothing keeps the superuser from reading a file.
    @Test(.enabled(if: geteuid() != 0)) func aFileThatCannotBeReadIsToldOnce() async throws {
        let site = try Scenario(["index.md": "# H", "paper.pdf": "mine"])
        #expect(chmod(site.root + "/paper.pdf", 0) == 0)
        #expect(try await site.check().faults == ["content.unreadable paper.pdf:1:1"])
        #expect(try await site.build().faults == ["content.unreadable paper.pdf:1:1"])
        #expect(site.exists("index.html"))
    }

    /// Stands for all that keeps one file from being written: no right to read it, a name that the disk does not take.
    @Test func aFileThatCannotBeWrittenIsAFaultAndHealed() async throws {
        let site = try Scenario(["index.md": "# H", "b.bin": "x"])
        try await site.build()
        try site.remove("b.bin")
        try FileSystem.createDirectory(site.root + "/Public/c.bin/own")
        try site.write("y", to: "c.bin")
        let report = try await site.build()
        #expect(report.faults == ["output.unwritable c.bin:1:1"])
        #expect(!site.exists("b.bin") && site.exists("index.html"))
        try site.remove("Public/c.bin")
        #expect(try await site.build().errorCount == 0)
        #expect(try site.page("c.bin") == "y")
    }

    // MARK: What is left out

    @Test func whatTheAuthorLeavesOutIsNowhere() async throws {
        let site = try Scenario([
            ".gitignore": "private/\n*.key\n", "lectern.yaml": "exclude: [draft-*, /notes/old]", "index.md": "# H",
            "private/diary.md": "# secretword", "my.key": "secretword", "draft-a.md": "# secretword",
            "notes/old/b.md": "# secretword", "notes/c.md": "# C",
        ])
        let report = try await site.build()
        #expect(report.errorCount == 0)
        let files = try site.snapshot()
        #expect(!files.values.contains { String(decoding: $0, as: UTF8.self).contains("secretword") })
        #expect(
            BuildSummary.lines(report.leftOut) == [
                "left out by `exclude`: draft-a.md, notes/old/", "left out by .gitignore: my.key, private/",
            ])
    }

    @Test func theSiteInMemoryLeavesOutTheSame() async throws {
        let site = try Scenario([".gitignore": "private/\n", "index.md": "# H", "private/a.md": "# A", "b/c.md": "# C"])
        try await site.update()
        for (path, text) in [
            (".gitignore", "b/\n"), ("b/.gitignore", "c.md\n"), (".gitignore", "# none\n"),
            ("lectern.yaml", "gitignore: false"), ("lectern.yaml", "exclude: '*.md'"), ("lectern.yaml", "exclude: b"),
        ] {
            try site.write(text, to: path)
            try await site.update()
            if path == "lectern.yaml", text.contains("*.md") { continue }
            try await site.build()
            #expect(try await site.liveSnapshot() == site.snapshot(), "after \(path): \(text)")
        }
    }
}
