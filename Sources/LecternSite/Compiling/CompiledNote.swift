import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering
import LecternSearch

/// A note after compiling: for each of its parts the HTML and the facts. Nothing of cmark's tree is left.
struct CompiledNote: Sendable {
    private(set) var parts: [CompiledPart]
    /// What was asked of the site on the way.
    let trace: SiteTrace
    private let places: [PartOwner: Int]
    /// Tells the results of compiling a note again and again apart.
    var number = 0

    init(parts: [CompiledPart], trace: SiteTrace) {
        self.parts = parts
        self.trace = trace
        places = Dictionary(parts.enumerated().map { ($0.element.owner, $0.offset) }, uniquingKeysWith: { a, _ in a })
    }

    /// What the formulas of all parts need.
    var formulas: FormulaUse {
        parts.reduce(into: FormulaUse()) { use, part in
            if part.rendered.formulas.isUsed { use.formUnion(part.rendered.formulas) }
        }
    }

    subscript(owner: PartOwner) -> CompiledPart? { places[owner].map { parts[$0] } }

    /// Counts the terms of the note for the search index, which takes the text over.
    mutating func moveTexts(to index: SearchTexts) {
        for place in parts.indices {
            parts[place].search = index.entry(of: parts[place])
            parts[place].rendered.sections = []
        }
    }
}

struct CompiledPart: Sendable {
    var owner: PartOwner
    /// The address of the page on which the part stands.
    var url: String
    var rendered: RenderedNote
    var facts: LinkFacts
    var readingTime: ReadingTime
    /// The part as a result of a search, without its text; `nil` for parts that are no documents of their own.
    var document: SearchDocument?
    /// What the search index holds of the part, and its terms, once its text has moved there.
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

/// Makes documents of the search index from the texts of compiled notes.
struct SearchTexts: Sendable {
    private let options: SearchOptions
    /// Takes what the index needs to know of the notes, beyond what the memory is meant to hold.
    private let spillArea: SpillArea

    init(options: SearchOptions) {
        self.options = options
        spillArea = SpillArea(budget: options.memoryBudget)
    }

    /// The document of a part with its terms; `nil` for a part that is none.
    func entry(of part: CompiledPart) -> SearchEntry? {
        guard var document = Self.document(of: part) else { return nil }
        var terms = SearchIndex.analyse(document, options: options)
        spillArea.keep(&document, &terms)
        return SearchEntry(document: document, terms: terms)
    }

    /// The document of a part, with its text; `nil` for a part that is none.
    static func document(of part: CompiledPart) -> SearchDocument? {
        guard var document = part.document else { return nil }
        if document.summary.isEmpty { document.summary = Summary.make(part.rendered.firstParagraph) }
        document.sections = part.rendered.sections.map {
            SearchDocument.Section(anchor: $0.anchor, heading: $0.heading, text: $0.text, code: $0.code)
        }
        return document
    }
}
