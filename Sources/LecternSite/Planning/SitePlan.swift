import LecternContent
import LecternCore
import LecternLinking

/// Everything about the site that is known before any note is compiled.
struct SitePlan: Sendable {
    var settings: Settings
    var address: PageAddress
    /// The day of the build, in days since 1970-01-01.
    var today: Int
    /// In the order of their paths.
    var notes: Catalog<PlannedNote>
    var tree: FolderTree
    var glossary: PlannedGlossary
    var timeline: PlannedTimeline
    var tags: Catalog<PlannedTag>
    /// Files that are copied as they are, by path from the content folder.
    var assets: [String]
    var siteMap: SiteMap
    var lexicon: Lexicon
    /// In reading order, then those of glossary, timeline and tags.
    var pages: [PlannedPage]
    /// The number of each page by its address; the first of those that share one.
    var pageNumbers: [String: Int]
    /// Old addresses, each with the page that took its place.
    var redirects: [Redirect]
    /// The pages that other pages point to by what they are: home, sections, glossary, search, tags …
    var landmarks: [PlannedPage.Kind: PlannedPage]

    /// The address of a page of a kind, if the site has one.
    func url(of kind: PlannedPage.Kind) -> String? { landmarks[kind]?.url }

    func page(at url: String) -> PlannedPage? { pageNumbers[url].map { pages[$0] } }

    /// The note that a page shows.
    func note(of page: PlannedPage) -> PlannedNote? { page.note.flatMap { notes[$0] } }

    /// The note whose text, or a part of it, is what a page is about.
    func source(of page: PlannedPage) -> NoteID? {
        guard case .term(let id) = page.kind else { return page.note }
        return glossary.terms[id].map { NoteID(path: $0.entry.notePath) }
    }
}

/// An old address of a page.
struct Redirect: Sendable {
    /// The file that leads readers on, from the site's root.
    var path: String
    var target: PlannedPage
    /// Where the front matter names the address.
    var location: SourceLocation
}

/// A note by its path from the content folder.
struct NoteID: Sendable, Hashable {
    let path: String
}

/// A note and where it stands in the site.
struct PlannedNote: Sendable, Hashable, Identifiable {
    var head: NoteHead
    /// The address of its page; for a term or an event that of the page it stands on.
    var url: String

    var id: NoteID { NoteID(path: head.path) }
}

/// The terms of all notes together.
struct PlannedGlossary: Sendable, Equatable {
    var terms = Catalog<PlacedTerm>()
    /// The note that introduces the glossary, if there is one.
    var note: NoteID?
    var url = ""

    var isEmpty: Bool { terms.isEmpty && note == nil }
}

/// The periods and events of all notes together, in the order of time.
struct PlannedTimeline: Sendable, Equatable {
    var periods = Catalog<TimelinePeriod>()
    var events = Catalog<TimelineEvent>()
    /// The anchors of the years in which events stand, by astronomical year.
    var yearIDs: [Int: String] = [:]
    var note: NoteID?
    var url = ""

    var isEmpty: Bool { events.isEmpty && periods.isEmpty && note == nil }

    /// The address of an entry, by its anchor.
    func url(of anchor: String) -> String { url + "#" + anchor }

    /// The ids that the timeline's page gives away.
    var anchors: [String] { yearIDs.values.sorted() + periods.map(\.id.text) + events.map(\.id.text) }
}

/// A tag with the notes that bear it, in reading order.
struct PlannedTag: Sendable, Hashable, Identifiable {
    var name: String
    var url: String
    var notes: [PlannedNote]

    var id: String { name }
}
