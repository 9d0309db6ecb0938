/// A table that maps single Han characters to others, such as Traditional to Simplified.
///
/// The index and the reader's query are folded by the same table, so either form finds the other.
package struct CharacterFolding: Sendable, Equatable {
    /// One row of the table.
    package struct Pair: Sendable, Equatable {
        package var source: UInt32
        package var target: UInt32

        package init(source: UInt32, target: UInt32) {
            self.source = source
            self.target = target
        }
    }

    /// The rows by ascending source, each source once.
    package let pairs: [Pair]
    /// The targets of `directRange`, so that the usual lookup is one load; empty when there is no row.
    private let direct: [UInt32]

    /// Folds nothing.
    package static let none = CharacterFolding(pairs: [])
    private static let directRange: Range<UInt32> = 0x3400..<0xA000

    /// Makes a table; rows that fold nothing, repeated sources (the first wins) and targets beyond all Han characters
    /// are left out.
    package init(pairs: [Pair]) {
        var seen: Set<UInt32> = []
        self.pairs =
            pairs
            .filter { $0.target <= ScalarClass.largestHan }
            .filter { $0.source != $0.target && seen.insert($0.source).inserted }
            .sorted { $0.source < $1.source }
        guard !self.pairs.isEmpty else {
            direct = []
            return
        }
        var table = Array(Self.directRange)
        for pair in self.pairs where Self.directRange.contains(pair.source) {
            table[Int(pair.source - Self.directRange.lowerBound)] = pair.target
        }
        direct = table
    }

    /// The character that stands for `scalar` in the index.
    @inline(__always)
    func callAsFunction(_ scalar: UInt32) -> UInt32 {
        if direct.isEmpty { return scalar }
        if Self.directRange.contains(scalar) {
            return direct[Int(scalar &- Self.directRange.lowerBound)]
        }
        return search(scalar)
    }

    /// The rare lookup, outside of the direct table.
    private func search(_ scalar: UInt32) -> UInt32 {
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].source < scalar { low = middle + 1 } else { high = middle }
        }
        return low < pairs.count && pairs[low].source == scalar ? pairs[low].target : scalar
    }
}
