import LecternCore

/// What the shape of the index may be set to; the defaults suit sites of up to some ten thousand pages.
package struct SearchOptions: Sendable {
    /// Traditional to Simplified, or any other folding of single characters.
    package var folding: CharacterFolding
    /// About how large a file of postings or texts should be, in bytes.
    package var targetShardBytes: Int
    /// How many documents share a file of cards.
    package var cardsPerFile: Int
    /// How many tasks build at once; the result does not depend on it.
    package var workers: Int

    package init(
        folding: CharacterFolding = .none, targetShardBytes: Int = 16_384, cardsPerFile: Int = 16,
        workers: Int = Concurrency.workers
    ) {
        self.folding = folding
        self.targetShardBytes = max(512, targetShardBytes)
        self.cardsPerFile = max(1, cardsPerFile)
        self.workers = max(1, workers)
    }
}
