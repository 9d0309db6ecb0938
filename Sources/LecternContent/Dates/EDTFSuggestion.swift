/// Guesses the EDTF that a faulty text means.
enum EDTFSuggestion {
    /// The canonical EDTF of the first reading that makes sense.
    static func suggestion(for text: String) -> String? {
        for reading in [respelled, reversed, prose, withoutTime] {
            if let date = reading(text) { return date.edtf }
        }
        return nil
    }

    private static func strict(_ text: String) -> HistoricalDate? {
        try? EDTFParser(bytes: Array(text.utf8)).parse()
    }

    /// Short numbers padded, and the spellings of EDTF's drafts: `198u`, `2020/open`, `unknown/2005`.
    private static func respelled(_ text: String) -> HistoricalDate? {
        let sides = text.split(separator: "/", omittingEmptySubsequences: false)
        guard sides.count <= 2 else { return nil }
        return strict(sides.map(respelledSide).joined(separator: "/"))
    }

    private static func respelledSide(_ side: Substring) -> String {
        let lowered = String(side).lowercased()
        let trimmed = lowered.split(separator: " ").joined()
        if trimmed == "open" || trimmed == "now" || trimmed == "present" { return ".." }
        if trimmed == "unknown" { return "" }
        let isNegative = trimmed.utf8.first == UInt8(ascii: "-")
        let fields = trimmed.split(separator: "-").enumerated().map { index, field in
            let digits = String(field.map { "xu*".contains($0) ? "X" : $0 })
            return PartialDate.padded(digits, to: index == 0 ? 4 : 2)
        }
        return (isNegative ? "-" : "") + fields.joined(separator: "-")
    }

    private static func reversed(_ text: String) -> HistoricalDate? {
        let sides = text.split(separator: "/")
        guard sides.count == 2, let first = strict(String(sides[0])), let last = strict(String(sides[1])), last < first
        else { return nil }
        return strict("\(last)/\(first)")
    }

    private static func prose(_ text: String) -> HistoricalDate? {
        LeadingDate(wholeOf: text)?.date
    }

    private static func withoutTime(_ text: String) -> HistoricalDate? {
        text.firstIndex { $0 == "T" || $0 == " " }.flatMap { strict(String(text[..<$0])) }
    }
}
