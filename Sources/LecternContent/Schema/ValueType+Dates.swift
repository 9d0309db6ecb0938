import LecternCore

extension ValueType where Value == HistoricalDate {
    /// EDTF, or any form that prose may use. A time of day, as other generators write it, is left out.
    static var date: ValueType {
        ValueType("a date such as `2026-11-21` or `2026-11`", json: { .text($0.edtf) }) { text, key, source in
            do throws(EDTFError) {
                return try HistoricalDate(edtf: text.value)
            } catch {
                if let date = dayBeforeTime(text.value) ?? LeadingDate(wholeOf: text.value)?.date { return date }
                source.report(
                    "front-matter.date", at: text.location, "`\(key)`: \(error.summary)",
                    explanation: EDTFError.explanation,
                    suggestion: error.suggestion.map { "Write \($0)." } ?? "Write a date such as 2026-11-21.")
                return nil
            }
        }
    }

    private static func dayBeforeTime(_ text: String) -> HistoricalDate? {
        guard let day = text.split(whereSeparator: { $0 == " " || $0 == "T" }).first, day.count < text.count else {
            return nil
        }
        return try? HistoricalDate(edtf: String(day))
    }
}
