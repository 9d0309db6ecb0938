import LecternCore

/// Writes the postings of Han pairs and characters; FNV-1a of a term decides its file.
///
/// The documents are sorted runs already, so nothing is sorted: the files are built some at a time, from one slice of
/// each document. How many at a time decides how much memory that takes, and nothing else.
struct HanShards: Sendable {
    /// About what one posting takes in its file, its share of the terms included.
    private static let bytesPerPosting = 4
    /// What a posting takes while its file is built.
    private static let memoryPerPosting = 48
    private static let fewestPortions = 32

    let documents: [DocumentTerms]
    let encoder: PostingEncoder
    /// How many files there are, a power of two.
    let count: Int
    /// Pairs of more documents than this are reported.
    let frequency: Int
    /// The rest of very frequent words, of which some may share a file with a Han term.
    let wordRest: RestFiles

    /// How many files of about `shardBytes` hold all postings.
    static func count(of documents: [DocumentTerms], shardBytes: Int) -> Int {
        let bytes = documents.reduce(0) { $0 + $1.han.count } * bytesPerPosting
        var count = 1
        while count * shardBytes < bytes, count < HanOrder.mostFiles { count *= 2 }
        return count
    }

    /// What others need to know of the files that were written.
    struct Written: Sendable {
        /// Of which terms files in `rest` were written, by hash.
        var rests: Set<UInt32> = []
        /// The pairs that may be frequent, with the numbers of their documents.
        var frequent: [(pair: HanEntry.Term, documents: Int)] = []
    }

    /// Hands the files on.
    func write(memory: Int, workers: Int, to sink: FileSink) async throws -> Written {
        let portions = portions(memory: memory / workers)
        let done = try await portions.concurrentMap(workers: workers) { keys in
            let slices = HanSlices(documents, keys: keys)
            var written = Written(frequent: frequent(in: slices))
            for file in files(of: keys, slices.terms) {
                written.rests.formUnion(try write(file.number, file.terms, slices, to: sink))
            }
            return written
        }
        return done.reduce(into: Written()) {
            $0.rests.formUnion($1.rests)
            $0.frequent += $1.frequent
        }
    }

    private func frequent(in slices: HanSlices) -> [(pair: HanEntry.Term, documents: Int)] {
        slices.terms.enumerated().compactMap { number, term in
            let count = slices.groups[number].count
            return count > frequency && !term.isSingle ? (term, count) : nil
        }
    }

    /// How many documents each term has that has more than `least`.
    func documentCounts(above least: Int, memory: Int, workers: Int) async throws -> [Int] {
        let parts = try await portions(memory: memory / workers).concurrentMap(workers: workers) { keys in
            let slices = HanSlices(documents, keys: keys)
            return slices.terms.indices.compactMap { number in
                let count = slices.groups[number].count
                return count > least && !slices.terms[number].isSingle ? count : nil
            }
        }
        return parts.flatMap(\.self)
    }

    /// The terms cut into portions of whole files, each small enough for the memory.
    private func portions(memory: Int) -> [Range<Int>] {
        let needed = documents.reduce(0) { $0 + $1.han.count } * Self.memoryPerPosting
        var portions = min(count, Self.fewestPortions)
        while portions < count, needed / portions > memory { portions *= 2 }
        return (0..<HanOrder.mostFiles).portions(of: HanOrder.mostFiles / portions)
    }

    /// The files of a portion, each with the places of its terms in ascending order of the terms.
    private func files(of keys: Range<Int>, _ terms: [HanEntry.Term]) -> [(number: Int, terms: [Int])] {
        let width = HanOrder.mostFiles / count
        let first = keys.lowerBound / width
        var members = [[Int]](repeating: [], count: keys.count / width)
        for (place, term) in terms.enumerated() { members[HanOrder.key(of: term) / width - first].append(place) }
        return members.enumerated().map { slot, members in
            (HanOrder.file(at: first + slot, count: count), members.sorted { terms[$0] < terms[$1] })
        }
    }

    /// Writes an object from terms to postings.
    private func write(
        _ number: Int, _ members: [Int], _ slices: HanSlices, to sink: FileSink
    ) throws -> Set<UInt32> {
        var json = JSONText()
        var rest = RestFiles()
        var bytes: [UInt8] = []
        json.object(members) { json, member in
            let term = slices.terms[member]
            json.plain(term.bytes)
            json.raw(":")
            bytes.removeAll(keepingCapacity: true)
            if term.isSingle {
                encoder.append(encoder.bestOfSingle(slices.groups[member]), to: &bytes)
            } else {
                let parts = encoder.appendTier(slices.groups[member], to: &bytes)
                rest.add(parts, of: term.bytes, hash: term.hash)
            }
            json.plain(bytes)
        }
        rest.addTwins(from: wordRest)
        try rest.write(to: sink)
        try sink.script(ScriptFile.name("han", number), json)
        return rest.hashes
    }
}
