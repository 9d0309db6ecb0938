/// What a term weighs in a document, and the block of the text in which it weighs most: 22 + 6 bits.
struct PlacedWeight: Sendable, Equatable {
    static let bits: UInt64 = 28
    static let mask: UInt64 = 1 << bits - 1

    private(set) var packed: UInt32

    @inline(__always)
    init(packed: UInt32) {
        self.packed = packed
    }

    @inline(__always)
    init(_ weight: TermWeight, block: UInt32) {
        packed = weight.packed << 6 | block
    }

    @inline(__always)
    var weight: TermWeight { TermWeight(packed: packed >> 6) }

    /// Below 64.
    @inline(__always)
    var block: UInt32 { packed & 63 }
}
