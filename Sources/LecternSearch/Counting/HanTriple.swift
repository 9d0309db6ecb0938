/// Three Han characters side by side, in 54 bits.
struct HanTriple: PackedTerm {
    var packed: UInt64

    @inline(__always)
    init(_ first: HanEntry.Term, _ last: UInt32) {
        packed = first.packed << 18 | UInt64(last)
    }

    @inline(__always)
    init(packed: UInt64) {
        self.packed = packed
    }

    private var pair: HanEntry.Term { HanEntry.Term(packed: packed >> 18) }
    private var last: UInt32 { UInt32(truncatingIfNeeded: packed) & ScalarClass.largestHan }

    /// The FNV-1a hash of its UTF-8.
    @inline(__always)
    var hash: UInt32 { FNV1a.adding(scalar: last, to: pair.hash) }

    /// As UTF-8.
    var bytes: [UInt8] {
        var bytes = pair.bytes
        UTF8Coding.forEachByte(of: last) { bytes.append($0) }
        return bytes
    }
}

/// A term that is one integer.
protocol PackedTerm: Sendable, Hashable {
    var packed: UInt64 { get }
}
