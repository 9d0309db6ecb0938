import LecternContent
import LecternCore
import LecternRendering

/// Files for other programs that need the site's address: feed, sitemap, robots.
enum FeedFiles {
    /// - Returns: Nothing without a base URL.
    static func make(_ renderer: PageRenderer) -> [OutputFile] {
        guard let base = renderer.settings.baseURL else { return [] }
        var files = Sitemap(pages: sitemapPages(renderer), base: base).files().map {
            OutputFile(path: $0.path, content: .bytes($0.bytes))
        }
        files.append(OutputFile(path: "robots.txt", content: .bytes(RobotsTxt.bytes(base: base))))
        if renderer.settings.hasFeed {
            files.append(OutputFile(path: PageAddress.feed, content: .bytes(feed(renderer, base: base).bytes())))
        }
        return files
    }

    private static func sitemapPages(_ renderer: PageRenderer) -> [Sitemap.Page] {
        renderer.plan.pages.filter { $0.kind != .notFound && $0.kind != .search }.map { page in
            let matter = renderer.plan.note(of: page)?.head.matter
            return Sitemap.Page(
                url: renderer.absolute(page.url), lastModified: (matter?.updated ?? matter?.date)?.datetimeAttribute)
        }
    }

    private static func feed(_ renderer: PageRenderer, base: String) -> AtomFeed {
        let entries = renderer.plan.pages.compactMap { page -> AtomFeed.Entry? in
            guard page.kind == .article, let matter = renderer.plan.note(of: page)?.head.matter else { return nil }
            guard let updated = (matter.updated ?? matter.date)?.datetimeAttribute, updated.count == 10 else {
                return nil
            }
            return AtomFeed.Entry(
                title: page.title, url: renderer.absolute(page.url), updated: updated,
                published: matter.date?.datetimeAttribute, summary: renderer.description(of: page),
                categories: matter.tags)
        }
        return AtomFeed(
            title: renderer.siteTitle, subtitle: renderer.settings.description, author: renderer.settings.author,
            language: renderer.settings.language, siteURL: AbsoluteURL.make("", base: base),
            feedURL: AbsoluteURL.make(PageAddress.feed, base: base), entries: entries)
    }
}
