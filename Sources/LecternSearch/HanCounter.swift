/// Adds up the weights of Han terms in an open-addressing table of integers.
struct HanCounter {
    /// A free slot is 0; no term is.
    private var slots: [UInt64]
    private var mask: Int
    private var count = 0

    init(capacity: Int) {
        var size = 256
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        mask = size - 1
    }

    /// Adds an occurrence.
    @inline(__always)
    mutating func add(_ term: HanEntry.Term, _ weight: TermWeight) {
        var index = slot(of: term)
        while slots[index] != 0 {
            if slots[index] >> TermWeight.bits == term.packed {
                var sum = TermWeight(packed: UInt32(truncatingIfNeeded: slots[index] & 0x3F_FFFF))
                sum.add(weight)
                slots[index] = HanEntry(term, sum).packed
                return
            }
            index = (index &+ 1) & mask
        }
        slots[index] = HanEntry(term, weight).packed
        count += 1
        if count * 2 > slots.count { grow() }
    }

    @inline(__always)
    private func slot(of term: HanEntry.Term) -> Int {
        Int(truncatingIfNeeded: (term.packed &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        mask = slots.count - 1
        count = 0
        for packed in old where packed != 0 {
            let entry = HanEntry(packed: packed)
            add(entry.term, entry.weight)
        }
    }

    /// The terms with their weights, ascending.
    func sortedEntries() -> [HanEntry] {
        var packed = slots.filter { $0 != 0 }
        packed.sort()
        return packed.map(HanEntry.init(packed:))
    }
}
