import Foundation
import Testing

@testable import LecternRendering

@Suite struct FeedTests {
    private let hostile = "a<b>\"c\" & ]]> \u{0}\u{8}\u{FFFE}中"

    private func feed(_ entries: [AtomFeed.Entry]) -> AtomFeed {
        AtomFeed(
            title: hostile, subtitle: hostile, language: "zh-Hans", siteURL: "https://example.org/?a&b",
            feedURL: "https://example.org/feed.xml", entries: entries)
    }

    @Test func atomIsWellFormedAndComplete() {
        let entry = AtomFeed.Entry(
            title: hostile, url: "https://example.org/a", updated: "2024-05-01", published: "2023-01", summary: hostile,
            categories: [hostile])
        let bytes = feed([entry]).bytes()
        #expect(XMLCheck.fault(in: bytes) == nil)
        let xml = text(bytes)
        #expect(xml.contains("<title>a&lt;b&gt;&quot;c&quot; &amp; ]]&gt; 中</title>"))
        #expect(xml.contains("<updated>2024-05-01T00:00:00Z</updated>"))
        #expect(xml.contains("<published>2023-01-01T00:00:00Z</published>"))
        #expect(xml.contains("<author>"))
        #expect(
            xml.contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/feed.xml\"/>"))
    }

    @Test func atomIsUpdatedWhenItsNewestEntryWas() throws {
        let entries = ["2024-05-01", "2024-06-01T08:00:00Z", "2023"].enumerated().map {
            AtomFeed.Entry(title: "t", url: "https://example.org/\($0.offset)", updated: $0.element)
        }
        let xml = text(feed(entries).bytes())
        let first = try #require(xml.split(separator: "<updated>").dropFirst().first)
        #expect(first.hasPrefix("2024-06-01T08:00:00Z<"))
        #expect(feed(entries).bytes() == feed(entries.reversed()).bytes())
        #expect(text(feed([]).bytes()).contains("<updated>1970-01-01T00:00:00Z</updated>"))
    }

    @Test func sitemap() {
        let pages = [
            Sitemap.Page(url: "https://e.org/a?b&c", lastModified: "2024-05-01"), Sitemap.Page(url: "https://e.org/"),
        ]
        let files = Sitemap(pages: pages, base: "https://e.org").files()
        #expect(files.map(\.path) == ["sitemap.xml"])
        #expect(XMLCheck.fault(in: files[0].bytes) == nil)
        #expect(text(files[0].bytes).contains("<loc>https://e.org/a?b&amp;c</loc><lastmod>2024-05-01</lastmod>"))
    }

    @Test func aLargeSitemapIsSplit() {
        let pages = (0..<50_001).map { Sitemap.Page(url: "https://e.org/\($0)") }
        let files = Sitemap(pages: pages, base: "https://e.org/x/").files()
        #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        #expect(text(files[0].bytes).contains("<loc>https://e.org/x/sitemap-2.xml</loc>"))
        #expect(text(files[2].bytes).contains("<url><loc>https://e.org/50000</loc></url>"))
        #expect(XMLCheck.fault(in: files[0].bytes) == nil)
        #expect(XMLCheck.fault(in: Sitemap(pages: [], base: "x").files()[0].bytes) == nil)
    }

    @Test func robots() {
        #expect(text(RobotsTxt.bytes(base: nil)) == "User-agent: *\nAllow: /\n")
        #expect(text(RobotsTxt.bytes(base: "https://e.org/x")).hasSuffix("\nSitemap: https://e.org/x/sitemap.xml\n"))
    }

    @Test func absoluteURLs() {
        #expect(AbsoluteURL.make("index.html", base: "https://e.org") == "https://e.org/")
        #expect(AbsoluteURL.make("a/index.html", base: "https://e.org/") == "https://e.org/a/")
        #expect(AbsoluteURL.make("a b/中.html", base: "https://e.org/x") == "https://e.org/x/a%20b/%E4%B8%AD.html")
        #expect(AbsoluteURL.make("myindex.html", base: "https://e.org") == "https://e.org/myindex.html")
    }

    @Test func structuredDataCannotBeLeft() throws {
        let hostile = "</script><!--<script> & \u{2028}\u{2029}\"\\\n\u{0}"
        var data = StructuredData()
        #expect(data.html.isEmpty)
        data.addArticle(headline: hostile, url: hostile, author: hostile, keywords: [hostile])
        data.addTerm(name: hostile, url: "u", otherNames: [hostile], glossaryName: hostile, glossaryURL: "g")
        data.addEvent(name: hostile, url: "u", startDate: "1956")
        data.addBreadcrumbs([(hostile, "u"), ("b", "v")])
        let html = data.html
        let json = html.dropFirst("<script type=\"application/ld+json\">".count).dropLast("</script>".count)
        #expect(!json.contains("<") && !json.contains(">") && !json.contains("&"))
        #expect(!json.unicodeScalars.contains { [0x2028, 0x2029, 0].contains($0.value) })
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let graph = try #require(object["@graph"] as? [[String: Any]])
        #expect(graph.compactMap { $0["@type"] as? String } == ["Article", "DefinedTerm", "Event", "BreadcrumbList"])
        #expect(graph[0]["headline"] as? String == hostile)
        #expect((graph[1]["inDefinedTermSet"] as? [String: Any])?["@type"] as? String == "DefinedTermSet")
        #expect((graph[3]["itemListElement"] as? [[String: Any]])?.count == 2)
        #expect(html.contains("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Article\",\"author\":"))
    }
}
