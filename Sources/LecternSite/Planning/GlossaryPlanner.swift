import LecternContent
import LecternCore

/// Puts the terms of all notes together and gives each an id and a page.
enum GlossaryPlanner {
    static func plan(_ notes: [LoadedNote], address: PageAddress, noteURLs: [String]) -> PlannedGlossary {
        var glossary = PlannedGlossary()
        glossary.note = notes.indices.first { notes[$0].role == .glossary }
        glossary.url = glossary.note.map { noteURLs[$0] } ?? address.index(of: "glossary")
        var ids = UniqueSlugs()
        for note in notes {
            for var entry in note.glossary?.entries ?? [] {
                entry.id = ids.make(entry.id, fallback: "term")
                glossary.terms.append(entry)
            }
        }
        glossary.termURLs = glossary.terms.map { address.page(in: "glossary", named: $0.id) }
        return glossary
    }
}
