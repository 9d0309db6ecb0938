/// What a `Range` field asks for (RFC 9110, 14.2).
enum ByteRange: Equatable {
    /// All: the field is not understood, or asks for several parts, which the server may ignore.
    case whole
    case part(Range<Int>)
    /// A part that starts beyond the end.
    case unsatisfiable

    /// - Parameter size: Of the whole, in bytes.
    init(_ field: String, size: Int) {
        let sides = field.filter { $0 != " " && $0 != "\t" }.split(separator: "=", maxSplits: 1)
        let bounds = sides.last?.split(separator: "-", omittingEmptySubsequences: false).map(Self.bound) ?? []
        guard sides.count == 2, sides[0].lowercased() == "bytes", bounds.count == 2,
            let first = bounds[0], let last = bounds[1]
        else {
            self = .whole
            return
        }
        switch (first, last) {
        case (.absent, .absent): self = .whole
        case (.absent, .at(let length)): self = Self.suffix(length, of: size)
        case (.at(let start), .absent): self = Self.part(from: start, to: size, of: size)
        case (.at(let start), .at(let end)):
            self = end < start ? .whole : Self.part(from: start, to: end < size ? end + 1 : size, of: size)
        }
    }

    private enum Bound {
        case absent
        case at(Int)
    }

    /// - Returns: `nil` for what is no number; a number too large is as good as the largest.
    private static func bound(_ text: Substring) -> Bound? {
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return text.isEmpty ? .absent : .at(Int(text) ?? .max)
    }

    private static func part(from start: Int, to end: Int, of size: Int) -> ByteRange {
        start < size ? .part(start..<end) : .unsatisfiable
    }

    private static func suffix(_ length: Int, of size: Int) -> ByteRange {
        if length == 0 { return .unsatisfiable }
        return size == 0 ? .whole : .part(max(0, size - length)..<size)
    }
}
