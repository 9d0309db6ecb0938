/// The date at the start of a timeline's list item: `2017年：…`, `2022-11 ChatGPT …`, `1956 年 — …`.
///
/// Here, unlike in running prose, a bare year counts where a separator or blank follows, and so do `2022-11`
/// and `2022.11.30`.
package struct LeadingDate: Sendable, Hashable {
    package let date: HistoricalDate
    /// The length of the date alone, in UTF-8 bytes, with the blanks before it.
    package let dateLength: Int
    /// The length of the date and the separator after it; the event's text starts there.
    package let length: Int
    /// Whether words such as `初` say more than the date does.
    package let isVague: Bool

    /// The date at the start of plain text, `nil` when there is none.
    ///
    /// - Parameter allowsShortYears: Whether `25年` is the year 25.
    package static func parse(_ text: String, allowsShortYears: Bool = false) -> LeadingDate? {
        var text = text
        return text.withUTF8 { bytes in
            var grammar = DateGrammar(text: DateBytes(bytes: bytes), mode: .leading)
            grammar.allowsShortYears = allowsShortYears
            return LeadingDateReader(grammar: grammar).read()
        }
    }

    /// The date at the start of UTF-8 text, `nil` when there is none.
    package static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> LeadingDate? {
        LeadingDateReader(grammar: DateGrammar(text: DateBytes(bytes: bytes), mode: .leading)).read()
    }

    /// A text that is a date in prose and nothing else, as in `date: 2017年6月`.
    package init?(wholeOf text: String) {
        guard let parsed = Self.parse(text), parsed.dateLength == text.utf8.count else { return nil }
        self = parsed
    }

    init(date: HistoricalDate, dateLength: Int, length: Int, isVague: Bool) {
        (self.date, self.dateLength, self.length, self.isVague) = (date, dateLength, length, isVague)
    }
}

/// Reads a date, the brackets about it and the separator after it.
struct LeadingDateReader {
    let grammar: DateGrammar

    private var text: DateBytes { grammar.text }

    func read() -> LeadingDate? {
        let blanks = text.skipBlanks(0, limit: 8)
        for (open, close) in Self.brackets {
            guard let inner = text.end(of: open, at: blanks) else { continue }
            guard let found = grammar.expression(at: text.skipBlanks(inner)),
                let end = text.end(of: close, at: text.skipBlanks(found.end))
            else { return nil }
            return LeadingDate(date: found.date, dateLength: end, length: separator(after: end), isVague: found.isVague)
        }
        let start = text.end(ofAny: ["In ", "in ", "在"], at: blanks) ?? blanks
        guard let found = grammar.expression(at: start), !grammar.isDuration(found, from: start) else { return nil }
        let length = separator(after: found.end)
        guard isAccepted(found, length: length) else { return nil }
        return LeadingDate(date: found.date, dateLength: found.end, length: length, isVague: found.isVague)
    }

    private static let brackets: [(StaticString, StaticString)] = [("（", "）"), ("(", ")"), ("[", "]"), ("【", "】")]
    private static let marks: [StaticString] = ["：", ":", "，", ",", "——", "—", "–", "|", "｜", "、", "·"]

    /// Where the text after the date starts: behind blanks, one separator, and blanks.
    private func separator(after end: Int) -> Int {
        let next = text.skipBlanks(end, limit: 8)
        if let mark = text.end(ofAny: Self.marks, at: next) { return text.skipBlanks(mark, limit: 8) }
        guard text.byte(next) == UInt8(ascii: "-") else { return next }
        let after = text.skipBlanks(next + 1, limit: 8)
        return next > end || after > next + 1 || after == text.count ? after : end
    }

    /// Whether what follows lets the text be a date: anything after `年`, but for digits alone a separator.
    private func isAccepted(_ found: DateGrammar.Expression, length: Int) -> Bool {
        if found.form == .chinese { return true }
        let isWhole = found.end == text.count
        guard isWhole || length > found.end || text.isWide(found.end) && found.form == .english else { return false }
        guard found.form == .bare else { return true }
        guard found.date.isSpan || (1500...2100).contains(found.date.year ?? 0) else { return false }
        let next = text.byte(found.end)
        if next == UInt8(ascii: ":") || next == UInt8(ascii: ","), text.isDigit(found.end + 1) { return false }
        return isWhole || !isQuantity(after: found.end, textStart: length)
    }

    /// Whether a blank alone parts the number from what it counts.
    private func isQuantity(after end: Int, textStart: Int) -> Bool {
        textStart == text.skipBlanks(end, limit: 8) && grammar.isCounted(at: end)
    }
}

extension HistoricalDate {
    /// The year of a single date.
    fileprivate var year: Int? {
        if case .single(let date) = self { date.year } else { nil }
    }
}
