import LecternContent
import LecternCore
import LecternMarkdown

/// What keeps notes that embed notes within bounds.
enum EmbedLimits {
    /// How deep notes stand in each other.
    static let depth = 8
    /// How much source may be read for the notes that one page embeds, in bytes, with something for each of them.
    static let sourceBytes = 16 << 20
    static let bytesForEach = 1 << 10
}

/// A note that is being shown, in a stack of notes that embed each other.
struct EmbedFrame {
    /// What is shown: the same twice in a stack would never end.
    enum Identity: Hashable {
        case page(String)
        case section(String, String)
        case subject(Mention.Subject)
    }

    var identity: Identity
    var notePath: String
    /// How messages name it.
    var label: String
}

/// A linker's state in the note around an embedded one, to be taken up again when that one's text ends.
struct OuterNote {
    var context: PageContext
    var source: [UInt8]
    var lines: LineMap?
    var facts: LinkFacts
    var mentioned: Set<Mention.Subject>
    var sectionID: String
    var sectionTitle: String
    /// The reference, and where it stands: what is marked when it leads into a cycle.
    var reference: String
    var place: LinkPlace
}
