import LecternCore
import LecternSite
import LecternTestSupport
import Testing

/// What is asked of a site in memory while it changes.
@Suite struct LiveSiteDemandTests {
    /// So many notes that they are compiled for a while.
    private static let large: [String: String] = {
        let paragraph = "一段文字，说到**模型**、[家](index.md)与2017年，还有`代码`。\n\n"
        var files = ["Content/index.md": "# 家\n", "Content/zz.md": "# 末\n\n末文。"]
        for number in 0..<1200 {
            files["Content/n\(number).md"] = "# 题\(number)\n\n" + String(repeating: paragraph, count: 12)
        }
        return files
    }()

    @Test func aPageIsMadeFromItsOwnNoteWhateverTheOthers() async throws {
        let site = try Scenario(Self.large)
        let live = try await LiveSite(SiteOptions(directory: site.root))
        guard case .bytes(let bytes, _)? = try await live.file(at: "zz.html")?.content else {
            Issue.record("there is no such page")
            return
        }
        #expect(String(decoding: bytes, as: UTF8.self).contains("末文"))
        try await live.settled()
    }

    @Test func waitingEndsWithTheTask() async throws {
        let site = try Scenario(Self.large)
        let live = try await LiveSite(SiteOptions(directory: site.root))
        let waiting = (0..<20).map { _ in Task { try await live.settled() } }
        for task in waiting { task.cancel() }
        for task in waiting { await #expect(throws: CancellationError.self) { try await task.value } }
        try await live.settled()
    }

    @Test func changesThatCannotBeReadAreReadWithTheNext() async throws {
        let site = try Scenario(["Content/a.md": "# 甲\n\n旧文。", "lectern.yaml": "title: 站\n"])
        try await site.update()
        try site.move("Content", to: "Away")
        try site.write("# 甲\n\n新文。", to: "Away/a.md")
        try site.write("title: 新站\n", to: "lectern.yaml")
        await #expect(throws: EnvironmentError.self) { try await site.take() }
        #expect(try await site.livePage("a.html").contains("旧文"))
        try site.move("Away", to: "Content")
        try await site.update()
        let page = try await site.livePage("a.html")
        #expect(page.contains("新文") && page.contains("新站"))
    }

    /// Whoever asks for whatever while notes change gets an answer, and nothing of what was in between stays.
    @Test(arguments: 0..<4 as Range<UInt64>)
    func demandsAndChangesAtOnceLeadToWhatACleanBuildGives(seed: UInt64) async throws {
        var edits = RandomEdits(seed: seed + 100)
        let site = try Scenario(RandomEdits.start)
        try await site.take()
        let live = try #require(site.live)
        let readers = (0..<3 as Range<UInt64>).map { number in Task { try await Self.demand(live, seed: number) } }
        var log: [String] = []
        for step in 1...40 {
            log.append(try edits.apply(to: site))
            if step % 8 == 0 { try await site.update() } else { try await site.take() }
        }
        for reader in readers { reader.cancel() }
        for reader in readers {
            let result = await reader.result
            #expect(throws: CancellationError.self, "seed \(seed)") { try result.get() }
        }
        let faults = try await site.update()
        let report = try await site.build()
        let (present, clean) = (try await site.liveSnapshot(), try site.snapshot())
        #expect(present.keys.sorted() == clean.keys.sorted(), "seed \(seed): \(log)")
        #expect(present.keys.sorted().filter { present[$0] != clean[$0] } == [], "seed \(seed): \(log)")
        #expect(faults == report.faults, "seed \(seed): \(log)")
    }

    /// Asks until the task is cancelled; throws whatever a demand throws.
    private static func demand(_ live: LiveSite, seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        while true {
            try Task.checkCancellation()
            switch random.next(8) {
            case 0: _ = try await live.faults()
            case 1: _ = try await live.searchPaths()
            case 2: _ = try await live.file(at: "search/manifest.js")
            case 3: try await live.settled()
            default:
                let paths = try await live.paths()
                _ = try await live.file(at: paths[random.next(paths.count)])
            }
        }
    }
}
