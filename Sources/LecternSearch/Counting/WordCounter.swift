/// Adds up the weights of words in an open-addressing table over one pool of bytes.
struct WordCounter {
    private(set) var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    private(set) var hashes: [UInt32] = []
    private var weights: [TermWeight] = []
    private var tallies: [BlockTally] = []
    /// The number of a word plus one; a free slot is 0.
    private var slots = [UInt32](repeating: 0, count: 256)

    /// How many words there are.
    var count: Int { ends.count }

    /// Where a word stands in `bytes`.
    @inline(__always)
    func range(of word: Int) -> Range<Int> {
        (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word])
    }

    /// What a word weighs, and where.
    func placedWeight(of word: Int) -> PlacedWeight {
        PlacedWeight(weights[word], block: tallies[word].heaviest)
    }

    /// Adds an occurrence in a block; blocks come in their order.
    @inline(__always)
    mutating func add(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ weight: TermWeight, block: UInt32) {
        _ = number(of: word, hash: FNV1a.hash(word), adding: weight, block: block)
    }

    /// Adds an occurrence and gives the word's number, in the order of first occurrences.
    @inline(__always)
    mutating func number(
        of word: Slice<UnsafeBufferPointer<UInt8>>, hash: UInt32, adding weight: TermWeight, block: UInt32 = 0
    ) -> UInt32 {
        var index = Int(hash) & (slots.count - 1)
        while slots[index] != 0 {
            let number = slots[index] - 1
            if hashes[Int(number)] == hash, isWord(Int(number), equalTo: word) {
                weights[Int(number)].add(weight)
                tallies[Int(number)].add(weight.tenths, in: block)
                return number
            }
            index = (index &+ 1) & (slots.count - 1)
        }
        append(word, hash, weight, block)
        slots[index] = UInt32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return UInt32(ends.count - 1)
    }

    @inline(__always)
    private func isWord(_ number: Int, equalTo word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let range = range(of: number)
        guard range.count == word.count else { return false }
        var offset = range.lowerBound
        for byte in word {
            if bytes[offset] != byte { return false }
            offset &+= 1
        }
        return true
    }

    private mutating func append(
        _ word: Slice<UnsafeBufferPointer<UInt8>>, _ hash: UInt32, _ weight: TermWeight, _ block: UInt32
    ) {
        bytes.append(contentsOf: word)
        ends.append(UInt32(bytes.count))
        hashes.append(hash)
        weights.append(weight)
        tallies.append(BlockTally(weight.tenths, in: block))
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var index = Int(hash) & (slots.count - 1)
            while slots[index] != 0 { index = (index &+ 1) & (slots.count - 1) }
            slots[index] = UInt32(number + 1)
        }
    }
}

extension WordCounter {
    /// The numbers of the words, by ascending bytes of the words.
    func sorted() -> [Int] {
        // The first eight bytes decide nearly always.
        let keyed = (0..<count).map { (key: leadingBytes(of: $0), number: $0) }
        return keyed.sorted { left, right in
            if left.key != right.key { return left.key < right.key }
            return bytes[range(of: left.number)].precedes(bytes[range(of: right.number)])
        }.map(\.number)
    }

    /// The first eight bytes of a word as a number; missing ones are 0.
    private func leadingBytes(of word: Int) -> UInt64 {
        let range = range(of: word)
        var result: UInt64 = 0
        for offset in 0..<8 {
            let index = range.lowerBound + offset
            result = result << 8 | (index < range.upperBound ? UInt64(bytes[index]) : 0)
        }
        return result
    }
}
