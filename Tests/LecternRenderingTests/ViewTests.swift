import LecternCore
import Testing

@testable import LecternRendering

@Suite struct ViewTests {
    private static let hostile = "\"><img src=x onerror=alert(1)>' & <script>"

    @Test(arguments: samplePages(hostile).indices)
    func hostileTextIsEscaped(index: Int) {
        let html = loadTheme().theme.html(samplePages(Self.hostile)[index])
        #expect(!html.contains("<img src=x"))
        #expect(!html.contains("\"><img"))
        #expect(!html.contains("& <"))
        #expect(html.contains("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39; &amp; &lt;script&gt;"))
    }

    /// A text that looks like a token of the renderer's own shows no second body.
    @Test func tokensCannotBeForged() {
        let forged = Slot.body.token() + Slot.sidebar.token() + Slot.current.token(number: 1)
        let html = loadTheme().theme.html(samplePages(forged)[0])
        #expect(html.split(separator: "<p>body</p>", omittingEmptySubsequences: false).count == 2)
        #expect(html.split(separator: "<p>sidebar</p>", omittingEmptySubsequences: false).count == 2)
    }

    /// An entry without a description must not show that of the page.
    @Test func emptyValuesStopTheSearchOutward() {
        let (theme, _) = loadTheme([
            "section.mustache": """
            {{#pages}}[{{title}}|{{description}}|{{#description}}yes{{/description}}{{^description}}no{{/description}}]{{/pages}}
            """
        ])
        let frame = PageFrame(url: "a/", pageTitle: "部", description: "部的说明")
        let pages = [PageEntryView(title: "甲", href: "a"), PageEntryView(title: "乙", href: "b", description: "有")]
        #expect(theme.html(ListingView(frame: frame, pages: pages)) == "[甲||no][乙|有|yes]")
    }

    @Test func missingViewsAreFalse() {
        let (theme, _) = loadTheme([
            "article.mustache":
                "{{#previous}}P{{title}}{{/previous}}{{^previous}}-{{/previous}}{{previous.title}}{{#date}}D{{/date}}{{^hasOutline}}O{{/hasOutline}}"
        ])
        #expect(theme.html(ArticleView(frame: PageFrame(url: "a.html", pageTitle: "x"))) == "-O")
    }

    @Test func recursionEnds() {
        let (theme, diagnostics) = loadTheme([
            "article.mustache": "{{#outline}}{{> partials/step}}{{/outline}}",
            "partials/step.mustache": "({{title}}{{#children}}{{> partials/step}}{{/children}})",
        ])
        #expect(diagnostics == [])
        let inner = OutlineView(title: "3", href: "", children: [OutlineView(title: "4", href: "")])
        let outline = [OutlineView(title: "1", href: "", children: [OutlineView(title: "2", href: ""), inner])]
        let view = ArticleView(frame: PageFrame(url: "a.html", pageTitle: "x", outline: outline))
        #expect(theme.html(view) == "(1(2)(3(4)))")
    }

    @Test func anotherListBetweenWouldNotEnd() {
        let (_, diagnostics) = loadTheme([
            "partials/step.mustache": "{{#children}}{{#tags}}{{> partials/step}}{{/tags}}{{/children}}"
        ])
        #expect(diagnostics.map(\.identifier) == ["template.endless"])
    }

    @Test func rootFollowsFromTheURL() {
        #expect(PageFrame(url: "a/b/c.html", pageTitle: "").root == "../../")
        #expect(PageFrame(url: "404.html", root: "/", pageTitle: "").root == "/")
    }

    @Test func redirectLeadsOn() {
        let html = loadTheme().theme.html(RedirectView(targetHref: "../新.html", pageTitle: "新"))
        #expect(html.contains("content=\"0; url=../新.html\""))
        #expect(html.contains("<a href=\"../新.html\">新</a>"))
    }

    @Test func readingTime() {
        #expect(ReadingTime(hanCount: 0, wordCount: 0).minutes == 1)
        #expect(ReadingTime(hanCount: 3500, wordCount: 2200).minutes == 20)
        var sample = "大模型 (large language model) 有 GPT-4。"
        let count = sample.withUTF8 { ReadingTime($0) }
        #expect(count == ReadingTime(hanCount: 4, wordCount: 5))
        #expect(ReadingTime(hanCount: 1750, wordCount: 0).text(loadTheme().theme.strings) == "约 5 分钟")
    }
}
