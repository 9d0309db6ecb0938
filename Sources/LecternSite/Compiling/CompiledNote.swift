import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering
import LecternSearch

/// A note after compiling: for each of its parts the HTML and the facts. Nothing of cmark's tree is left.
struct CompiledNote: Sendable {
    /// The hash of all that went in: the same key means the same result.
    var key: StableHash
    var parts: [CompiledPart]
}

struct CompiledPart: Sendable {
    var owner: PartOwner
    var rendered: RenderedNote
    var facts: LinkFacts
    var readingTime: ReadingTime
    /// What the search index holds of the part, and its terms; `nil` for parts that are no documents of their own.
    var search: SearchEntry?
    /// What other pages show of a term, an event or a period; `nil` for the page of a note, and for an entry
    /// without text.
    var card: EntryCard?
}

/// The first paragraph of an entry, as a page anywhere in the site can show it.
struct EntryCard: Sendable {
    /// Its links lead from the site's root.
    var html: String
    /// What its links lead to.
    var links: [Mention.Subject]
    var hasFormulas = false
}

/// A document of the search index with its terms.
struct SearchEntry: Sendable {
    var document: SearchDocument
    var terms: DocumentTerms
}
