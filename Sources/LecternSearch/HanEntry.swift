/// A Han pair, or a single character, with its weight in a document: 21 + 21 + 22 bits.
///
/// Ascending entries are ascending terms, for the term is in the upper bits. A single character has no second scalar.
struct HanEntry: Sendable, Equatable, Comparable {
    private(set) var packed: UInt64

    /// The two scalars in 42 bits.
    struct Term: Sendable, Hashable, Comparable {
        var packed: UInt64

        @inline(__always)
        init(_ first: UInt32, _ second: UInt32) {
            packed = UInt64(first) << 21 | UInt64(second)
        }

        @inline(__always)
        fileprivate init(packed: UInt64) {
            self.packed = packed
        }

        var first: UInt32 { UInt32(truncatingIfNeeded: packed >> 21) }
        var second: UInt32 { UInt32(truncatingIfNeeded: packed & 0x1F_FFFF) }
        var isSingle: Bool { second == 0 }

        /// The FNV-1a hash of the term's UTF-8.
        @inline(__always)
        var hash: UInt32 {
            let hash = FNV1a.adding(scalar: first, to: FNV1a.basis)
            return isSingle ? hash : FNV1a.adding(scalar: second, to: hash)
        }

        static func < (left: Term, right: Term) -> Bool { left.packed < right.packed }
    }

    @inline(__always)
    init(_ term: Term, _ weight: TermWeight) {
        packed = term.packed << TermWeight.bits | UInt64(weight.packed)
    }

    @inline(__always)
    init(packed: UInt64) {
        self.packed = packed
    }

    @inline(__always)
    var term: Term { Term(packed: packed >> TermWeight.bits) }

    @inline(__always)
    var weight: TermWeight { TermWeight(packed: UInt32(truncatingIfNeeded: packed & 0x3F_FFFF)) }

    static func < (left: HanEntry, right: HanEntry) -> Bool { left.packed < right.packed }
}
