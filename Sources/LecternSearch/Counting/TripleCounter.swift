/// The sink that lists the triples of one document whose pairs would meet by chance.
struct TripleCounter: DocumentSink {
    var field: TermWeight.Field = .body
    var block: UInt32 = 0
    var isText = false

    private let pairs: FrequentPairs
    /// Triples with the block in which they end, six bits.
    private var found: [UInt64] = []
    /// The pair before, and the number of its documents.
    private var previous = HanEntry.Term(packed: 0)
    private var previousDocuments: UInt32 = 0
    /// Whether a character came that no pair has ended with yet: two in a row begin another run.
    private var isAwaitingPair = false

    init(_ pairs: FrequentPairs) {
        self.pairs = pairs
    }

    @inline(__always)
    mutating func character(_ scalar: UInt32) {
        if isAwaitingPair { previousDocuments = 0 }
        isAwaitingPair = true
    }

    @inline(__always)
    mutating func pair(_ first: UInt32, _ second: UInt32) {
        isAwaitingPair = false
        let pair = HanEntry.Term(first, second)
        let documents = pairs.documents(of: pair)
        // Code is indexed and not shown, so no text could prove what a triple says of it.
        if pairs.meetByChance(previousDocuments, documents), field != .code {
            found.append(HanTriple(previous, second).packed << 6 | UInt64(block))
        }
        (previous, previousDocuments) = (pair, documents)
    }

    mutating func lone(_ scalar: UInt32) {}
    mutating func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {}

    /// Each triple once, in 54 bits, and in six more the first block in which it ends.
    func entries() -> [UInt64] {
        var entries: [UInt64] = []
        for packed in found.sorted() where entries.last.map({ $0 >> 6 }) != packed >> 6 { entries.append(packed) }
        return entries
    }
}
