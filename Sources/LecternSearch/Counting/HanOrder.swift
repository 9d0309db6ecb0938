/// The order in which a document keeps its Han terms: by the lowest bits of their hashes, read from the lowest up.
///
/// A file holds the terms whose hashes agree in their lowest bits, however many files there are. In this order they
/// stand side by side, so each document is a sorted run from which any file's part is taken as one slice.
enum HanOrder {
    static let bits = 20
    /// No more files than this can be told apart.
    static let mostFiles = 1 << bits
    private static let digitBits = 10

    @inline(__always)
    static func key(of term: HanEntry.Term) -> Int {
        Int(reversed(term.hash) >> (32 - UInt32(bits)))
    }

    /// The bits of a number from the other end.
    @inline(__always)
    static func reversed(_ value: UInt32) -> UInt32 {
        var value = value.byteSwapped
        value = (value & 0x0F0F_0F0F) << 4 | value >> 4 & 0x0F0F_0F0F
        value = (value & 0x3333_3333) << 2 | value >> 2 & 0x3333_3333
        return (value & 0x5555_5555) << 1 | value >> 1 & 0x5555_5555
    }

    /// The number of the file whose terms stand at a place in the order, when there are `count` files, a power of two.
    static func file(at place: Int, count: Int) -> Int {
        count == 1 ? 0 : Int(reversed(UInt32(place)) >> UInt32(32 - count.trailingZeroBitCount))
    }

    /// Brings entries into the order, by counting (least significant digit first, so equal keys keep their places).
    static func sorted(_ entries: [HanEntry]) -> [HanEntry] {
        var items = entries.map { (key: UInt32(key(of: $0.term)), entry: $0) }
        var other = items
        for shift in stride(from: 0, to: bits, by: digitBits) {
            var next = [Int](repeating: 0, count: 1 << digitBits + 1)
            for item in items { next[digit(item.key, shift) + 1] += 1 }
            for digit in 1...(1 << digitBits) { next[digit] += next[digit - 1] }
            for item in items {
                let digit = digit(item.key, shift)
                other[next[digit]] = item
                next[digit] += 1
            }
            swap(&items, &other)
        }
        return items.map(\.entry)
    }

    @inline(__always)
    private static func digit(_ key: UInt32, _ shift: Int) -> Int {
        Int(key >> UInt32(shift)) & (1 << digitBits - 1)
    }

    /// Where the entries with some keys stand.
    static func places(of keys: Range<Int>, in entries: UnsafeBufferPointer<HanEntry>) -> Range<Int> {
        let end = keys.upperBound < mostFiles ? lowerBound(of: keys.upperBound, in: entries) : entries.count
        return lowerBound(of: keys.lowerBound, in: entries)..<end
    }

    /// The place of the first entry whose key is not below `key`.
    private static func lowerBound(of key: Int, in entries: UnsafeBufferPointer<HanEntry>) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if Self.key(of: entries[middle].term) < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
