import LecternCore

/// Puts the words of all documents together, with their postings written out, in the order of their bytes.
///
/// The words are merged some at a time, from one slice of each document; a portion is all words between two.
struct LatinTerms: Sendable {
    /// A word with its postings.
    struct Term: Sendable {
        var word: [UInt8]
        var hash: UInt32
        var postings: [UInt8]
        var rest: [RestPart]
        var documents: Int
        /// The most that it weighs in a document, in tenths.
        var heaviest: UInt32

        /// About how many bytes it adds to a file.
        var size: Int { word.count / 2 + 3 + postings.count }
    }

    /// What a posting takes while its word is built, its share of the word included.
    private static let memoryPerPosting = 96
    private static let fewestPortions = 16
    private static let mostPortions = 4_096

    let documents: [DocumentTerms]
    let encoder: PostingEncoder

    /// Gives all words to `body`, portion by portion, in ascending order.
    func forEachPortion(memory: Int, workers: Int, _ body: ([Term]) throws -> Void) async throws {
        let bounds = bounds(memory: memory)
        let portions = Array(0...bounds.count)
        // Some portions more than there are workers, so that none waits for long.
        for batch in portions.indices.portions(of: 2 * workers) {
            let parts = try await Array(portions[batch]).concurrentMap(workers: workers) { portion in
                collect(
                    from: portion > 0 ? bounds[portion - 1] : nil,
                    below: portion < bounds.count ? bounds[portion] : nil)
            }
            for part in parts { try body(part) }
        }
    }

    /// The words that part the portions, taken from all documents evenly.
    private func bounds(memory: Int) -> [[UInt8]] {
        let count = documents.reduce(0) { $0 + $1.words.count }
        let needed = count * Self.memoryPerPosting / max(1, memory / 4)
        let portions = min(max(Self.fewestPortions, needed), Self.mostPortions)
        let step = max(1, count / (portions * 16))
        var sample: [[UInt8]] = []
        var next = 0
        var reading = SpillReading()
        for document in documents {
            reading.come(to: document.file)
            while next < document.words.count {
                sample.append(Array(document.words.bytes[document.words.range(of: next)]))
                next += step
            }
            next -= document.words.count
        }
        reading.end()
        sample.sort { $0.precedes($1) }
        var bounds: [[UInt8]] = []
        for portion in 1..<portions {
            let place = sample.count * portion / portions
            if place < sample.count, sample[place] != bounds.last { bounds.append(sample[place]) }
        }
        return bounds
    }

    /// The words between two, in ascending order.
    private func collect(from first: [UInt8]?, below end: [UInt8]?) -> [Term] {
        var counter = WordCounter()
        var numbers: [UInt32] = []
        var postings: [Posting] = []
        var reading = SpillReading()
        for (index, document) in documents.enumerated() {
            reading.come(to: document.file)
            let words = document.words
            let range = (first.map(words.lowerBound) ?? 0)..<(end.map(words.lowerBound) ?? words.count)
            words.bytes.withUnsafeBufferPointer { bytes in
                for word in range {
                    let placed = words.weights[word]
                    numbers.append(
                        counter.number(
                            of: bytes[words.range(of: word)], hash: words.hashes[word], adding: placed.weight))
                    postings.append(Posting(document: UInt32(index), placed: placed))
                }
            }
        }
        reading.end()
        let groups = PostingGroups(postings, terms: numbers, termCount: counter.count)
        return counter.sorted().map { makeTerm($0, of: counter, postings: groups[$0]) }
    }

    private func makeTerm(_ number: Int, of counter: WordCounter, postings: ArraySlice<Posting>) -> Term {
        var encoded: [UInt8] = []
        let rest = encoder.appendTier(postings, to: &encoded)
        return Term(
            word: Array(counter.bytes[counter.range(of: number)]), hash: counter.hashes[number], postings: encoded,
            rest: rest, documents: postings.count, heaviest: postings.reduce(0) { max($0, $1.weight.tenths) })
    }
}
