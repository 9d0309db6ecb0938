import LecternContent
import LecternCore
import LecternLinking

/// Puts the terms of all notes together and gives each an id and a page.
enum GlossaryPlanner {
    /// - Parameter notes: With the addresses of their own pages.
    static func plan(_ notes: [PlannedNote], address: PageAddress) -> PlannedGlossary {
        var glossary = PlannedGlossary()
        let introduction = notes.first { $0.head.role == .glossary }
        glossary.note = introduction?.id
        glossary.url = introduction?.url ?? address.index(of: "glossary")
        var ids = UniqueSlugs()
        glossary.terms = Catalog(
            notes.flatMap { $0.head.glossary?.entries ?? [] }.map { entry in
                var entry = entry
                entry.id = TermID(ids.make(entry.id.text, fallback: "term"))
                return PlacedTerm(entry: entry, url: address.page(in: "glossary", named: entry.id.text))
            })
        return glossary
    }
}
