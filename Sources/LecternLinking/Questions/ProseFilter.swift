/// Tells of most names whether they can stand in a text, without keeping the text: a Bloom filter (Bloom 1970) of the
/// pairs of units that stand side by side in its folded form (``TextFolding``).
///
/// It may take a name for one that could be there, never the reverse.
package struct ProseFilter: Sendable, Hashable {
    /// A power of two of bits, so that filters of different sizes can be united.
    private var words: [UInt64]

    /// Two bits for each byte: Chinese has at most one pair for three bytes, so that a sixth of the bits are set.
    ///
    /// - Parameter textSize: About how many bytes the text has.
    init(textSize: Int) {
        var count = 8
        while count < 2048, count * 32 < textSize { count *= 2 }
        words = [UInt64](repeating: 0, count: count)
    }

    mutating func add(_ units: UnsafeBufferPointer<UInt16>) {
        guard units.count > 1 else { return }
        let mask = UInt32(words.count * 64 - 1)
        words.withUnsafeMutableBufferPointer { words in
            for index in 1..<units.count {
                let bit = Self.hash(units[index - 1], units[index]) & mask
                words[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
            }
        }
    }

    /// Whether the text may hold a folded name.
    func mayHold(_ name: [UInt16]) -> Bool {
        guard name.count > 1 else { return !name.isEmpty }
        let mask = UInt32(words.count * 64 - 1)
        return (1..<name.count).allSatisfy { index in
            let bit = Self.hash(name[index - 1], name[index]) & mask
            return words[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0
        }
    }

    /// A smaller filter holds a bit for each of several of a larger one: those whose numbers end alike.
    mutating func formUnion(_ other: ProseFilter) {
        if other.words.count > words.count { words = Self.spread(words, to: other.words.count) }
        let added = Self.spread(other.words, to: words.count)
        for index in words.indices { words[index] |= added[index] }
    }

    private static func spread(_ words: [UInt64], to count: Int) -> [UInt64] {
        (0..<count).map { words[$0 % words.count] }
    }

    /// Fibonacci hashing (Knuth, TAOCP 3, 6.4) of the two units, its upper bits.
    @inline(__always)
    private static func hash(_ a: UInt16, _ b: UInt16) -> UInt32 {
        let pair = UInt64(a) << 16 | UInt64(b)
        return UInt32(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }
}
