import LecternCore
import LecternSearch
import LecternSite
import LecternTestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a build writes, leaves and removes.
struct OutputTests {
    private static let notes = [
        "lectern.yaml": "title: 站\n",
        "Content/a.md": "# 甲\n\n模型与[乙](b.md)", "Content/b.md": "# 乙\n\n2017年",
        "Content/glossary.md": "# 术语\n\n## 模型\n\n东西。",
        "Content/timeline.md": "# 线\n\n- 2017年：某事。",
    ]

    @Test func twoBuildsOfOneInputAreTheSame() async throws {
        let (first, second) = (try Scenario(Self.notes), try Scenario(Self.notes))
        try await first.build()
        try await second.build()
        #expect(try first.snapshot() == second.snapshot())
    }

    @Test func aSecondBuildTouchesNothing() async throws {
        let site = try Scenario(Self.notes)
        try await site.build()
        let report = try await site.build()
        #expect(report.writtenCount == 0)
        #expect(report.unchangedCount > 10)
    }

    @Test func aHostThatLimitsFilesGetsFewer() async throws {
        var notes = Self.notes
        for number in 0..<40 {
            notes["Content/n/\(number).md"] = "# 第\(number)篇\n\n" + String(repeating: "不同的文字\(number)。", count: 400)
        }
        let free = try await Scenario(notes).build()
        let site = try Scenario(notes.merging(["lectern.yaml": "maximumFiles: 150\n"]) { $1 })
        let report = try await site.build()
        #expect(free.search.files > 90)
        #expect(report.errorCount == 0)
        #expect(try site.snapshot().count <= 150)
        #expect(report.search.files < free.search.files)
    }

    @Test func tooManyFilesForTheHostAreAFault() async throws {
        let site = try Scenario(Self.notes.merging(["lectern.yaml": "maximumFiles: 12\n"]) { $1 })
        let faults = try await site.build().diagnostics
        #expect(faults.map(\.identifier) == ["output.file-limit"])
        #expect(faults.first?.location == SourceLocation(file: "lectern.yaml", line: 1, column: 15, length: 2))
    }

    @Test func filesOfOthersSurviveAndPagesOfLostNotesGo() async throws {
        let site = try Scenario(Self.notes)
        try await site.build()
        try site.write("mine", to: "Public/CNAME")
        try site.write("mine", to: "Public/c/own.html")
        try site.remove("Content/b.md")
        let report = try await site.build()
        // The page, and its text in the search index.
        #expect(report.removedCount == 2)
        #expect(!site.exists("b.html"))
        #expect(site.exists("CNAME") && site.exists("c/own.html"))
        #expect(try await Site(SiteOptions(directory: site.root)).clean() > 10)
        #expect(try site.snapshot().keys.sorted() == ["CNAME", "c/own.html"])
    }

    @Test func aForgedListOfFilesRemovesNothingOutside() async throws {
        let site = try Scenario(Self.notes)
        try await site.build()
        let list = try site.page(".lectern-files")
        try site.write(list + "../Content/a.md\n/etc/hostname\na/../../Content/a.md\n", to: "Public/.lectern-files")
        try await site.build()
        #expect(FileSystem.kind(of: site.root + "/Content/a.md") == .file)
    }

    /// Whatever is edited, a build that keeps what was compiled equals a clean one.
    @Test func incrementalBuildsEqualCleanOnes() async throws {
        let site = try Scenario(Self.notes)
        try await site.update()
        var random = SplitMix64(seed: 7)
        let pieces = ["模型", "2017年", "[乙](b.md)", "[[甲]]", "# 题\n\n", "\n\n## 节\n\n", "文字", "**粗。**后", "[坏](x.md)"]
        let paths = [
            "Content/a.md", "Content/b.md", "Content/c.md", "Content/d/e.md", "Content/glossary.md",
            "Content/timeline.md",
        ]
        for _ in 0..<12 {
            let path = paths[random.next(paths.count)]
            let text = (0..<(1 + random.next(8))).map { _ in pieces[random.next(pieces.count)] }.joined(separator: " ")
            switch path {
            case "Content/glossary.md": try site.write("# 术语\n\n## 模型\n\n\(text)\n\n## 文字\n\n东西", to: path)
            case "Content/timeline.md": try site.write("# 线\n\n- 2017年：\(text.replacing("\n", with: " "))", to: path)
            default: try site.write(text, to: path)
            }
            try await site.update()
            try await site.build()
            #expect(try await site.liveSnapshot() == site.snapshot())
        }
    }
}
