import LecternCore

/// Tells an index from any other. It is known before the first file is made, for each file says it: it is a hash of all
/// that the files are made from, not of the files.
enum IndexStamp {
    /// Eight digits.
    static func make(
        of documents: [DocumentTerms], pinyin: [PinyinKeys.Key], _ shape: IndexShape, _ options: SearchOptions
    ) -> String {
        var hash = StableHash()
        hash.combine(SearchFile.formatVersion)
        for document in documents { hash.combine(Int(truncatingIfNeeded: document.hash)) }
        for key in pinyin {
            hash.combine(key.text)
            for document in key.documents { hash.combine(Int(document)) }
        }
        combine(shape, into: &hash)
        combine(options, into: &hash)
        return String(hash.hexadecimal.prefix(8))
    }

    private static func combine(_ shape: IndexShape, into hash: inout StableHash) {
        for number in [
            shape.textShift, shape.hanFiles, shape.tripleFiles, shape.titleFiles, shape.shardBytes, shape.tier,
            shape.restShift, shape.documentsPerFile,
        ] {
            hash.combine(number)
        }
    }

    /// What of the options is not in the shape.
    private static func combine(_ options: SearchOptions, into hash: inout StableHash) {
        hash.combine(options.blockBytes)
        hash.combine(options.mostMeetings)
        hash.combine(options.averageLength.map { "\($0)" } ?? "")
        hash.combine(options.folding.pairs.count)
        for pair in options.folding.pairs { hash.combine(Int(pair.source) << 32 | Int(pair.target)) }
    }
}
