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
        glossary.terms = Catalog(
            named(notes.flatMap { $0.head.glossary?.entries ?? [] }).map { entry in
                PlacedTerm(entry: entry, url: address.entry(in: "glossary", named: entry.id.text))
            })
        return glossary
    }

    /// The entries with ids that are theirs alone.
    ///
    /// Of several of one name the id is that of the one which is meant everywhere. The others' have a hash of their name and scope,
    /// so that what they are called does not depend on which stands first. The same entry twice, which is a fault, is numbered.
    private static func named(_ entries: [GlossaryEntry]) -> [GlossaryEntry] {
        let plain = Dictionary(grouping: entries, by: \.id).compactMapValues(onlyMeaning)
        var ids = UniqueSlugs()
        return entries.map { entry in
            var entry = entry
            let (id, meaning) = (entry.id.text, meaning(of: entry))
            entry.id = TermID(ids.reserve(plain[entry.id] == meaning ? id : id + "-" + FileName.hashed(meaning)))
            return entry
        }
    }

    /// What entries of one name mean everywhere, or, when all have scopes, what all of them mean; `nil` for several things.
    private static func onlyMeaning(of entries: [GlossaryEntry]) -> String? {
        let everywhere = entries.filter { $0.scope == nil }
        let meanings = Set((everywhere.isEmpty ? entries : everywhere).map(meaning))
        return meanings.count == 1 ? meanings.first : nil
    }

    private static func meaning(of entry: GlossaryEntry) -> String { entry.name + "\0" + (entry.scope ?? "") }
}
