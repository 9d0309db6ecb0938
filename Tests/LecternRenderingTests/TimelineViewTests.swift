import Testing

@testable import LecternRendering

/// The timeline's pages as the built-in theme writes them.
@Suite struct TimelineViewTests {
    private let frame = PageFrame(url: "timeline.html", pageTitle: "时间线")

    private func html(_ years: [YearView], overview: String = "", tags: [TimelineTagView] = []) -> String {
        let period = PeriodView(id: "p", name: "时期", rangeText: "1950–2005年", years: years)
        return loadTheme().theme.html(TimelineView(frame: frame, overview: overview, tags: tags, periods: [period]))
    }

    private func event(_ id: String, uses: Int = 0) -> EventView {
        let uses = (0..<uses).map { number in
            BacklinkView(
                title: "页\(number)", href: "n\(number).html",
                places: [
                    BacklinkPlaceView(title: "节\(number)", href: "n\(number).html#s", excerptHTML: "x"),
                    BacklinkPlaceView(title: "", href: "n\(number).html", excerptHTML: "x"),
                ])
        }
        return EventView(id: id, title: "题", dateText: "2017年6月", iso: "2017-06", bodyHTML: "<p>文</p>", uses: uses)
    }

    @Test func onlySharedYearsHaveAHeading() {
        let one = html([YearView(id: "2016", label: "2016年", events: [event("a")])])
        #expect(one.contains("<div class=\"year\" id=\"2016\">"))
        #expect(!one.contains("<h3>"))
        let two = html([YearView(id: "2017", label: "2017年", isShared: true, events: [event("a"), event("b")])])
        #expect(two.contains("<div class=\"year year-shared\" id=\"2017\">\n<h3>2017年</h3>"))
        let undated = html([YearView(isShared: true, events: [event("a"), event("b")])])
        #expect(undated.contains("<div class=\"year\">"))
        #expect(!undated.contains("<h3>"))
    }

    @Test func usesNameThePageAndItsSections() {
        let page = html([YearView(id: "2017", events: [event("a", uses: 1)])])
        #expect(
            page.contains(
                "<li><a href=\"n0.html\">页0</a> <a class=\"use-place\" href=\"n0.html#s\">节0</a></li>"))
        #expect(!page.contains("<details class=\"uses\">"))
        let many = html([YearView(id: "2017", events: [event("a", uses: 5)])])
        #expect(many.contains("<details class=\"uses\">\n<summary>见于 5 页</summary>"))
    }

    @Test func theFilterComesWithTags() {
        let bare = html([YearView(id: "2017", events: [event("a")])])
        #expect(!bare.contains("data-timeline-filter") && !bare.contains("timeline.js"))
        #expect(!bare.contains("timeline-overview"))
        var tagged = event("a")
        tagged.tags = [EventTagView(name: "模型", id: "model")]
        let page = html(
            [YearView(id: "2017", events: [tagged])], overview: "<div>drawing</div>",
            tags: [TimelineTagView(name: "模型", id: "model", countText: "1")])
        #expect(page.contains("<button type=\"button\" aria-pressed=\"false\" data-tag=\"model\">模型 <small>1</small>"))
        #expect(page.contains("<li class=\"tag\" data-tag=\"model\">模型</li>"))
        #expect(page.contains("<div class=\"timeline-overview\">\n<div>drawing</div>"))
        #expect(page.contains("assets/timeline.js?v="))
    }

    @Test func anArticleShowsItsTimelineOnlyWhenItHasOne() {
        let theme = loadTheme(language: "en").theme
        #expect(!theme.html(ArticleView(frame: frame)).contains("article-timeline"))
        let events = (0..<9).map { ArticleEventView(dateText: "\(1950 + $0)", title: "e\($0)", href: "t.html#e\($0)") }
        let short = theme.html(ArticleView(frame: frame, timeline: ArticleTimelineView(events: Array(events[..<8]))))
        #expect(short.contains("Timeline of this page"))
        #expect(!short.contains("<details>"))
        #expect(short.contains("<li><time>1950</time> <span><a href=\"t.html#e0\">e0</a></span></li>"))
        let long = theme.html(ArticleView(frame: frame, timeline: ArticleTimelineView(events: events)))
        #expect(long.contains("<summary>All events <small>9</small></summary>"))
    }
}
