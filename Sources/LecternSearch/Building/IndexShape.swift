/// How an index is cut into files.
struct IndexShape: Sendable, Equatable {
    /// How many documents share their files of texts, as a power of two.
    var textShift = 0
    var hanFiles = 1
    var tripleFiles: Int { TripleShards.count(hanFiles: hanFiles) }
    var titleFiles = 1
    /// About how large a file of words or of sounds is.
    var shardBytes: Int
    var tier: Int
    var restShift: Int
    var documentsPerFile = DocumentFiles.documentsPerFile

    /// The shape that is best for readers, however many files that makes.
    init(documents: [DocumentTerms], options: SearchOptions) {
        shardBytes = options.shardBytes
        hanFiles = HanShards.count(of: documents, shardBytes: shardBytes)
        titleFiles = TitleShards.count(of: documents, shardBytes: shardBytes / 2)
        tier = options.tier
        restShift = options.restShift ?? Self.restShift(documents: documents.count)
    }

    /// Parts of at least 8,192 documents, and no more than four.
    private static func restShift(documents: Int) -> Int {
        var shift = 13
        while documents > 4 << shift { shift += 1 }
        return shift
    }
}
