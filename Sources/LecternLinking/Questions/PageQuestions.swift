import LecternContent
import LecternMarkdown

/// The page that a path means, which a link has led to.
struct PageAtPath: SiteQuestion {
    var path: String

    func answer(from site: SiteIndex) -> SiteMap.Page? { site.siteMap.page(atLinkPath: path) }
}

/// The pages that the target of a reference may mean.
struct PagesMeant: SiteQuestion {
    var target: String
    var notePath: String

    func answer(from site: SiteIndex) -> [SiteMap.Page] { site.siteMap.pages(meantBy: target, in: notePath) }
}

/// The file at a path that is copied beside the pages.
struct AssetAtPath: SiteQuestion {
    struct Asset: Hashable {
        var path: String
        /// Of a picture whose size is known.
        var size: ImageSize?
    }

    var path: String

    func answer(from site: SiteIndex) -> Asset? {
        site.siteMap.hasAsset(path) ? Asset(path: path, size: site.siteMap.size(of: path)) : nil
    }
}

/// The first file of a name, in whatever folder.
struct AssetNamed: SiteQuestion {
    var name: String

    func answer(from site: SiteIndex) -> String? {
        site.siteMap.paths.path(named: name).flatMap { site.siteMap.hasAsset($0) ? $0 : nil }
    }
}

/// Whether pages may load pictures, films and sounds from other servers.
struct AllowsRemoteMedia: SiteQuestion {
    func answer(from site: SiteIndex) -> Bool { site.siteMap.allowsRemoteMedia }
}

/// The note, or the part of one, that a reference embeds.
struct EmbedTarget: SiteQuestion {
    var wikilink: Wikilink
    var notePath: String

    func answer(from site: SiteIndex) -> EmbedResolver.Target? {
        EmbedResolver(siteMap: site.siteMap, lexicon: site.lexicon).target(of: wikilink, in: notePath)
    }
}

/// A note whose text is shown in another.
struct NoteShown: SiteQuestion {
    var path: String

    func answer(from site: SiteIndex) -> Note? { site.notes[path] }

    var readNote: String? { path }
}
