import LecternCore

/// What the shape of the index may be set to; the defaults were chosen by measuring (`Documentation/search-format.md`).
package struct SearchOptions: Sendable {
    /// Traditional to Simplified, or any other folding of single characters.
    package var folding: CharacterFolding
    /// About how large a block of text is, in bytes.
    package var blockBytes = 4_096
    /// About how large a file of postings is, in bytes.
    package var shardBytes = 4_096
    /// How many documents of a term stand in its own file; of a more frequent term the rest stands elsewhere.
    package var tier = 2_048
    /// Two Han pairs that would meet by chance in more documents than this have their triples in the index.
    package var mostMeetings = 32
    /// How many documents a part of the rest spans, as a power of two; `nil` for one that suits the number of documents.
    package var restShift: Int?
    /// The length of a document that is neither short nor long; `nil` for the average of the documents. An index that
    /// is searched together with another has the other's, so that impacts mean the same in both.
    package var averageLength: Double?
    /// How many files the index may have; `nil` for as many as are best. Never fewer than its kinds of files need.
    package var maximumFiles: Int?
    /// About how many bytes the documents and their terms may take in memory, and the building beside them: what
    /// is more lies in temporary files, or is done in rounds.
    package var memoryBudget = 512 << 20
    /// How many tasks build at once; the result does not depend on it.
    package var workers: Int

    package init(folding: CharacterFolding = .none, workers: Int = Concurrency.workers) {
        self.folding = folding
        self.workers = max(1, workers)
    }
}
