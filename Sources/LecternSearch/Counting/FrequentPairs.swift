/// The Han pairs of many documents, of which two may stand in one document without standing side by side.
struct FrequentPairs: Sendable {
    private struct Slot {
        var pair: HanEntry.Term
        /// 0 when the slot is free.
        var documents: UInt32
    }

    private var slots: [Slot]
    private let leastProduct: UInt64

    /// - Parameters:
    ///   - pairs: Pairs with the number of their documents; those of `mostMeetings` documents or fewer may be left out.
    ///   - documentCount: The number of all documents.
    ///   - mostMeetings: Two pairs that would meet by chance in more documents than this have their triple in the index.
    init(_ pairs: [(pair: HanEntry.Term, documents: Int)], documentCount: Int, mostMeetings: Int) {
        var size = 256
        while size < pairs.count * 2 { size *= 2 }
        slots = Array(repeating: Slot(pair: HanEntry.Term(packed: 0), documents: 0), count: size)
        leastProduct = UInt64(mostMeetings) * UInt64(documentCount)
        for (pair, documents) in pairs {
            var index = start(of: pair)
            while slots[index].documents != 0 { index = (index &+ 1) & (slots.count - 1) }
            slots[index] = Slot(pair: pair, documents: UInt32(documents))
        }
    }

    /// The number of a pair's documents; 0 for one that is not frequent.
    @inline(__always)
    func documents(of pair: HanEntry.Term) -> UInt32 {
        var index = start(of: pair)
        while slots[index].documents != 0 {
            if slots[index].pair == pair { return slots[index].documents }
            index = (index &+ 1) & (slots.count - 1)
        }
        return 0
    }

    /// Whether pairs of so many documents each are expected to meet by chance in more documents than the index puts up with.
    @inline(__always)
    func meetByChance(_ first: UInt32, _ second: UInt32) -> Bool {
        UInt64(first) * UInt64(second) > leastProduct
    }

    @inline(__always)
    private func start(of pair: HanEntry.Term) -> Int {
        Int(truncatingIfNeeded: (pair.packed &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slots.count - 1)
    }
}
