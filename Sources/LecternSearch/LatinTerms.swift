import LecternCore

/// Puts the words of all documents together, with their postings written out, sorted by their bytes.
struct LatinTerms: Sendable {
    /// A word with its postings.
    struct Term: Sendable {
        var word: [UInt8]
        var postings: [UInt8]
        var documents: Int
        /// The most that it weighs in a document, in tenths.
        var heaviest: UInt32
    }

    private static let partitions = 16

    let documents: [DocumentTerms]
    let encoder: PostingEncoder

    /// The words of all documents, ascending.
    func sorted(workers: Int) async throws -> [Term] {
        let parts = try await Array(0..<Self.partitions).concurrentMap(workers: workers) { collect(partition: $0) }
        return parts.flatMap(\.self).sorted { Self.precedes($0.word, $1.word) }
    }

    /// The words whose hash falls into a partition.
    private func collect(partition: Int) -> [Term] {
        var counter = WordCounter()
        var numbers: [UInt32] = []
        var postings: [Posting] = []
        for (index, document) in documents.enumerated() {
            document.wordBytes.withUnsafeBufferPointer { bytes in
                for (number, hash) in document.wordHashes.enumerated()
                where Int(hash >> 16) & (Self.partitions - 1) == partition {
                    let start = number == 0 ? 0 : Int(document.wordEnds[number - 1])
                    let word = bytes[start..<Int(document.wordEnds[number])]
                    let weight = document.wordWeights[number]
                    numbers.append(counter.number(of: word, hash: hash, adding: weight))
                    postings.append(Posting(document: UInt32(index), weight: weight))
                }
            }
        }
        let groups = PostingGroups(postings, terms: numbers, termCount: counter.ends.count)
        return counter.ends.indices.map { makeTerm($0, of: counter, postings: groups[$0]) }
    }

    private func makeTerm(_ number: Int, of counter: WordCounter, postings: ArraySlice<Posting>) -> Term {
        let start = number == 0 ? 0 : Int(counter.ends[number - 1])
        var encoded: [UInt8] = []
        encoder.append(postings, to: &encoded)
        return Term(
            word: Array(counter.bytes[start..<Int(counter.ends[number])]), postings: encoded,
            documents: postings.count, heaviest: postings.reduce(0) { max($0, $1.weight.tenths) })
    }

    private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                let common = min(left.count, right.count)
                var index = 0
                while index < common {
                    if left[index] != right[index] { return left[index] < right[index] }
                    index &+= 1
                }
                return left.count < right.count
            }
        }
    }
}
