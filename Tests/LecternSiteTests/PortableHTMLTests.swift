import Foundation
import Testing

@testable import LecternSite

/// HTML of notes that is shown elsewhere: on cards, and by other programs.
struct PortableHTMLTests {
    @Test(arguments: [
        (
            "<img src=\"a.png\" srcset=\"a.png 1x, ../b%2Cc.png 2x\">",
            "<img src=\"x/a.png\" srcset=\"x/a.png 1x, b%2Cc.png 2x\">"
        ),
        ("<img srcset=\"a.png,b.png 2x\">", "<img srcset=\"x/a.png,b.png 2x\">"),
        ("<img srcset=\"a.png, b.png 480w,c.png\">", "<img srcset=\"x/a.png, x/b.png 480w,x/c.png\">"),
        (
            "<img srcset=\"data:image/png;base64,AA 1x, https://e.org/a,b.png 2x, /c.png\">",
            "<img srcset=\"data:image/png;base64,AA 1x, https://e.org/a,b.png 2x, /c.png\">"
        ),
        ("<video poster=\"p.png\" src=\"v.mp4\"></video>", "<video poster=\"x/p.png\" src=\"x/v.mp4\"></video>"),
        ("<img srcset=\"\" alt=\"srcset=&quot;a.png&quot;\">", "<img srcset=\"\" alt=\"srcset=&quot;a.png&quot;\">"),
    ])
    func addressesLeadFromTheRoot(_ html: String, _ expected: String) {
        #expect(RootRelative.html(Array(html.utf8), of: "x/y.html") == expected)
    }

    @Test func cardsLeadAllAddressesFromTheRoot() async throws {
        let site = try Scenario([
            "Content/a.md": "# 甲\n\n见微调。",
            "Content/glossary.md":
                "# 术语\n\n## 微调\n\n图 <img src=\"图.png\" srcset=\"图.png 1x, 大图.png 2x\" alt=\"图\"> 与 <video poster=\"图.png\" src=\"v.mp4\" controls></video>。",
            "Content/图.png": "", "Content/大图.png": "", "Content/v.mp4": "",
        ])
        let report = try await site.build()
        #expect(report.faults.allSatisfy { $0.hasPrefix("image.unreadable") })
        let page = try site.page("a.html")
        let start = try #require(page.firstRange(of: "data-cards"))
        let cards = page[start.upperBound...]
        #expect(cards.contains("srcset=\\\"图.png 1x, 大图.png 2x\\\""))
        #expect(cards.contains("poster=\\\"图.png\\\""))
        #expect(try site.page("glossary/微调.html").contains("srcset=\"../图.png 1x, ../大图.png 2x\""))
    }

    @Test func formulasOfDataFilesAreMathML() async throws {
        let site = try Scenario([
            "Content/glossary.md": "# 术语\n\n## 方差\n\n即 $\\sigma^2$，$\\frac{a}{\\sqrt{b}}$。\n\n$$x^2$$\n\n完。",
            "Content/timeline.md": "# 时间线\n\n- 2001年：证明 $a<b$ 成立。\n",
        ])
        #expect(try await site.build().faults.filter { $0.hasPrefix("math") } == [])
        for path in ["data/glossary.json", "data/timeline.json"] {
            let json = try JSONSerialization.jsonObject(with: Data(try site.page(path).utf8))
            let text = "\(json)"
            #expect(text.contains("<math") && text.contains("application/x-tex"), "\(path)")
            #expect(!text.contains("katex-html") && !text.contains("aria-hidden"), "\(path)")
            #expect(text.ranges(of: "<span").count == text.ranges(of: "</span>").count)
        }
        #expect(try site.page("glossary/方差.html").contains("katex-html"))
    }

    @Test func whatHasNoEndStays() {
        let html = Array("甲<span class=\"katex-html\"><span>乙</span>".utf8)
        #expect(PortableFormulas.html(html) == html)
        #expect(
            PortableFormulas.html(Array("甲<span class=\"katex-html\"><i><span></span></i></span>乙".utf8))
                == Array("甲乙".utf8))
    }
}
