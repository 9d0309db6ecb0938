import LecternCore

/// The index that pages search without a server, as a set of files under `search/`.
///
/// 1. `analyse` counts the terms of each document, on any thread.
/// 2. `build` puts the counts together and writes the files. A document's number is its place in the order given.
///
/// The files are described in `Documentation/search-format.md`. They are the same for any number of workers.
package enum SearchIndex {
    /// The version of the file format.
    package static let version = 1

    /// Makes all files of the index.
    ///
    /// - Parameters:
    ///   - documents: The documents, sorted by the caller so that two builds number them alike.
    ///   - terms: What `analyse` made of each of them, in the same order and with the same folding table.
    ///   - options: The shape of the index.
    /// - Returns: The files by ascending path.
    /// - Throws: Only what the concurrency of the caller throws, such as its cancellation.
    package static func build(
        documents: [SearchDocument], terms: [DocumentTerms], options: SearchOptions = SearchOptions()
    ) async throws -> [SearchFile] {
        let workers = options.workers
        let encoder = PostingEncoder(scale: ImpactScale(lengths: terms.map(\.length)))
        let words = try await LatinTerms(documents: terms, encoder: encoder).sorted(workers: workers)
        let latin = try await LatinShards(terms: words, targetBytes: options.targetShardBytes, workers: workers)
        let spelling = SpellingFiles(terms: words)
        let titles = TitleShards(documents: terms)
        let han = HanShards(documents: terms, encoder: encoder, targetBytes: options.targetShardBytes)
        let plan = TextPlan(documents: documents, targetBytes: options.targetShardBytes)

        var files = latin.files + spelling.files + titles.files
        files += try await han.files(workers: workers)
        files += try await TextFiles.make(documents: documents, plan: plan, workers: workers)
        files += try await CardFiles.make(documents: documents, places: plan.places, options: options)
        files.append(try await PlainIndex.make(documents: documents, workers: workers))
        let manifest = Manifest(
            documents: documents.count, cardsPerFile: options.cardsPerFile, hanShards: han.count,
            titleShards: titles.count, latinBorders: latin.borders, spellingLengths: spelling.lengths,
            folding: occurringRows(of: options.folding, in: terms))
        files.append(manifest.file(for: files))
        return files.sorted { $0.path < $1.path }
    }

    /// The rows of a folding table that can lead to something.
    private static func occurringRows(
        of folding: CharacterFolding, in terms: [DocumentTerms]
    ) -> [CharacterFolding.Pair] {
        guard !folding.pairs.isEmpty else { return [] }
        var occurring: Set<UInt32> = []
        for document in terms {
            for entry in document.han where entry.term.isSingle { occurring.insert(entry.term.first) }
        }
        return folding.pairs.filter { occurring.contains($0.target) }
    }
}
