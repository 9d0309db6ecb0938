import LecternContent
import LecternCore
import LecternLinking

/// Everything about the site that is known before any note is compiled.
struct SitePlan: Sendable {
    var settings: Settings
    var address: PageAddress
    var notes: [LoadedNote]
    /// The address of each note's page; for terms and events that of the page they stand on.
    var noteURLs: [String]
    var tree: FolderTree
    var glossary: PlannedGlossary
    var timeline: PlannedTimeline
    var tags: [PlannedTag]
    /// Files that are copied as they are, by path from the content folder.
    var assets: [String]
    var siteMap: SiteMap
    var lexicon: Lexicon
    var pages: [PlannedPage]
    var tasks: [CompileTask]
    /// Old addresses, each with the page that took its place.
    var redirects: [(path: String, target: PlannedPage)]
    var diagnostics: [Diagnostic]

    /// The pages that other pages point to by what they are: home, sections, glossary, search, tags …
    var landmarks: [PlannedPage.Kind: PlannedPage] = [:]

    /// The address of a page of a kind, if the site has one.
    func url(of kind: PlannedPage.Kind) -> String? { landmarks[kind]?.url }
}

/// The terms of all notes together.
struct PlannedGlossary: Sendable {
    var terms: [GlossaryEntry] = []
    /// By number.
    var termURLs: [String] = []
    /// The number of the note that introduces the glossary, if there is one.
    var note: Int?
    var url = ""

    var isEmpty: Bool { terms.isEmpty && note == nil }
}

/// The periods and events of all notes together, in the order of time.
struct PlannedTimeline: Sendable {
    var periods: [TimelinePeriod] = []
    var events: [TimelineEvent] = []
    /// The anchors of the years in which events stand, by astronomical year.
    var yearIDs: [Int: String] = [:]
    var note: Int?
    var url = ""

    var isEmpty: Bool { events.isEmpty && periods.isEmpty && note == nil }

    /// The address of an entry.
    func url(of id: String) -> String { url + "#" + id }

    /// The ids that the timeline's page gives away.
    var anchors: [String] { yearIDs.values.sorted() + periods.map(\.id) + events.map(\.id) }
}

/// A tag with the notes that bear it, in reading order.
struct PlannedTag: Sendable, Hashable {
    var name: String
    var url: String
    var notes: [Int]
}
