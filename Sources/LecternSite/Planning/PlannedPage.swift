import LecternContent

/// A page that the build will write.
struct PlannedPage: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case home
        /// The page of a folder, by the folder's path.
        case section(String)
        case article
        case glossary
        case term(TermID)
        case timeline
        case tags
        case tag(String)
        case search
        case notFound
    }

    var kind: Kind
    /// From the site's root.
    var url: String
    var title: String
    /// The note that the page shows, if any.
    var note: NoteID?
    /// The folder whose navigation the page shows.
    var folder = ""
}

/// What a part of a note that is compiled by itself belongs to.
enum PartOwner: Sendable, Hashable {
    /// The page of the note.
    case page
    case term(TermID)
    case event(EventID)
    case period(PeriodID)
}
