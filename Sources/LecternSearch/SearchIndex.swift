import LecternCore

/// The index that pages search without a server, as a set of files under `search/`.
///
/// 1. `analyse` counts the terms of each document, on any thread.
/// 2. `build` puts the counts together and hands the files on, each as soon as it is made. A document's number is its
///    place in the order given.
///
/// The files are described in `Documentation/search-format.md`. They are the same for any number of workers and any
/// memory budget.
///
/// The folders of the module from the bottom up, each using only those before it: `Encoding`, `Spilling`, `Folding`,
/// `Tokenizing`, `Documents`, `Counting`, `Postings`, `Files`, `Shards` beside `Texts`, `Building`.
package enum SearchIndex {
    /// Makes all files of the index.
    ///
    /// - Parameters:
    ///   - documents: The documents, sorted by the caller so that two builds number them alike.
    ///   - terms: What `analyse` made of each of them, in the same order and with the same options.
    ///   - options: The shape of the index.
    ///   - write: Takes each file when it is finished, in no certain order and on any thread. The manifest comes last.
    /// - Returns: How many files there are, how large, and the stamp that tells this index from any other.
    /// - Throws: What `write` throws, and what the concurrency of the caller throws, such as its cancellation.
    package static func build(
        documents: [SearchDocument], terms: [DocumentTerms], options: SearchOptions = SearchOptions(),
        write: @escaping @Sendable (SearchFile) throws -> Void
    ) async throws -> SearchSummary {
        try await IndexBuilder(documents: documents, terms: terms, options: options).build(write)
    }
}
