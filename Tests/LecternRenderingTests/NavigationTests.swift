import Testing

@testable import LecternRendering

@Suite struct NavigationTests {
    private let theme = loadTheme().theme

    private func tree(sections: Int, pages: Int) -> NavigationNode {
        NavigationNode(
            title: "首页", url: "index.html",
            children: (0..<sections).map { section in
                NavigationNode(
                    title: "部\(section)", url: "s\(section)/index.html",
                    children: (0..<pages).map { NavigationNode(title: "篇\($0)", url: "s\(section)/\($0).html") },
                    isSection: true)
            })
    }

    private func count(_ needle: String, in html: String) -> Int {
        html.split(separator: needle, omittingEmptySubsequences: false).count - 1
    }

    @Test func aSmallSiteShowsAllWithTheBranchOpen() {
        let renderer = NavigationRenderer(theme: theme, root: tree(sections: 3, pages: 4))
        let html = text(renderer.sidebar(forPage: "s1/2.html"))
        #expect(count("<a href=", in: html) == 15)
        #expect(count("<details open>", in: html) == 1)
        #expect(html.contains("<a href=\"../s1/2.html\" aria-current=\"page\">"))
        #expect(count("aria-current", in: html) == 1)
        #expect(html.contains("<a href=\"../s0/index.html\"><span>部0</span> <small>4 篇</small></a>"))
        #expect(!html.unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) })
    }

    @Test func pagesOutsideTheTree() {
        let renderer = NavigationRenderer(theme: theme, root: tree(sections: 2, pages: 2))
        let html = text(renderer.sidebar(forPage: "glossary/x/y.html"))
        #expect(!html.contains("aria-current"))
        #expect(html.contains("href=\"../../s1/0.html\""))
        let under = text(renderer.sidebar(forPage: "x.html", under: "s1/index.html"))
        #expect(count("<details open>", in: under) == 1)
        #expect(text(renderer.sidebar(forPage: "404.html", root: "/")).contains("href=\"/s1/0.html\""))
    }

    @Test func hostileTitles() {
        let node = NavigationNode(title: "\"><img src=x>", url: "a\"b.html")
        let renderer = NavigationRenderer(
            theme: theme, root: NavigationNode(title: "", url: "index.html", children: [node]))
        let html = text(renderer.sidebar(forPage: "a\"b.html"))
        #expect(!html.contains("<img"))
        #expect(html.contains("href=\"a%22b.html\" aria-current=\"page\""))
    }

    @Test(
        arguments: [(0, nil, 150), (49, nil, 150), (50, 50, 100), (120, 100, 50), (199, 150, nil)]
            as [(Int, Int?, Int?)])
    func aLongListIsCut(page: Int, before: Int?, after: Int?) {
        let renderer = NavigationRenderer(theme: theme, root: tree(sections: 2, pages: 200))
        let html = text(renderer.sidebar(forPage: "s0/\(page).html"))
        #expect(count("<li class=\"nav-item", in: html) == 52)
        #expect(html.contains("href=\"../s0/\(page).html\" aria-current=\"page\""))
        #expect(html.contains("前面还有") == (before != nil))
        #expect(html.contains("后面还有") == (after != nil))
        if let before {
            #expect(
                html.contains("<a class=\"nav-more nav-more-before\" href=\"../s0/index.html\">前面还有 \(before) 篇</a>"))
        }
        if let after { #expect(html.contains("后面还有 \(after) 篇")) }
        #expect(!html.contains("s1/0.html"))
    }

    @Test func longListsAboveAreCutToo() {
        let renderer = NavigationRenderer(theme: theme, root: tree(sections: 500, pages: 1))
        let html = text(renderer.sidebar(forPage: "s321/0.html"))
        #expect(count("<li class=\"nav-item", in: html) == 53)
        #expect(html.contains("前面还有 300 篇") && html.contains("后面还有 150 篇"))
        #expect(html.contains("href=\"../s321/0.html\" aria-current=\"page\""))
        #expect(count("aria-current", in: text(renderer.sidebar(forPage: "index.html"))) == 0)
    }

    @Test func bytesGrowWithThePages() {
        let sizes = [2_000, 10_000].map { pages in
            let renderer = NavigationRenderer(theme: theme, root: tree(sections: 1, pages: pages))
            return stride(from: 0, to: pages, by: 500).map { renderer.sidebar(forPage: "s0/\($0).html").count }.max()
                ?? 0
        }
        #expect(sizes[1] < sizes[0] + 500)
    }

    @Test func manyThreadsGetTheSame() async throws {
        let root = tree(sections: 4, pages: 100)
        let renderer = NavigationRenderer(theme: theme, root: root)
        let alone = NavigationRenderer(theme: theme, root: root)
        let urls = (0..<400).map { "s\($0 % 4)/\($0 / 4).html" }
        let together = await withTaskGroup(of: (String, [UInt8]).self) { group in
            for url in urls { group.addTask { (url, renderer.sidebar(forPage: url)) } }
            return await group.reduce(into: [String: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        for url in urls { #expect(together[url] == alone.sidebar(forPage: url)) }
    }

    @Test func theMarkStandsWhereTheTemplateSays() {
        let own = [
            "partials/sidebar.mustache":
                "{{#items}}<a {{{currentMark}}}href=\"{{href}}\"><b{{{currentMark}}}>{{/items}}"
        ]
        let (theme, diagnostics) = loadTheme(own)
        #expect(diagnostics == [])
        let root = NavigationNode(title: "", url: "index.html", children: [NavigationNode(title: "", url: "a.html")])
        let renderer = NavigationRenderer(theme: theme, root: root)
        #expect(text(renderer.sidebar(forPage: "b.html")) == "<a href=\"a.html\"><b>")
    }
}
