/// A page that the build will write.
struct PlannedPage: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case home
        /// The page of a folder, by the folder's path.
        case section(String)
        case article
        case glossary
        /// By the term's number in the glossary.
        case term(Int)
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
    /// The number of the note that the page shows, if any.
    var note: Int?
    /// The folder whose navigation the page shows.
    var folder: String
}

/// What a part of a note that is compiled by itself belongs to.
enum PartOwner: Sendable, Hashable {
    /// The page of the note.
    case page
    /// By number in the glossary.
    case term(Int)
    /// By number in the timeline.
    case event(Int)
    case period(Int)
}
