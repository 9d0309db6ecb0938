package import LecternCore
package import LecternMarkdown

/// A note whose text others show.
package struct EmbeddableNote: Sendable {
    /// From the content folder.
    package var path: String
    /// As diagnostics name it.
    package var file: String
    /// The whole file, and where its body starts.
    package var source: [UInt8]
    package var bodyStart: Int
    package var parsing: ParseOptions
    /// The files that its code blocks show.
    package var included: IncludedFiles

    package init(
        path: String, file: String, source: [UInt8], bodyStart: Int, parsing: ParseOptions = ParseOptions(),
        included: IncludedFiles = IncludedFiles()
    ) {
        self.path = path
        self.file = file
        self.source = source
        self.bodyStart = bodyStart
        self.parsing = parsing
        self.included = included
    }

    /// Mixes in all that decides what the note shows in another.
    package func combine(into hash: inout StableHash) {
        hash.combine(path)
        hash.combine(source)
        included.combine(into: &hash)
    }
}

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
