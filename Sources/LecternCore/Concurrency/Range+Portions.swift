extension Range<Int> {
    /// The range cut into portions of `size`; the last may be shorter.
    package func portions(of size: Int) -> [Range<Int>] {
        stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
    }
}
