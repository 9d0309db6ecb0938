import LecternContent
import LecternCore
import LecternSite
import LecternTestSupport
import Testing

/// Feed, sitemap and what pages tell machines: addresses in ASCII, and no dates that their formats do not have.
struct AnnouncementTests {
    private static func site(_ files: [String: String], baseURL: String = "https://example.org/") throws -> Scenario {
        try Scenario(["lectern.yaml": "title: 站\nauthor: 人\nbaseURL: \(baseURL)\n"].merging(files) { $1 })
    }

    @Test func addressesAreASCII() async throws {
        let site = try Self.site(
            [
                "Content/笔 记/一 篇.md": "---\ndate: 2024-05-01\naliases: [旧]\n---\n# 甲\n\n文。\n\n![图](<图 一.svg>)",
                "Content/笔 记/图 一.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "Content/timeline.md": "# 年表\n\n- 2001：某事。", "Content/glossary.md": "# 术语\n\n## 词元\n\n文。",
            ], baseURL: "https://例子.中国/%E7%AC%94/记/")
        try await site.build()
        let base = "https://xn--fsqu00a.xn--fiqs8s/%E7%AC%94/%E8%AE%B0/"
        let note = base + "%E7%AC%94%20%E8%AE%B0/%E4%B8%80%20%E7%AF%87.html"
        #expect(try site.page("sitemap.xml").contains("<loc>\(note)</loc>"))
        #expect(try site.page("robots.txt").contains("Sitemap: \(base)sitemap.xml"))
        #expect(try site.page("feed.xml").contains("<id>\(note)</id>"))
        let page = try site.page("笔 记/一 篇.html")
        #expect(page.contains("rel=\"canonical\" href=\"\(note)\""))
        #expect(page.contains("\"og:image\" content=\"\(base)%E7%AC%94%20%E8%AE%B0/%E5%9B%BE%20%E4%B8%80.svg\""))
        #expect(try site.page("旧/index.html").contains(note))
        for path in try site.snapshot().keys.sorted() where path.hasSuffix(".html") || path.hasSuffix(".xml") {
            for address in try site.page(path).matches(of: /https?:\/\/xn--[^"<>\s]*/) {
                #expect(address.output.utf8.allSatisfy { $0 < 0x80 }, "\(path): \(address.output)")
            }
            #expect(try !site.page(path).contains("例子.中国"))
        }
    }

    @Test(arguments: [
        ("2024-05-01", "2024-05-01"), ("2024-05", nil), ("2024", nil), ("1984~", nil), ("2024-21", nil), ("20XX", nil),
        ("12024-01-01", nil), ("0044-03-15", "0044-03-15"),
    ])
    func onlyWholeDaysAreTold(_ date: String, _ told: String?) async throws {
        let site = try Self.site(["Content/a.md": "---\ndate: \(date)\n---\n# 甲"])
        try await site.build()
        let sitemap = try site.page("sitemap.xml")
        #expect(sitemap.contains("<lastmod>") == (told != nil))
        if let told { #expect(sitemap.contains("<lastmod>\(told)</lastmod>")) }
        #expect(try site.page("feed.xml").contains("<entry>") == (told != nil))
    }

    /// 19,844 is 2024-05-01.
    @Test(arguments: [(19_843, false), (19_844, true)])
    func aDayToComeIsToldAndNotAnnounced(_ today: Int, _ hasCome: Bool) async throws {
        let site = try Self.site([
            "Content/a.md": "---\ndate: 2024-05-01\n---\n# 甲", "Content/b.md": "---\ndate: 2024-04-30\n---\n# 乙",
        ])
        let report = try await site.build { $0.today = today }
        #expect(report.faults == (hasCome ? [] : ["front-matter.future Content/a.md:1:1"]))
        let feed = try site.page("feed.xml")
        #expect(feed.contains("a.html") == hasCome && feed.contains("b.html"))
        let updated = try #require(feed.firstMatch(of: /<updated>(.*?)</))
        #expect(updated.output.1 == (hasCome ? "2024-05-01T00:00:00Z" : "2024-04-30T00:00:00Z"))
        #expect(try site.page("sitemap.xml").contains("2024-05-01") == hasCome)
        #expect(try site.page("a.html").contains("2024-05-01"))
    }
}
