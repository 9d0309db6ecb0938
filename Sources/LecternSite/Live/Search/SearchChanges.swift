import LecternSearch

/// What a note has in the search otherwise than in the base.
struct NoteChange: Sendable {
    /// That of the compiled note.
    let number: Int
    /// The documents that the base has not, with their terms. They stay in memory: they are few, and soon others.
    let entries: [SearchEntry]
    /// The numbers of the base's documents that are no more.
    let superseded: [Int]

    /// - Parameter documents: Those of the note in the base.
    init(to note: CompiledNote, from documents: [SearchBase.Document]) {
        number = note.number
        var left = documents
        var entries: [SearchEntry] = []
        for part in note.parts {
            guard let document = SearchTexts.document(of: part) else { continue }
            let hash = document.contentHash
            if let same = left.firstIndex(where: { $0.hash == hash }) {
                left.remove(at: same)
            } else {
                let terms = SearchIndex.analyse(document, options: SearchFiles.options)
                entries.append(SearchEntry(document: document, terms: terms))
            }
        }
        self.entries = entries
        superseded = left.map(\.number)
    }
}

/// What a site has in the search otherwise than in the base.
struct SearchChanges: Sendable {
    /// In the order in which an index numbers them.
    let entries: [SearchEntry]
    /// Ascending.
    let superseded: [Int]

    var isEmpty: Bool { entries.isEmpty && superseded.isEmpty }
    /// How many documents came or went, whichever are more.
    var largest: Int { max(entries.count, superseded.count) }

    /// - Parameter gone: The base's documents of notes that are no more.
    init(_ changes: some Collection<NoteChange>, gone: [SearchBase.Document]) {
        entries = changes.flatMap(\.entries).sorted(by: SearchFiles.isNumberedBefore)
        superseded = (changes.flatMap(\.superseded) + gone.map(\.number)).sorted()
    }
}
