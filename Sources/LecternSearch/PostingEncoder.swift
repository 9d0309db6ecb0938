/// Writes the postings of a term as text: the distance to the document before, then one character of impact and flags.
struct PostingEncoder: Sendable {
    /// A single Han character keeps only this many documents, its best; rare characters keep all of theirs.
    static let mostDocumentsOfSingle = 64

    let scale: ImpactScale

    /// Appends the postings, which are in the order of the documents.
    func append(_ postings: some Sequence<Posting>, to bytes: inout [UInt8]) {
        var previous: UInt32 = 0
        for posting in postings {
            Base64Digits.append(posting.document &- previous, to: &bytes)
            bytes.append(Base64Digits.digit(scale.digit(of: posting)))
            previous = posting.document
        }
    }

    /// The postings with the greatest impact, in the order of the documents.
    func best(of postings: ArraySlice<Posting>) -> ArraySlice<Posting> {
        guard postings.count > Self.mostDocumentsOfSingle else { return postings }
        let ranked = postings.map { (impact: scale.digit(of: $0), posting: $0) }
            .sorted { ($1.impact, $0.posting.document) < ($0.impact, $1.posting.document) }
        return ranked.prefix(Self.mostDocumentsOfSingle).map(\.posting)
            .sorted { $0.document < $1.document }[...]
    }
}
