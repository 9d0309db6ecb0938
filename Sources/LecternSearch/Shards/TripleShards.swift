import LecternCore

/// Writes which documents hold three Han characters side by side, for triples whose pairs say too little about that.
///
/// Most triples are told by their pairs: few documents hold both by chance. For the others the texts are read once
/// more, when it is known which pairs are frequent. What does not fit into the memory is found in several rounds, each
/// for some of the files.
struct TripleShards: Sendable {
    /// A triple of a document takes this much until its file is built.
    private static let memoryPerEntry = 16
    private static let fewestPortions = 32
    private static let documentsPerBatch = 64

    /// The triples of some documents, for some files, in flat arrays.
    private struct Found: Sendable {
        /// Triples with their blocks, six bits.
        var packed: [UInt64] = []
        var documents: [UInt32] = []
    }

    let documents: [SearchDocument]
    let pairs: FrequentPairs
    let folding: CharacterFolding
    let blockBytes: Int
    /// A triple of more documents than this is not listed.
    let tier: Int
    /// How many files there are, a power of two.
    let count: Int

    /// Triples are listed without their weights, and never more of them than there are pairs.
    static func count(hanFiles: Int) -> Int { max(1, hanFiles / 4) }

    /// - Parameter expected: About how many pairs the documents have; of triples there are hardly more than half as many.
    func write(expecting expected: Int, memory: Int, workers: Int, to sink: FileSink) async throws {
        var rounds = 1
        while rounds < count, expected / 2 / rounds > memory / Self.memoryPerEntry { rounds *= 2 }
        for files in (0..<count).portions(of: count / rounds) { try await write(files, workers: workers, to: sink) }
    }

    private func write(_ files: Range<Int>, workers: Int, to sink: FileSink) async throws {
        let portions = files.portions(of: max(1, files.count / Self.fewestPortions))
        let width = portions[0].count
        let batches = try await documents.indices.portions(of: Self.documentsPerBatch)
            .concurrentMap(workers: workers) { batch in
                collect(batch, files: files, width: width, portionCount: portions.count)
            }
        _ = try await portions.indices.map(\.self).concurrentMap(workers: workers) { portion in
            try write(portions[portion], batches.lazy.map { $0[portion] }, to: sink)
        }
    }

    /// The triples of some documents by the portion of the files to which they belong.
    private func collect(_ batch: Range<Int>, files: Range<Int>, width: Int, portionCount: Int) -> [Found] {
        var portions = [Found](repeating: Found(), count: portionCount)
        var reading = SpillReading()
        for number in batch {
            reading.come(to: documents[number].file)
            var scanner = TokenScanner(sink: TripleCounter(pairs), folding: folding)
            scanner.scan(documents[number], blockBytes: blockBytes)
            for packed in scanner.sink.entries() {
                let file = file(of: HanTriple(packed: packed >> 6))
                guard files.contains(file) else { continue }
                let portion = (file - files.lowerBound) / width
                portions[portion].packed.append(packed)
                portions[portion].documents.append(UInt32(number))
            }
        }
        reading.end()
        return portions
    }

    private func file(of triple: HanTriple) -> Int { Int(triple.hash) & (count - 1) }

    private func write(_ files: Range<Int>, _ batches: some Sequence<Found>, to sink: FileSink) throws {
        var numbering = TermNumbering<HanTriple>(capacity: 1_024)
        var numbers: [UInt32] = []
        var postings: [Posting] = []
        for batch in batches {
            for (packed, document) in zip(batch.packed, batch.documents) {
                numbers.append(numbering.number(of: HanTriple(packed: packed >> 6)))
                let block = UInt32(truncatingIfNeeded: packed & 63)
                postings.append(Posting(document: document, placed: PlacedWeight(TermWeight(.body), block: block)))
            }
        }
        let groups = PostingGroups(postings, terms: numbers, termCount: numbering.terms.count)
        var members = [[Int]](repeating: [], count: files.count)
        for (number, triple) in numbering.terms.enumerated() {
            members[file(of: triple) - files.lowerBound].append(number)
        }
        for (file, members) in zip(files, members) {
            var json = JSONText()
            json.object(members.sorted { numbering.terms[$0].packed < numbering.terms[$1].packed }) { json, member in
                json.plain(numbering.terms[member].bytes)
                json.raw(":")
                json.plain(encode(groups[member]))
            }
            try sink.script(ScriptFile.name("triples", file), json)
        }
    }

    /// Distances and blocks, or the mark alone for a triple of very many documents.
    private func encode(_ postings: ArraySlice<Posting>) -> [UInt8] {
        guard postings.count <= tier else { return [PostingEncoder.mark] }
        var bytes: [UInt8] = []
        var previous: UInt32 = 0
        for posting in postings {
            Base64Digits.append(posting.document &- previous, to: &bytes)
            bytes.append(Base64Digits.digit(posting.placed.block))
            previous = posting.document
        }
        return bytes
    }
}
