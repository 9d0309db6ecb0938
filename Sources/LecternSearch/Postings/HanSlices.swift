/// The terms of all documents within a range of keys, with their postings put together.
struct HanSlices {
    /// In the order in which they first occur.
    let terms: [HanEntry.Term]
    /// The postings of each of `terms`.
    let groups: PostingGroups

    init(_ documents: [DocumentTerms], keys: Range<Int>) {
        let total = documents.reduce(0) { $0 + $1.han.count }
        let count = total / (HanOrder.mostFiles / keys.count)
        var numbering = TermNumbering<HanEntry.Term>(capacity: count / 8)
        var numbers: [UInt32] = []
        var postings: [Posting] = []
        numbers.reserveCapacity(count)
        postings.reserveCapacity(count)
        var reading = SpillReading()
        for (number, document) in documents.enumerated() {
            reading.come(to: document.file)
            document.han.withUnsafeBufferPointer { entries in
                for entry in entries[HanOrder.places(of: keys, in: entries)] {
                    numbers.append(numbering.number(of: entry.term))
                    postings.append(Posting(document: UInt32(number), placed: entry.weight))
                }
            }
        }
        reading.end()
        terms = numbering.terms
        groups = PostingGroups(postings, terms: numbers, termCount: terms.count)
    }
}
