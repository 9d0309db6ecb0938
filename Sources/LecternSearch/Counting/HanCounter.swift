/// Adds up the weights of Han terms in an open-addressing table of integers.
struct HanCounter {
    private struct Slot {
        /// The term and its weight, without a block; 0 when the slot is free, which no term is.
        var entry: UInt64 = 0
        var tally: UInt64 = 0
    }

    private var slots: [Slot]
    private var mask: Int
    private var count = 0

    init(capacity: Int) {
        var size = 256
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        mask = size - 1
    }

    /// Adds an occurrence in a block; blocks come in their order.
    @inline(__always)
    mutating func add(_ term: HanEntry.Term, _ weight: TermWeight, block: UInt32) {
        var index = slot(of: term)
        while true {
            let slot = slots[index]
            if slot.entry == 0 { break }
            if slot.entry >> PlacedWeight.bits == term.packed {
                var sum = HanEntry(packed: slot.entry).weight.weight
                sum.add(weight)
                var tally = BlockTally(packed: slot.tally)
                tally.add(weight.tenths, in: block)
                slots[index] = Slot(
                    entry: HanEntry(term, PlacedWeight(sum, block: 0)).packed, tally: tally.packed)
                return
            }
            index = (index &+ 1) & mask
        }
        slots[index] = Slot(
            entry: HanEntry(term, PlacedWeight(weight, block: 0)).packed,
            tally: BlockTally(weight.tenths, in: block).packed)
        count += 1
        if count * 2 > slots.count { grow() }
    }

    @inline(__always)
    private func slot(of term: HanEntry.Term) -> Int {
        Int(truncatingIfNeeded: (term.packed &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        mask = slots.count - 1
        for moved in old where moved.entry != 0 {
            var index = slot(of: HanEntry(packed: moved.entry).term)
            while slots[index].entry != 0 { index = (index &+ 1) & mask }
            slots[index] = moved
        }
    }

    /// The terms with their weights, in the order of `HanOrder`.
    func sortedEntries() -> [HanEntry] {
        var entries: [HanEntry] = []
        entries.reserveCapacity(count)
        for slot in slots where slot.entry != 0 {
            entries.append(HanEntry(packed: slot.entry | UInt64(BlockTally(packed: slot.tally).heaviest)))
        }
        return HanOrder.sorted(entries)
    }
}
