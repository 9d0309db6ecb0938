/// The forms in which Chinese and English prose write dates, read forward from a given place.
///
/// The grammar says what *can* be a date; whether a bare number is one depends on the context, which
/// `ProseDateScanner` and `LeadingDate` judge.
struct DateGrammar {
    /// Where the text stands: at the start of a list item or heading more forms are dates than in running prose.
    enum Mode {
        case running
        case leading
    }

    /// How a date is written, for what may stand beside it.
    enum Form {
        /// Digits alone, `2017`: a date only by its context.
        case bare
        /// Closed by a Chinese unit: `2017年`, `6月`, `20世纪`, `至今`.
        case chinese
        /// With an English month, era or suffix: `June 2017`, `221 BCE`, `1980s`.
        case english
        /// `2022-11-30`, `2022/11/30`; at the start of an item also `2022-11` and `2022.11.30`.
        case numeric
    }

    /// One date and the end of its text.
    struct Point {
        var date: PartialDate
        var end: Int
        var form: Form
        /// Whether words such as `初` say more than the date does.
        var isVague = false
    }

    /// A date or range and the end of its text.
    struct Expression {
        var date: HistoricalDate
        var end: Int
        var form: Form
        /// Whether words such as `初` say more than the date does.
        var isVague = false
    }

    let text: DateBytes
    let mode: Mode
    /// Whether `25年` at the start of an item is the year 25.
    var allowsShortYears = false

    /// A date or range that starts at `start`.
    func expression(at start: Int) -> Expression? {
        guard let first = point(at: start) else { return nil }
        if let span = span(within: first) { return span.expression }
        return range(from: first) ?? since(first)
            ?? Expression(date: .single(first.date), end: first.end, form: first.form, isVague: first.isVague)
    }

    /// One date with what makes it approximate: `约1980年`, `c. 1980`, `1980年前后`.
    func point(at start: Int) -> Point? {
        if let prefix = englishApproximation(at: start) {
            guard var point = exactPoint(at: prefix), point.form != .chinese else { return nil }
            if point.form == .bare { point.form = .english }
            return approximate(point)
        }
        if let prefix = text.end(ofAny: Self.chineseApproximations, at: start) {
            return exactPoint(at: text.skipBlanks(prefix)).map { withVagueWords(approximate(withSuffix($0))) }
        }
        return exactPoint(at: start).map { withVagueWords(withSuffix($0)) }
    }

    static let chineseApproximations: [StaticString] = ["约", "大约", "約", "大約"]
    private static let suffixes: [StaticString] = ["前后", "前後", "左右"]

    private func englishApproximation(at start: Int) -> Int? {
        for word in ["c.", "ca.", "circa "] as [StaticString] {
            if let end = text.end(of: word, at: start) { return text.skipBlanks(end) }
        }
        return nil
    }

    private func approximate(_ point: Point) -> Point {
        var point = point
        point.date = point.date.qualified(uncertain: false, approximate: true)
        return point
    }

    private func withSuffix(_ point: Point) -> Point {
        guard point.form == .chinese, let end = text.end(ofAny: Self.suffixes, at: text.skipBlanks(point.end))
        else { return point }
        var point = approximate(point)
        point.end = end
        return point
    }

    /// A date without qualifiers.
    private func exactPoint(at start: Int) -> Point? {
        if text.isLetter(start) { return monthFirst(at: start) ?? annoDomini(at: start) }
        if let era = chineseEra(at: start) { return chinese(era: era.isBefore, at: text.skipBlanks(era.end)) }
        guard let number = text.digits(at: start) else { return hanPoint(at: start) }
        guard number.digits <= 4 else { return nil }
        if let date = century(number, isBefore: false) ?? chinese(number) { return date }
        guard number.script == .ascii || mode == .leading else { return nil }
        if let date = numeric(number) ?? dayFirst(number) ?? englishSuffix(number) { return date }
        guard number.value > 0, let date = PartialDate(year: number.value) else { return nil }
        return Point(date: date, end: number.end, form: .bare)
    }

    /// `二〇一七年`, `二十世纪八十年代`.
    private func hanPoint(at start: Int) -> Point? {
        if let year = text.hanYear(at: start) { return chinese(year) }
        guard let number = text.hanNumber(at: start), number.value >= 10 else { return nil }
        return century(number, isBefore: false)
    }
}
