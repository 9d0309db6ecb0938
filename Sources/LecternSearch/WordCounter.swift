/// Adds up the weights of words in an open-addressing table over one pool of bytes.
struct WordCounter {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [UInt32] = []
    private(set) var hashes: [UInt32] = []
    private(set) var weights: [TermWeight] = []
    /// The number of a word plus one; a free slot is 0.
    private var slots = [UInt32](repeating: 0, count: 256)

    /// Adds an occurrence.
    @inline(__always)
    mutating func add(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ weight: TermWeight) {
        _ = number(of: word, hash: FNV1a.hash(word), adding: weight)
    }

    /// Adds an occurrence and gives the word's number, in the order of first occurrences.
    @inline(__always)
    mutating func number(
        of word: Slice<UnsafeBufferPointer<UInt8>>, hash: UInt32, adding weight: TermWeight
    ) -> UInt32 {
        var index = Int(hash) & (slots.count - 1)
        while slots[index] != 0 {
            let number = slots[index] - 1
            if hashes[Int(number)] == hash, isWord(Int(number), equalTo: word) {
                weights[Int(number)].add(weight)
                return number
            }
            index = (index &+ 1) & (slots.count - 1)
        }
        append(word, hash, weight, at: index)
        return UInt32(ends.count - 1)
    }

    @inline(__always)
    private func isWord(_ number: Int, equalTo word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let start = number == 0 ? 0 : Int(ends[number - 1])
        guard Int(ends[number]) - start == word.count else { return false }
        var offset = start
        for byte in word {
            if bytes[offset] != byte { return false }
            offset &+= 1
        }
        return true
    }

    private mutating func append(
        _ word: Slice<UnsafeBufferPointer<UInt8>>, _ hash: UInt32, _ weight: TermWeight, at slot: Int
    ) {
        bytes.append(contentsOf: word)
        ends.append(UInt32(bytes.count))
        hashes.append(hash)
        weights.append(weight)
        slots[slot] = UInt32(ends.count)
        if ends.count * 2 > slots.count { grow() }
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
