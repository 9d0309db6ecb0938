/// Finds the block in which a term weighs most, while the blocks are read in their order.
///
/// Four numbers in one integer: the heaviest block and its weight, the block that is being read and its weight.
/// Of blocks that weigh the same, the first stays.
struct BlockTally: Sendable {
    private static let tenthsMask: UInt64 = (1 << 20) - 1

    private(set) var packed: UInt64

    @inline(__always)
    init(packed: UInt64) {
        self.packed = packed
    }

    /// One occurrence.
    @inline(__always)
    init(_ tenths: UInt32, in block: UInt32) {
        packed = Self.pack(tenths, block) << 26 | Self.pack(tenths, block)
    }

    /// The heaviest block so far.
    @inline(__always)
    var heaviest: UInt32 { UInt32(truncatingIfNeeded: packed >> 46 & 63) }

    /// Adds an occurrence in the block that was last added to, or in a later one.
    @inline(__always)
    mutating func add(_ tenths: UInt32, in block: UInt32) {
        let isSame = UInt32(truncatingIfNeeded: packed >> 20 & 63) == block
        let before = isSame ? UInt32(truncatingIfNeeded: packed & Self.tenthsMask) : 0
        let current = min(before &+ tenths, UInt32(Self.tenthsMask))
        let best = UInt32(truncatingIfNeeded: packed >> 26 & Self.tenthsMask)
        let here = Self.pack(current, block)
        packed = (current > best ? here : packed >> 26) << 26 | here
    }

    @inline(__always)
    private static func pack(_ tenths: UInt32, _ block: UInt32) -> UInt64 {
        UInt64(block) << 20 | UInt64(tenths)
    }
}
