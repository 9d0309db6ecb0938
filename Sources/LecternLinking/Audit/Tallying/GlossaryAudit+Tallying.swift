package import LecternContent

extension GlossaryAudit {
    /// Puts together what was found in the parts of all notes.
    ///
    /// - Parameters:
    ///   - order: The parts that were audited with the same lexicon and spellings.
    ///   - sources: The files of all notes, in which phrases are counted that only some of them set apart.
    ///   - workers: How many files are in work at once; the result never depends on it.
    package init(
        _ order: ReadingOrder, lexicon: Lexicon, spellings: SpellingMatcher, linkFrequency: LinkFrequency,
        sources: [[UInt8]], workers: Int
    ) async throws {
        var terms = TermTally()
        var candidates = CandidateTally()
        for entry in order.parts {
            terms.add(entry.part)
            candidates.add(entry.part, spellings: spellings)
        }
        self.init(pageCount: Set(order.parts.map(\.part.url)).count, linkFrequency: linkFrequency.rawValue)
        self.terms = lexicon.terms.map { terms.result(for: $0.entry) }
        earlyUses = EarlyUses(lexicon: lexicon, order: order).found()
        self.candidates = try await CandidateFilter(
            candidates.candidates(spellings: spellings), folding: spellings.folding
        ).names(in: sources, workers: workers)
    }
}
