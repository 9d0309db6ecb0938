/// What a name is sorted by: its numbers and words in order.
struct NameKey: Comparable {
    /// A part of a name. The order of the cases is the order of what they stand for.
    enum Part: Comparable {
        /// Words like 前言, by their place among those.
        case opening(Int)
        /// What parts words.
        case gap
        /// The point or hyphen within a number: `1.2`, `2023-01`.
        case point
        /// The number's digits without leading zeros: first by how many there are.
        case number(length: Int, digits: String)
        /// A word in small letters, or a syllable.
        case word(String)
        /// Words like 附录.
        case closing(Int)
    }

    let parts: [Part]
    /// Decides between names that read alike.
    let name: String

    static func < (a: NameKey, b: NameKey) -> Bool {
        if a.parts != b.parts { return a.parts.lexicographicallyPrecedes(b.parts) }
        return a.name < b.name
    }
}

extension NameKey.Part {
    static func number(_ value: Int) -> Self { number(digits: String(value)) }

    /// - Parameter digits: ASCII digits, perhaps with leading zeros.
    static func number(digits: String) -> Self {
        let digits = String(digits.drop { $0 == "0" })
        return .number(length: digits.utf8.count, digits: digits)
    }
}
