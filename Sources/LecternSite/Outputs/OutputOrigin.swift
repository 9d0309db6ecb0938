import LecternContent
import LecternCore
import LecternLinking

/// What a file of the site comes from.
enum OutputOrigin: Sendable {
    /// A place in a file of the author.
    case author(SourceLocation)
    /// Something of Lectern's own, in words.
    case lectern(String)
    /// Something of Lectern's own that gives way to a file of the author without a word.
    case replaceable(String)

    /// The file in words.
    var words: String {
        switch self {
        case .author(let location): location.file
        case .lectern(let words), .replaceable(let words): words
        }
    }

    /// Where it can be changed.
    var location: SourceLocation? { if case .author(let location) = self { location } else { nil } }
}

extension OutputOrigin {
    init(of page: PlannedPage, _ plan: SitePlan) {
        if let note = plan.note(of: page) {
            self = .author(SourceLocation(file: note.head.file))
            return
        }
        switch page.kind {
        case .term(let id):
            self = plan.glossary.terms[id].map { .author($0.entry.location) } ?? .lectern("the page of a term")
        case .section(let folder): self = .lectern("the page of the folder \(folder)/")
        case .tag(let name): self = .lectern("the page of the tag “\(name)”")
        case .tags: self = .lectern("the list of tags")
        case .glossary: self = .lectern("the glossary")
        case .timeline: self = .lectern("the timeline")
        case .search: self = .lectern("the search page")
        case .notFound: self = .lectern("the page for unknown addresses")
        case .home, .article: self = .lectern("the home page")
        }
    }
}
