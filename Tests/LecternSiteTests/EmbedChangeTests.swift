import LecternCore
import LecternSite
import LecternTestSupport
import Testing

/// A note that others embed changes the pages that show it, and an incremental build sees that.
struct EmbedChangeTests {
    private static let files = [
        "index.md": "# 家\n\n欢迎。", "一.md": "# 一\n\n![[二]]", "二.md": "# 二\n\n![[三#节]]",
        "三.md": "# 三\n\n首。\n\n## 节\n\n正文。",
        "四.md": "# 四\n\n见 [[三]]。", "五.md": "# 五\n\n`![[三]]`", "六.md": "# 六\n\n![[term:词元]]",
        "glossary.md": "# 术语\n\n## 词元\n\n单位。\n\n## 别的\n\n词元之外。\n",
    ]

    private func pagesChanged(by change: (Scenario) throws -> Void) async throws -> [String] {
        try await Scenario(Self.files).pagesChanged(by: change)
    }

    @Test func justThePagesThatShowTheTextChange() async throws {
        let section = try await pagesChanged { site in
            try site.write("# 三\n\n首。\n\n## 节\n\n新的正文。", to: "三.md")
        }
        #expect(section == ["一.html", "三.html", "二.html"])
        let elsewhere = try await pagesChanged { site in
            try site.write("# 三\n\n首，改了。\n\n## 节\n\n正文。", to: "三.md")
        }
        #expect(elsewhere == ["三.html", "index.html"].sorted())
        let term = try await pagesChanged { site in
            try site.write(Self.files["glossary.md", default: ""].replacing("单位。", with: "最小单位。"), to: "glossary.md")
        }
        #expect(term.contains("六.html") && !term.contains("一.html"))
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func anIncrementalBuildEqualsACleanOne(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let inContent = Self.files.map { ("Content/" + $0, $1) }
        let site = try Scenario(Dictionary(uniqueKeysWithValues: inContent))
        try await site.update()
        let names = ["一", "二", "三", "四", "五", "六"]
        for step in 0..<12 {
            let name = names[Int.random(in: 0..<names.count, using: &random)]
            let target = names[Int.random(in: 0..<names.count, using: &random)]
            let texts = [
                "# \(name)\n\n![[\(target)]]\n\n## 节\n\n第\(step)步。",
                "# \(name)\n\n## 节\n\n![[\(target)#节]]\n\n词元 \(step)",
                "# 题\(step)\n\n![[term:词元]]\n\n![[\(target)#无]]", "文 ![[\(target)]] \(step)",
            ]
            try site.write(texts[Int.random(in: 0..<texts.count, using: &random)], to: "Content/\(name).md")
            try await site.update()
            try await site.build()
            #expect(try await site.liveSnapshot() == site.snapshot(), "seed \(seed), step \(step)")
        }
    }
}
