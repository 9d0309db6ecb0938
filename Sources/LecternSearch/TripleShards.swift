import LecternCore

/// Writes which documents hold three Han characters side by side, for triples whose pairs say too little about that.
///
/// Most triples are told by their pairs: few documents hold both by chance. For the others the texts are read once
/// more, when it is known which pairs are frequent. What does not fit into the memory is found in several rounds, each
/// for some of the files.
struct TripleShards: Sendable {
    /// A triple of a document takes this much while its file is built.
    private static let memoryPerEntry = 64
    private static let fewestPortions = 32
    private static let documentsPerBatch = 64

    private struct Entry: Sendable {
        var triple: HanTriple
        var document: UInt32
        var block: UInt32
    }

    let documents: [SearchDocument]
    let pairs: FrequentPairs
    let options: SearchOptions
    /// A triple of more documents than this is not listed.
    let tier: Int
    /// How many files there are, a power of two.
    let count: Int

    /// Triples are listed without their weights, and never more of them than there are pairs.
    static func count(hanFiles: Int) -> Int { max(1, hanFiles / 4) }

    /// - Parameter expected: About how many entries there are at most.
    func write(expecting expected: Int, to sink: FileSink) async throws {
        var rounds = 1
        while rounds < count, expected / rounds > options.memoryBudget / Self.memoryPerEntry { rounds *= 2 }
        for files in (0..<count).portions(of: count / rounds) { try await write(files, to: sink) }
    }

    private func write(_ files: Range<Int>, to sink: FileSink) async throws {
        let portions = files.portions(of: max(1, files.count / Self.fewestPortions))
        let width = portions[0].count
        let batches = try await documents.indices.portions(of: Self.documentsPerBatch)
            .concurrentMap(workers: options.workers) { batch in
                collect(batch, files: files, width: width, portionCount: portions.count)
            }
        _ = try await portions.indices.map(\.self).concurrentMap(workers: options.workers) { portion in
            try write(portions[portion], batches.flatMap { $0[portion] }, to: sink)
        }
    }

    /// The triples of some documents by the portion of the files to which they belong.
    private func collect(_ batch: Range<Int>, files: Range<Int>, width: Int, portionCount: Int) -> [[Entry]] {
        var portions = [[Entry]](repeating: [], count: portionCount)
        for number in batch {
            var scanner = TokenScanner(sink: TripleCounter(pairs), folding: options.folding)
            scanner.scan(documents[number], blockBytes: options.blockBytes)
            for (triple, block) in scanner.sink.entries() {
                let file = file(of: triple)
                guard files.contains(file) else { continue }
                portions[(file - files.lowerBound) / width].append(
                    Entry(triple: triple, document: UInt32(number), block: block))
            }
        }
        return portions
    }

    private func file(of triple: HanTriple) -> Int { Int(triple.hash) & (count - 1) }

    private func write(_ files: Range<Int>, _ entries: [Entry], to sink: FileSink) throws {
        var numbering = TermNumbering<HanTriple>(capacity: entries.count / 8)
        let numbers = entries.map { numbering.number(of: $0.triple) }
        let groups = PostingGroups(
            entries.map { Posting(document: $0.document, placed: PlacedWeight(TermWeight(.body), block: $0.block)) },
            terms: numbers, termCount: numbering.terms.count)
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
            try sink(ScriptFile.make(ScriptFile.name("triples", file), json))
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
