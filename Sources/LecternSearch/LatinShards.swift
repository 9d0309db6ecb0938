import LecternCore

/// Writes the postings of words, sorted, cut into files of about the target size.
struct LatinShards: Sendable {
    /// The first word of each file, by which the client finds the file of a word.
    let borders: [[UInt8]]
    let files: [SearchFile]

    init(terms: [LatinTerms.Term], targetBytes: Int, workers: Int) async throws {
        let ranges = Self.ranges(of: terms, targetBytes: targetBytes)
        borders = ranges.map { terms[$0.lowerBound].word }
        files = try await ranges.enumerated().map { ($0, $1) }.concurrentMap(workers: workers) { number, range in
            ScriptFile.make(ScriptFile.name("latin", number), Self.json(of: terms[range]))
        }
    }

    private static func ranges(of terms: [LatinTerms.Term], targetBytes: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var size = 0
        for (index, term) in terms.enumerated() {
            let added = term.word.count / 2 + 3 + term.postings.count
            if size > 0, size + added > targetBytes {
                ranges.append(start..<index)
                start = index
                size = 0
            }
            size += added
        }
        if start < terms.count { ranges.append(start..<terms.count) }
        return ranges
    }

    /// The words front-coded, and their postings in the same order, both parted by spaces.
    private static func json(of terms: ArraySlice<LatinTerms.Term>) -> JSONText {
        var words = FrontCoding()
        var postings: [UInt8] = []
        for term in terms {
            words.append(term.word)
            if !postings.isEmpty { postings.append(UInt8(ascii: " ")) }
            postings.append(contentsOf: term.postings)
        }
        var json = JSONText(capacity: words.bytes.count + postings.count + 32)
        json.raw("{\"words\":")
        json.string(words.bytes)
        json.raw(",\"postings\":")
        json.plain(postings)
        json.raw("}")
        return json
    }
}
