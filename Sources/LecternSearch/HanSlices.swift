/// The terms of all documents within a range of keys, with their postings put together.
struct HanSlices {
    /// In the order in which they first occur.
    let terms: [HanEntry.Term]
    /// The postings of each of `terms`.
    let groups: PostingGroups

    init(_ documents: [DocumentTerms], keys: Range<Int>) {
        let slices = documents.map { document in
            let end =
                keys.upperBound < HanOrder.mostFiles
                ? HanOrder.lowerBound(of: keys.upperBound, in: document.han) : document.han.count
            return document.han[HanOrder.lowerBound(of: keys.lowerBound, in: document.han)..<end]
        }
        let count = slices.reduce(0) { $0 + $1.count }
        var numbering = TermNumbering<HanEntry.Term>(capacity: count / 8)
        var numbers: [UInt32] = []
        var postings: [Posting] = []
        numbers.reserveCapacity(count)
        postings.reserveCapacity(count)
        for (document, slice) in slices.enumerated() {
            for entry in slice {
                numbers.append(numbering.number(of: entry.term))
                postings.append(Posting(document: UInt32(document), placed: entry.weight))
            }
        }
        terms = numbering.terms
        groups = PostingGroups(postings, terms: numbers, termCount: terms.count)
    }
}
