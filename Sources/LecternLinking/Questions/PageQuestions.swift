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

    func answer(from site: SiteIndex) -> [SiteMap.Named] { site.siteMap.pages(meantBy: target, in: notePath) }
}

/// The notes that a link means by the end of their path, with or without the ending of notes; the nearest first.
struct PagesEndingIn: SiteQuestion {
    var ending: String
    var notePath: String

    func answer(from site: SiteIndex) -> [SiteMap.Page] {
        let paths = [ending, ending + ".md"].lazy.map { site.siteMap.paths.paths(endingIn: $0) }
        let pages = (paths.first { !$0.isEmpty } ?? []).compactMap { site.siteMap.page(atPath: $0) }
        return LinkPath.nearestFirst(pages, to: notePath, path: \.path).map(\.element)
    }
}

/// The address of the page of a folder, be it a note or Lectern's own list of what is in the folder.
struct FolderPage: SiteQuestion {
    var path: String

    func answer(from site: SiteIndex) -> String? { site.siteMap.url(ofFolder: path) }
}

/// The ids that a note gives by hand, which need not look like those that Lectern makes.
struct IDsGiven: SiteQuestion {
    var path: String

    func answer(from site: SiteIndex) -> Set<String> {
        site.notes[path].map { GivenIDs.all(in: $0.source) } ?? []
    }

    var readNote: String? { path }
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

/// The files whose paths end with a name or with the parts of a path; the nearest first.
struct AssetsEndingIn: SiteQuestion {
    var ending: String
    var notePath: String

    func answer(from site: SiteIndex) -> [String] {
        let paths = site.siteMap.paths.paths(endingIn: ending).filter(site.siteMap.hasAsset)
        return LinkPath.nearestFirst(paths, to: notePath, path: \.self).map(\.element)
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
