import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternSearch

/// What the plan asks to have compiled of one note.
struct CompileTask: Sendable {
    struct Part: Sendable {
        var owner: PartOwner
        /// The address of the page on which the part will stand.
        var url: String
        /// The pieces of the note that make up the part, in order.
        var pieces: [DocumentPart]
        /// The term or event that the part defines.
        var subject: Mention.Subject?
        var sectionID = ""
        var sectionTitle = ""
        /// Stands before the ids of a part that shares its page with other notes.
        var idPrefix = ""
        /// The part as a result of a search, still without its text.
        var search: SearchDocument?
    }

    var note: LoadedNote
    /// The page of the note itself.
    var pageURL: String
    var policy: LinkPolicy
    /// Ids that the page's template gives away.
    var reservedIDs: [String]
    var parts: [Part]
    /// The notes that the note embeds, and those that these embed, by path.
    var embeddable: [String: EmbeddableNote]

    /// A hash of what the plan adds to the note's own bytes.
    var fingerprint: StableHash {
        var hash = StableHash()
        hash.combine(note.path)
        hash.combine(note.file)
        hash.combine(note.title)
        hash.combine(note.parsing.looseBullets.rawValue)
        hash.combine(note.parsing.expandsEmoji ? 1 : 0)
        hash.combine(pageURL)
        hash.combine(policy.frequency.rawValue)
        for exception in policy.exceptions.sorted() { hash.combine(exception) }
        for id in reservedIDs { hash.combine(id) }
        note.included.combine(into: &hash)
        for part in parts {
            hash.combine("\(part.owner) \(part.pieces) \(part.subject.map { "\($0)" } ?? "")")
            for text in [part.url, part.sectionID, part.sectionTitle, part.idPrefix] { hash.combine(text) }
            guard let search = part.search else { continue }
            for text in [search.url, search.title, search.summary] + search.aliases + search.breadcrumb + search.tags {
                hash.combine(text)
            }
        }
        for (_, note) in embeddable.sorted(by: { $0.key < $1.key }) { note.combine(into: &hash) }
        return hash
    }
}
