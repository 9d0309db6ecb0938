import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// Decides which pages the site has and where they stand, from what was loaded; compiles nothing.
///
/// 1. addresses of notes, 2. glossary and timeline, 3. what links may lead to (``SiteMap``, ``Lexicon``),
/// 4. pages, 5. what is to be compiled for them.
struct SitePlanner {
    let settings: Settings
    let theme: Theme
    let folderName: String
    let notes: [LoadedNote]
    let assets: [String]
    let imageSizes: [String: ImageSize]
    private let address: PageAddress

    init(_ loaded: LoadedSite) {
        settings = loaded.settings
        theme = loaded.theme
        folderName = LoadedNote.name(of: loaded.folders.root)
        notes = loaded.notes
        assets = loaded.assets.map(\.path)
        imageSizes = loaded.imageSizes
        address = PageAddress(usesDirectories: settings.usesDirectoryURLs)
    }

    func plan(folding: TextFolding) -> SitePlan {
        var noteURLs = notes.map { note in
            address.url(ofNote: note.path, slug: note.matter.slug, isIndex: note.isFolderPage)
        }
        let glossary = GlossaryPlanner.plan(notes, address: address, noteURLs: noteURLs)
        let timeline = TimelinePlanner.plan(notes, address: address, noteURLs: noteURLs)
        placeEntries(on: &noteURLs, glossary, timeline)
        let siteMap = makeSiteMap(noteURLs)
        let lexicon = Lexicon(
            terms: glossary.terms, periods: timeline.periods, events: timeline.events,
            addresses: LexiconAddresses(
                termURLs: glossary.termURLs, timelineURL: timeline.url, yearIDs: timeline.yearIDs), folding: folding)
        let tree = makeTree()
        let tags = makeTags(tree)
        let pagePlanner = PagePlanner(
            settings: settings, words: theme.strings, folderName: folderName, notes: notes, noteURLs: noteURLs,
            address: address, tree: tree, glossary: glossary, timeline: timeline, tags: tags)
        let pages = pagePlanner.pages()
        let tasks = TaskPlanner(
            settings: settings, words: theme.strings, notes: notes, noteURLs: noteURLs, glossary: glossary,
            timeline: timeline, tree: tree,
            embeds: EmbedPlanner(notes: notes, resolver: EmbedResolver(siteMap: siteMap, lexicon: lexicon))
        ).tasks()
        var plan = SitePlan(
            settings: settings, address: address, notes: notes, noteURLs: noteURLs, tree: tree, glossary: glossary,
            timeline: timeline, tags: tags, assets: assets, siteMap: siteMap, lexicon: lexicon, pages: pages,
            tasks: tasks, redirects: pagePlanner.redirects(pages), diagnostics: notes.flatMap(\.diagnostics))
        for page in pages where page.kind != .article { plan.landmarks[page.kind] = page }
        plan.diagnostics +=
            SiteChecks.ambiguousTerms(glossary.terms, folding: folding) + SiteChecks.relatedTerms(lexicon)
        plan.diagnostics += SiteChecks.navigation(settings.navigation ?? [], siteMap: siteMap)
        plan.diagnostics += SiteChecks.templates(notes, names: theme.templateNames)
        plan.diagnostics += SiteChecks.collisions(outputs(of: plan))
        return plan
    }

    /// Files that hold one term or event stand on the page of the term, or on the timeline.
    private func placeEntries(on noteURLs: inout [String], _ glossary: PlannedGlossary, _ timeline: PlannedTimeline) {
        var termURLs: [String: String] = [:]
        for (entry, url) in zip(glossary.terms, glossary.termURLs) { termURLs[entry.notePath] = url }
        for index in notes.indices {
            switch notes[index].role {
            case .term: noteURLs[index] = termURLs[notes[index].path] ?? glossary.url
            case .event: noteURLs[index] = timeline.url
            default: continue
            }
        }
    }

    private func makeSiteMap(_ noteURLs: [String]) -> SiteMap {
        let pages = notes.indices.map { index in
            SiteMap.Page(
                path: notes[index].path, url: noteURLs[index], title: notes[index].title,
                aliases: notes[index].matter.aliases, isEntry: notes[index].isEntry)
        }
        return SiteMap(
            pages: pages, assets: assets, imageSizes: imageSizes, allowsRemoteMedia: settings.remoteMedia != .refuse)
    }

    private func makeTree() -> FolderTree {
        let shown = notes.indices.filter { notes[$0].role == .index || notes[$0].role == .article }
        return FolderTree(
            notes: shown.map { ($0, notes[$0].path) }, isIndex: { notes[$0].role == .index },
            weight: { notes[$0].matter.weight })
    }

    private func makeTags(_ tree: FolderTree) -> [PlannedTag] {
        var order: [String] = []
        var bearers: [String: [Int]] = [:]
        for folder in tree.inReadingOrder() {
            for note in (folder.index.map { [$0] } ?? []) + folder.notes {
                for tag in notes[note].matter.tags {
                    if bearers[tag] == nil { order.append(tag) }
                    bearers[tag, default: []].append(note)
                }
            }
        }
        var slugs = UniqueSlugs()
        return order.sorted().map { tag in
            let url = address.page(in: "tags", named: slugs.make(tag, fallback: "tag"))
            return PlannedTag(name: tag, url: url, notes: bearers[tag] ?? [])
        }
    }

    /// All that will be written, with what it comes from.
    private func outputs(of plan: SitePlan) -> [(path: String, origin: String)] {
        let pages = plan.pages.map { page in
            (path: PageAddress.file(for: page.url), origin: page.note.map { notes[$0].file } ?? page.title)
        }
        return pages + DataFiles.planned(plan) + plan.assets.map { (path: $0, origin: $0) }
            + plan.redirects.map { (path: $0.path, origin: $0.target.note.map { notes[$0].file } ?? $0.target.title) }
    }
}
