import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// All that decides the plan of a site: nothing of the notes' texts.
struct PlanInput: Sendable, Equatable {
    var settings: Settings
    /// The words of the interface.
    var words: StringTable
    /// The name of the site's folder.
    var folderName: String
    /// In the order of their paths.
    var heads: [NoteHead]
    /// Files that are copied as they are, by path from the content folder, in order.
    var assets: [String]
    /// The sizes of the pictures among them, by path.
    var imageSizes: [String: ImageSize]
    /// The day of the build, in days since 1970-01-01.
    var today: Int
}

/// Decides which pages the site has and where they stand; compiles nothing.
///
/// 1. addresses of notes, 2. glossary and timeline, 3. what links may lead to (``SiteMap``, ``Lexicon``), 4. pages.
/// What a change of the input leaves as it was is taken over from the plan before.
struct SitePlanner: Sendable {
    let folding: TextFolding
    private var siteMap = Memo<SiteMapInput, SiteMap>()
    private var lexicon = Memo<LexiconInput, Lexicon>()

    init(folding: TextFolding) {
        self.folding = folding
    }

    private struct SiteMapInput: Sendable, Equatable {
        var pages: [SiteMap.Page]
        var assets: [String]
        var imageSizes: [String: ImageSize]
        var folders: [String: String]
        var allowsRemoteMedia: Bool
    }

    private struct LexiconInput: Sendable, Equatable {
        var glossary: PlannedGlossary
        var timeline: PlannedTimeline
    }

    mutating func plan(_ input: PlanInput) -> SitePlan {
        let address = PageAddress(usesDirectories: input.settings.usesDirectoryURLs)
        let tagNames = TagNames(input.heads)
        let own = input.heads.map { head in
            PlannedNote(
                head: tagNames.applied(to: head),
                url: address.url(ofNote: head.path, slug: head.matter.slug, isIndex: head.isFolderPage))
        }
        let glossary = GlossaryPlanner.plan(own, address: address)
        let timeline = TimelinePlanner.plan(own, address: address)
        let notes = Self.placed(own, glossary, timeline)
        let tree = FolderTree(notes.lazy.filter { $0.head.role == .index || $0.head.role == .article })
        let tagFolder = TagNames.folder(beside: notes)
        let tags = tagNames.tags(of: tree, address, in: tagFolder)
        let pagePlanner = PagePlanner(
            settings: input.settings, words: input.words, folderName: input.folderName, notes: notes, address: address,
            tree: tree, glossary: glossary, timeline: timeline, tags: tags, tagFolder: tagFolder)
        let pages = pagePlanner.pages()
        return SitePlan(
            settings: input.settings, address: address, today: input.today, notes: notes, tree: tree,
            glossary: glossary, timeline: timeline, tags: tags, assets: input.assets,
            siteMap: makeSiteMap(input, notes, folders: tree.folders.mapValues { address.index(of: $0.path) }),
            lexicon: makeLexicon(glossary, timeline), pages: pages,
            pageNumbers: Dictionary(
                pages.enumerated().map { ($0.element.url, $0.offset) }, uniquingKeysWith: { first, _ in first }),
            redirects: pagePlanner.redirects(pages),
            landmarks: Dictionary(
                pages.lazy.filter { $0.kind != .article }.map { ($0.kind, $0) }, uniquingKeysWith: { $1 }))
    }

    /// Files that hold one term or event stand on the page of the term, or on the timeline.
    private static func placed(
        _ notes: [PlannedNote], _ glossary: PlannedGlossary, _ timeline: PlannedTimeline
    ) -> Catalog<PlannedNote> {
        let termURLs = Dictionary(glossary.terms.map { ($0.entry.notePath, $0.url) }, uniquingKeysWith: { $1 })
        return Catalog(
            notes.map { note in
                var note = note
                switch note.head.role {
                case .term: note.url = termURLs[note.head.path] ?? glossary.url
                case .event: note.url = timeline.url
                default: break
                }
                return note
            })
    }

    private mutating func makeSiteMap(
        _ input: PlanInput, _ notes: Catalog<PlannedNote>, folders: [String: String]
    ) -> SiteMap {
        siteMap.value(
            for: SiteMapInput(
                pages: notes.map { SiteMap.Page(note: $0.head.identity, url: $0.url) }, assets: input.assets,
                imageSizes: input.imageSizes, folders: folders,
                allowsRemoteMedia: input.settings.remoteMedia != .refuse)
        ) { input, before in
            SiteMap(
                pages: input.pages, assets: input.assets, imageSizes: input.imageSizes, folders: input.folders,
                allowsRemoteMedia: input.allowsRemoteMedia, before: before)
        }
    }

    private mutating func makeLexicon(_ glossary: PlannedGlossary, _ timeline: PlannedTimeline) -> Lexicon {
        let folding = folding
        return lexicon.value(for: LexiconInput(glossary: glossary, timeline: timeline)) { input, _ in
            Lexicon(
                terms: input.glossary.terms, periods: input.timeline.periods, events: input.timeline.events,
                timeline: TimelineAddress(url: input.timeline.url, yearIDs: input.timeline.yearIDs), folding: folding)
        }
    }
}

/// A value that is made anew only when what it is made from has changed.
struct Memo<Input: Sendable & Equatable, Value: Sendable>: Sendable {
    private var last: (input: Input, value: Value)?

    /// - Parameter make: Is given what it is to be made from, and the value before.
    mutating func value(for input: Input, make: (Input, Value?) throws -> Value) rethrows -> Value {
        if let last, last.input == input { return last.value }
        let value = try make(input, last?.value)
        last = (input, value)
        return value
    }
}
