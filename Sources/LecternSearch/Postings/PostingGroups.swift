/// Postings put together by term: those of one term are adjacent, in the order of the documents.
struct PostingGroups {
    private let postings: [Posting]
    private let starts: [Int]

    /// Groups postings, which come in the order of the documents, by the number of their term.
    init(_ postings: [Posting], terms: [UInt32], termCount: Int) {
        var starts = [Int](repeating: 0, count: termCount + 1)
        for term in terms { starts[Int(term) + 1] += 1 }
        for term in 0..<termCount { starts[term + 1] += starts[term] }
        var next = starts
        var grouped = postings
        for (posting, term) in zip(postings, terms) {
            grouped[next[Int(term)]] = posting
            next[Int(term)] += 1
        }
        self.postings = grouped
        self.starts = starts
    }

    subscript(term: Int) -> ArraySlice<Posting> {
        postings[starts[term]..<starts[term + 1]]
    }
}
