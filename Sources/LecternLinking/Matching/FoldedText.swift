/// A text after folding, as UTF-16 code units, with the place in the text that each came from. Its memory is used
/// again and again.
package struct FoldedText: Sendable {
    private var units: [UInt16] = []
    private var origins: [Int32] = []
    /// How many units are in use.
    private var count = 0

    package init() {}

    /// Replaces the text by what `body` writes.
    ///
    /// - Parameter size: No more units than this will be written.
    mutating func write(atMost size: Int, _ body: (inout FoldingWriter) -> Void) {
        if origins.count <= size {
            units = [UInt16](repeating: 0, count: size)
            origins = [Int32](repeating: 0, count: size + 1)
        }
        count = units.withUnsafeMutableBufferPointer { units in
            origins.withUnsafeMutableBufferPointer { origins in
                var writer = FoldingWriter(units: units, origins: origins)
                body(&writer)
                return writer.length
            }
        }
    }

    package func withUnits<Result>(_ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
        units.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }

    /// The byte at which the character begins that a unit came from.
    func place(of unit: Int) -> Int { Int(origins[unit]) }

    /// The bytes of the text that some units came from; `nil` when they begin or end inside a character.
    @inline(__always)
    func origin(of range: Range<Int>) -> Range<Int>? {
        origins.withUnsafeBufferPointer { origins in
            let (start, end) = (range.lowerBound, range.upperBound)
            if start > 0, origins[start] == origins[start - 1] { return nil }
            if end > 0, origins[end] == origins[end - 1] { return nil }
            return Int(origins[start])..<Int(origins[end])
        }
    }
}

/// Writes folded units into memory that is large enough for them.
struct FoldingWriter {
    let units: UnsafeMutableBufferPointer<UInt16>
    let origins: UnsafeMutableBufferPointer<Int32>
    private(set) var length = 0

    init(units: UnsafeMutableBufferPointer<UInt16>, origins: UnsafeMutableBufferPointer<Int32>) {
        self.units = units
        self.origins = origins
    }

    /// - Parameter origin: The byte at which the character begins.
    @inline(__always)
    mutating func write(_ unit: UInt16, from origin: Int) {
        units[length] = unit
        origins[length] = Int32(truncatingIfNeeded: origin)
        length &+= 1
    }

    /// Says where the text ends.
    mutating func finish(at end: Int) { origins[length] = Int32(truncatingIfNeeded: end) }
}
