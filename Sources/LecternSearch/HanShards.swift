import LecternCore

/// Writes the postings of Han pairs and characters; FNV-1a of a term decides its file.
struct HanShards: Sendable {
    /// About what one posting takes, its share of the terms included.
    private static let bytesPerPosting = 3
    private static let mostPartitions = 16

    private let documents: [DocumentTerms]
    private let encoder: PostingEncoder
    /// How many files there are, a power of two.
    let count: Int
    /// The terms are built in this many portions, each of them whole files.
    private let partitions: Int

    init(documents: [DocumentTerms], encoder: PostingEncoder, targetBytes: Int) {
        self.documents = documents
        self.encoder = encoder
        let bytes = documents.reduce(0) { $0 + $1.han.count } * Self.bytesPerPosting
        var count = 1
        while count * targetBytes < bytes { count *= 2 }
        self.count = count
        partitions = min(count, Self.mostPartitions)
    }

    /// A term's posting on its way to its file.
    private struct Record: Sendable {
        var term: HanEntry.Term
        var posting: Posting
    }

    /// Makes the files.
    func files(workers: Int) async throws -> [SearchFile] {
        let portions = documents.indices.portions(of: max(64, documents.count / 16))
        let scattered = try await portions.concurrentMap(workers: workers) { scatter($0) }
        let parts = try await Array(0..<partitions).concurrentMap(workers: workers) { partition in
            makeFiles(from: scattered.map { $0[partition] }, partition: partition)
        }
        return parts.flatMap(\.self)
    }

    /// Sorts the entries of some documents by partition.
    private func scatter(_ range: Range<Int>) -> [[Record]] {
        var result = [[Record]](repeating: [], count: partitions)
        for number in range {
            for entry in documents[number].han {
                let term = entry.term
                let posting = Posting(document: UInt32(number), weight: entry.weight)
                result[Int(term.hash) & (partitions - 1)].append(Record(term: term, posting: posting))
            }
        }
        return result
    }

    /// Makes the files of a partition from its records, which are in the order of the documents.
    private func makeFiles(from portions: [[Record]], partition: Int) -> [SearchFile] {
        let postings = portions.flatMap { $0.map(\.posting) }
        var numbering = HanNumbering(capacity: postings.count / 8)
        let numbers = portions.flatMap { $0.map { numbering.number(of: $0.term) } }
        let groups = PostingGroups(postings, terms: numbers, termCount: numbering.terms.count)
        var members = [[Int]](repeating: [], count: count / partitions)
        for (number, term) in numbering.terms.enumerated() {
            members[(Int(term.hash) & (count - 1)) / partitions].append(number)
        }
        return members.enumerated().map { index, members in
            let sorted = members.sorted { numbering.terms[$0] < numbering.terms[$1] }
            return ScriptFile.make(
                ScriptFile.name("han", index * partitions + partition),
                json(of: sorted, terms: numbering.terms, groups: groups))
        }
    }

    /// An object from terms to postings.
    private func json(of members: [Int], terms: [HanEntry.Term], groups: PostingGroups) -> JSONText {
        var json = JSONText()
        var bytes: [UInt8] = []
        json.raw("{")
        for (index, number) in members.enumerated() {
            if index > 0 { json.raw(",") }
            let term = terms[number]
            bytes.removeAll(keepingCapacity: true)
            UTF8Coding.forEachByte(of: term.first) { bytes.append($0) }
            if !term.isSingle { UTF8Coding.forEachByte(of: term.second) { bytes.append($0) } }
            json.plain(bytes)
            json.raw(":")
            bytes.removeAll(keepingCapacity: true)
            encoder.append(term.isSingle ? encoder.best(of: groups[number]) : groups[number], to: &bytes)
            json.plain(bytes)
        }
        json.raw("}")
        return json
    }
}
