extension Collection<UInt8> {
    /// Whether these bytes come before others: by the first byte that differs, else the shorter first.
    @inline(__always)
    func precedes(_ other: some Collection<UInt8>) -> Bool {
        let result = withContiguousStorageIfAvailable { left in
            other.withContiguousStorageIfAvailable { right in
                let common = Swift.min(left.count, right.count)
                var index = 0
                while index < common {
                    if left[index] != right[index] { return left[index] < right[index] }
                    index &+= 1
                }
                return left.count < right.count
            }
        }
        return (result ?? nil) ?? lexicographicallyPrecedes(other)
    }
}
