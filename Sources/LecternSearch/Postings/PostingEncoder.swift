/// Some of the documents of a term that have no place in the file of the term.
struct RestPart: Sendable {
    var number: UInt32
    /// As text, with distances from the first document of the part.
    var postings: [UInt8]

    /// How many parts a term has that has a rest. Each of them is written, if with nothing in it, so that the client
    /// knows a file that is missing from one that never was.
    static func count(documents: Int, shift: Int) -> Int {
        max(1, (documents + (1 << shift) - 1) >> shift)
    }
}

/// Writes the postings of a term as text: the distance to the document before, a digit of impact and flags, and a
/// digit for the block.
struct PostingEncoder: Sendable {
    /// A single Han character keeps only this many documents, its best; rare characters keep all of theirs.
    static let mostDocumentsOfSingle = 64
    /// Stands before the number of documents of a term that has more than stand here.
    static let mark = UInt8(ascii: "*")

    let scale: ImpactScale
    /// How many documents of a term stand in its own file.
    let tier: Int
    /// A part of the rest spans this many documents, as a power of two.
    let restShift: Int

    /// Appends postings, which are in the order of the documents.
    func append(_ postings: some Sequence<Posting>, after first: UInt32 = 0, to bytes: inout [UInt8]) {
        var previous = first
        for posting in postings {
            Base64Digits.append(posting.document &- previous, to: &bytes)
            bytes.append(Base64Digits.digit(scale.digit(of: posting)))
            bytes.append(Base64Digits.digit(posting.placed.block))
            previous = posting.document
        }
    }

    /// Appends what the term's own file holds and returns the rest by parts, which is mostly nothing.
    func appendTier(_ postings: ArraySlice<Posting>, to bytes: inout [UInt8]) -> [RestPart] {
        guard postings.count > tier else {
            append(postings, to: &bytes)
            return []
        }
        let isBest = best(tier, of: postings)
        bytes.append(Self.mark)
        Base64Digits.append(UInt32(postings.count), to: &bytes)
        append(zip(postings, isBest).lazy.filter(\.1).map(\.0), to: &bytes)
        return parts(of: zip(postings, isBest).filter { !$0.1 }.map(\.0))
    }

    /// The postings of a single character with the greatest impact, in the order of the documents.
    func bestOfSingle(_ postings: ArraySlice<Posting>) -> ArraySlice<Posting> {
        guard postings.count > Self.mostDocumentsOfSingle else { return postings }
        let isBest = best(Self.mostDocumentsOfSingle, of: postings)
        return zip(postings, isBest).filter(\.1).map(\.0)[...]
    }

    /// Tells of each posting whether it is one of the best: by impact, then by flags, then the first.
    private func best(_ count: Int, of postings: ArraySlice<Posting>) -> [Bool] {
        let digits = postings.map { scale.digit(of: $0) }
        var counts = [Int](repeating: 0, count: 64)
        for digit in digits { counts[Int(digit)] += 1 }
        // Digits above the border are all among the best; of those on it, the first `left` are.
        var left = count
        var border = 63
        while border > 0, counts[border] < left {
            left -= counts[border]
            border -= 1
        }
        return digits.map { digit in
            guard Int(digit) == border else { return Int(digit) > border }
            left -= 1
            return left >= 0
        }
    }

    private func parts(of postings: [Posting]) -> [RestPart] {
        var parts: [RestPart] = []
        var start = 0
        for number in 0..<UInt32(RestPart.count(documents: scale.documents, shift: restShift)) {
            let end = postings[start...].firstIndex { $0.document >> restShift != number } ?? postings.count
            var part = RestPart(number: number, postings: [])
            append(postings[start..<end], after: number << restShift, to: &part.postings)
            parts.append(part)
            start = end
        }
        return parts
    }
}
