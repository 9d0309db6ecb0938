import LecternCore

/// One run of the index writer: each step hands its files on and leaves behind what the manifest says of them.
struct IndexBuilder: Sendable {
    let documents: [SearchDocument]
    let terms: [DocumentTerms]
    let options: SearchOptions

    private var workers: Int { options.workers }

    func build(_ write: @escaping @Sendable (SearchFile) throws -> Void) async throws -> SearchSummary {
        let keys = try await PinyinKeys(documents: terms, workers: workers).sorted
        let shape = try await shape(pinyin: keys)
        let sink = FileSink(stamp: IndexStamp.make(of: terms, pinyin: keys, shape, options), write)
        let encoder = encoder(shape)
        let latin = try await writeWords(encoder, shape, to: sink)
        let pinyin = Borders(
            family: "pinyin", words: try PinyinFiles.write(keys, shardBytes: shape.shardBytes, to: sink))
        try pinyin.write(to: sink)
        try TitleShards(documents: terms, count: shape.titleFiles).write(to: sink)
        try FoldingFile.write(options.folding, in: terms, to: sink)
        try await writeHan(encoder, shape, wordRest: latin.rest, to: sink)
        try await TextFiles(documents: documents, blockBytes: options.blockBytes, shift: shape.textShift)
            .write(workers: workers, to: sink)
        try await DocumentFiles.write(documents, perFile: shape.documentsPerFile, workers: workers, to: sink)
        try Manifest(
            documents: documents.count, hanFiles: shape.hanFiles, tripleFiles: shape.tripleFiles,
            mostMeetings: options.mostMeetings,
            titleFiles: shape.titleFiles, latin: latin.borders, pinyin: pinyin, spelling: latin.spelling,
            textShift: shape.textShift, tier: shape.tier,
            restShift: shape.restShift
        ).write(to: sink)
        return sink.summary
    }

    private func encoder(_ shape: IndexShape) -> PostingEncoder {
        PostingEncoder(
            scale: ImpactScale(lengths: terms.map(\.length), average: options.averageLength), tier: shape.tier,
            restShift: shape.restShift)
    }

    /// The words' files, and what others need to know of them.
    private func writeWords(
        _ encoder: PostingEncoder, _ shape: IndexShape, to sink: FileSink
    ) async throws -> (borders: Borders, spelling: [Int], rest: RestFiles) {
        var shards = LatinShards(shardBytes: shape.shardBytes)
        var spelling = SpellingFiles()
        var rest = RestFiles()
        try await LatinTerms(documents: terms, encoder: encoder)
            .forEachPortion(memory: options.memoryBudget, workers: workers) { portion in
                for term in portion {
                    try shards.append(term, to: sink)
                    spelling.append(term)
                    rest.add(term.rest, of: term.word, hash: term.hash)
                }
            }
        try shards.finish(to: sink)
        try spelling.write(to: sink)
        let borders = Borders(family: "latin", words: shards.borders)
        try borders.write(to: sink)
        return (borders, spelling.fileLengths, rest)
    }

    private func writeHan(
        _ encoder: PostingEncoder, _ shape: IndexShape, wordRest: RestFiles, to sink: FileSink
    ) async throws {
        let shards = HanShards(
            documents: terms, encoder: encoder, count: shape.hanFiles, frequency: options.mostMeetings,
            wordRest: wordRest)
        let written = try await shards.write(memory: options.memoryBudget, workers: workers, to: sink)
        try wordRest.write(except: written.rests, to: sink)
        try await TripleShards(
            documents: documents,
            pairs: FrequentPairs(
                written.frequent, documentCount: documents.count, mostMeetings: options.mostMeetings),
            folding: options.folding, blockBytes: options.blockBytes, tier: shape.tier, count: shape.tripleFiles
        ).write(
            expecting: terms.reduce(0) { $0 + $1.han.count }, memory: options.memoryBudget, workers: workers, to: sink)
    }

    /// The shape of the index, coarser when there may be only so many files.
    private func shape(pinyin: [PinyinKeys.Key]) async throws -> IndexShape {
        var shape = IndexShape(documents: terms, options: options)
        guard let most = options.maximumFiles else { return shape }
        var counts = try await counts(of: shape, pinyin: pinyin)
        var fitting = counts.fit(shape, most: most)
        if counts.total(fitting) > most, counts.hasRest(fitting) {
            // Then each term stands in its own file as a whole.
            shape.tier = documents.count
            counts = try await self.counts(of: shape, pinyin: pinyin)
            fitting = counts.fit(shape, most: most)
        }
        return fitting
    }

    private func counts(of shape: IndexShape, pinyin: [PinyinKeys.Key]) async throws -> FileCounts {
        let encoder = encoder(shape)
        var sizes: [Int] = []
        var frequent: [Int] = []
        var spelling = SpellingFiles()
        try await LatinTerms(documents: terms, encoder: encoder)
            .forEachPortion(memory: options.memoryBudget, workers: workers) { portion in
                for term in portion {
                    sizes.append(term.size)
                    spelling.append(term)
                    if term.documents > shape.tier { frequent.append(term.documents) }
                }
            }
        frequent += try await HanShards(
            documents: terms, encoder: encoder, count: shape.hanFiles, frequency: .max, wordRest: RestFiles()
        ).documentCounts(above: shape.tier, memory: options.memoryBudget, workers: workers)
        return FileCounts(
            texts: try await TextFiles.counts(of: documents, blockBytes: options.blockBytes, workers: workers),
            wordSizes: sizes, pinyin: pinyin, spelling: spelling.fileLengths.count, frequent: frequent,
            documents: documents.count)
    }
}
