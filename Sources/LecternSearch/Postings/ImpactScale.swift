/// Turns the weight of a term into the part of its BM25F score that does not depend on the query, in sixteen steps.
struct ImpactScale: Sendable {
    /// How soon more occurrences stop to matter.
    static let saturation = 1.2
    /// How much a long text is held against a document.
    static let lengthWeight = 0.4
    static let steps = 16.0

    /// The saturation of each document, with its length in it, in tenths.
    private let saturations: [Double]
    /// How many documents there are.
    var documents: Int { saturations.count }

    /// - Parameter average: To which the lengths are compared; `nil` for their own.
    init(lengths: [UInt32], average: Double? = nil) {
        let average = average ?? Self.average(of: lengths)
        saturations = lengths.map { length in
            let relative = Double(length) / average
            return 10 * Self.saturation * (1 - Self.lengthWeight + Self.lengthWeight * relative)
        }
    }

    /// At least 1.
    static func average(of lengths: [UInt32]) -> Double {
        let sum = lengths.reduce(0.0) { $0 + Double($1) }
        return max(1, sum / Double(max(1, lengths.count)))
    }

    /// The character value of a posting: the impact in the upper four bits, the flags in the lower two.
    @inline(__always)
    func digit(of posting: Posting) -> UInt32 {
        let weight = Double(posting.weight.tenths)
        let part = weight / (weight + saturations[Int(posting.document)])
        let step = min(UInt32(part * Self.steps), UInt32(Self.steps) - 1)
        return step << 2 | posting.weight.flags
    }
}
