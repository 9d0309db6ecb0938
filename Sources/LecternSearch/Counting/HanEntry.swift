/// A Han pair, or a single character, with its weight in a document and the block in which it weighs most.
///
/// 18 bits for each scalar, which is enough for all of Han (up to U+323AF), and 28 for the weight and the block.
struct HanEntry: Sendable, Equatable {
    private(set) var packed: UInt64

    /// The two scalars in 36 bits. A single character has no second one.
    struct Term: PackedTerm, Comparable {
        var packed: UInt64

        @inline(__always)
        init(_ first: UInt32, _ second: UInt32) {
            packed = UInt64(first) << 18 | UInt64(second)
        }

        @inline(__always)
        init(packed: UInt64) {
            self.packed = packed
        }

        var first: UInt32 { UInt32(truncatingIfNeeded: packed >> 18) }
        var second: UInt32 { UInt32(truncatingIfNeeded: packed) & ScalarClass.largestHan }
        var isSingle: Bool { second == 0 }

        /// The FNV-1a hash of the term's UTF-8.
        @inline(__always)
        var hash: UInt32 {
            let hash = FNV1a.adding(scalar: first, to: FNV1a.basis)
            return isSingle ? hash : FNV1a.adding(scalar: second, to: hash)
        }

        /// The term as UTF-8.
        var bytes: [UInt8] {
            var bytes: [UInt8] = []
            UTF8Coding.forEachByte(of: first) { bytes.append($0) }
            if !isSingle { UTF8Coding.forEachByte(of: second) { bytes.append($0) } }
            return bytes
        }

        static func < (left: Term, right: Term) -> Bool { left.packed < right.packed }
    }

    @inline(__always)
    init(_ term: Term, _ weight: PlacedWeight) {
        packed = term.packed << PlacedWeight.bits | UInt64(weight.packed)
    }

    @inline(__always)
    init(packed: UInt64) {
        self.packed = packed
    }

    @inline(__always)
    var term: Term { Term(packed: packed >> PlacedWeight.bits) }

    @inline(__always)
    var weight: PlacedWeight { PlacedWeight(packed: UInt32(truncatingIfNeeded: packed & PlacedWeight.mask)) }
}
