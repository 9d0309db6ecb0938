import LecternCore

extension ValueType where Value == HistoricalDate {
    /// EDTF, or any form that prose may use. A time of day, as other generators write it, is left out.
    static var date: ValueType {
        ValueType("a date such as `2026-11-21` or `2026-11`", json: { .text($0.edtf) }) { text, key, source in
            do throws(EDTFError) {
                return try HistoricalDate(edtf: text.value)
            } catch {
                if let date = LeadingDate(wholeOf: text.value)?.date ?? otherForm(text.value) { return date }
                source.report(
                    "front-matter.date", at: text.location, "`\(key)`: \(error.summary)",
                    explanation: EDTFError.explanation,
                    suggestion: error.suggestion.map { "Write \($0)." } ?? "Write a date such as 2026-11-21.")
                return nil
            }
        }
    }

    /// The day of a text that has a time of day, a weekday, or a form of other programs: `2023/1/5 9:05`,
    /// `Thu Jan 05 2023 12:30:00 GMT+0800`, `Thu, 5 Jan 2023 12:30:00 +0800`, `20230105`.
    private static func otherForm(_ text: String) -> HistoricalDate? {
        let words = text.split { $0 == " " || $0 == "," }.map(String.init)
        if let day = words.first?.split(separator: "T").first, let date = single(String(day)) { return date }
        // Weekday, then day, month and year in either order.
        let start = words.first.map { weekdays.contains($0.prefix(3).lowercased()) } ?? false ? 1 : 0
        guard words.count >= start + 3 else { return nil }
        var parts = Array(words[start..<(start + 3)])
        if parts[0].first?.isNumber ?? false { parts.swapAt(0, 1) }
        return LeadingDate(wholeOf: "\(parts[0]) \(parts[1]), \(parts[2])")?.date
    }

    private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static func single(_ text: String) -> HistoricalDate? {
        if text.utf8.count == 8, text.utf8.allSatisfy(ASCII.isDigit) {
            return try? HistoricalDate(edtf: "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
        }
        return (try? HistoricalDate(edtf: text)) ?? LeadingDate(wholeOf: text)?.date
    }
}
