/// Gives terms numbers in the order in which they first occur.
struct TermNumbering<Term: PackedTerm> {
    private(set) var terms: [Term] = []
    /// The number of a term plus one; a free slot is 0.
    private var slots: [UInt32]

    init(capacity: Int) {
        var size = 256
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    /// The number of a term, a new one when it was not seen before.
    @inline(__always)
    mutating func number(of term: Term) -> UInt32 {
        var index = slot(of: term)
        while slots[index] != 0 {
            if terms[Int(slots[index]) - 1] == term { return slots[index] - 1 }
            index = (index &+ 1) & (slots.count - 1)
        }
        terms.append(term)
        slots[index] = UInt32(terms.count)
        if terms.count * 2 > slots.count { grow() }
        return UInt32(terms.count - 1)
    }

    @inline(__always)
    private func slot(of term: Term) -> Int {
        Int(truncatingIfNeeded: (term.packed &* 0x9E37_79B9_7F4A_7C15) >> 36) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (number, term) in terms.enumerated() {
            var index = slot(of: term)
            while slots[index] != 0 { index = (index &+ 1) & (slots.count - 1) }
            slots[index] = UInt32(number + 1)
        }
    }
}
