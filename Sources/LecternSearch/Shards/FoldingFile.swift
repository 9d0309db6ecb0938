/// Writes `search/folding.js`, by which the client turns a query into the characters that the index holds.
enum FoldingFile {
    /// Only rows whose target occurs; source and target in turn, as one string.
    static func write(_ folding: CharacterFolding, in documents: [DocumentTerms], to sink: FileSink) throws {
        var bytes: [UInt8] = []
        for pair in occurringRows(of: folding, in: documents) {
            UTF8Coding.forEachByte(of: pair.source) { bytes.append($0) }
            UTF8Coding.forEachByte(of: pair.target) { bytes.append($0) }
        }
        var json = JSONText()
        json.string(bytes)
        try sink.script("folding", json)
    }

    private static func occurringRows(
        of folding: CharacterFolding, in documents: [DocumentTerms]
    ) -> [CharacterFolding.Pair] {
        guard !folding.pairs.isEmpty else { return [] }
        var occurs = [Bool](repeating: false, count: Int(ScalarClass.largestHan) + 1)
        var reading = SpillReading()
        for document in documents {
            reading.come(to: document.file)
            for entry in document.han where entry.term.isSingle { occurs[Int(entry.term.first)] = true }
        }
        reading.end()
        return folding.pairs.filter { occurs[Int($0.target)] }
    }
}
