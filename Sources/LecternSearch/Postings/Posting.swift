/// A document that holds a term, and what the term weighs in it.
struct Posting: Sendable {
    var document: UInt32
    var placed: PlacedWeight

    var weight: TermWeight { placed.weight }
}
