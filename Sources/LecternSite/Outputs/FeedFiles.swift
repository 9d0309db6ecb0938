import LecternContent
import LecternCore
import LecternRendering

/// Files for other programs that need the site's address: feed, sitemap, robots.
enum FeedFiles {
    /// - Returns: Nothing without a base URL.
    static func entries(_ plan: SitePlan) -> [OutputTable.Entry] {
        guard let base = plan.settings.baseURL else { return [] }
        let sitemap = Sitemap(pages: sitemapPages(plan, base: base), base: base).files().map { file in
            entry(file.path, .constant(.bytes(file.bytes)))
        }
        let robots = entry("robots.txt", .constant(.bytes(RobotsTxt.bytes(base: base))))
        guard plan.settings.hasFeed else { return sitemap + [robots] }
        return sitemap + [robots, entry(PageAddress.feed, .made { feed($0, base: base).bytes() })]
    }

    private static func entry(_ path: String, _ source: OutputTable.Source) -> OutputTable.Entry {
        OutputTable.Entry(path: path, origin: .replaceable("a file for other programs"), source: source)
    }

    private static func sitemapPages(_ plan: SitePlan, base: String) -> [Sitemap.Page] {
        plan.pages.filter { $0.kind != .notFound && $0.kind != .search }.map { page in
            Sitemap.Page(
                url: AbsoluteURL.make(page.url, base: base),
                lastModified: plan.note(of: page)?.head.matter.changed.flatMap { announced($0, plan) })
        }
    }

    private static func feed(_ renderer: PageRenderer, base: String) -> AtomFeed {
        let entries = renderer.plan.pages.compactMap { page -> AtomFeed.Entry? in
            guard page.kind == .article, let matter = renderer.plan.note(of: page)?.head.matter,
                let updated = matter.changed.flatMap({ announced($0, renderer.plan) })
            else { return nil }
            return AtomFeed.Entry(
                title: page.title, url: renderer.absolute(page.url), updated: updated,
                published: matter.date.flatMap { announced($0, renderer.plan) },
                summary: renderer.description(of: page), categories: matter.tags)
        }
        return AtomFeed(
            title: renderer.siteTitle, subtitle: renderer.settings.description, author: renderer.settings.author,
            language: renderer.settings.language, siteURL: AbsoluteURL.make("", base: base),
            feedURL: AbsoluteURL.make(PageAddress.feed, base: base), entries: entries)
    }

    /// A date as feeds and sitemaps have them, which know whole days only; `nil` for others, and for days to come.
    private static func announced(_ date: HistoricalDate, _ plan: SitePlan) -> String? {
        guard let day = date.datetimeAttribute, day.utf8.count == "2024-05-01".utf8.count, date.earliest <= plan.today
        else { return nil }
        return day
    }
}
