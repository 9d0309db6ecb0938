extension DateGrammar {
    private static let months: [(name: StaticString, short: StaticString)] = [
        ("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr"), ("May", "May"), ("June", "Jun"),
        ("July", "Jul"), ("August", "Aug"), ("September", "Sep"), ("October", "Oct"), ("November", "Nov"),
        ("December", "Dec"),
    ]

    /// The month whose English name stands at `start`, with the full stop of an abbreviation.
    func englishMonth(at start: Int) -> (month: Int, end: Int)? {
        for (index, month) in Self.months.enumerated() {
            if let end = text.end(ofWord: month.name, at: start) { return (index + 1, end) }
            let short = text.end(ofWord: month.short, at: start)
            guard let end = short ?? (index == 8 ? text.end(ofWord: "Sept", at: start) : nil) else { continue }
            return (index + 1, text.end(of: ".", at: end) ?? end)
        }
        return nil
    }

    /// `November 2022`, `Nov. 30, 2022`.
    func monthFirst(at start: Int) -> Point? {
        guard let (month, end) = englishMonth(at: start) else { return nil }
        let next = text.skipBlanks(end)
        guard next > end, let number = text.digits(at: next), number.script == .ascii else { return nil }
        if number.digits == 4 { return english(year: number, month: month, day: nil) }
        guard number.digits <= 2 else { return nil }
        let dayEnd = ordinalEnd(at: number.end)
        let comma = text.end(of: ",", at: dayEnd) ?? dayEnd
        let yearStart = text.skipBlanks(comma)
        guard yearStart > dayEnd, let year = text.digits(at: yearStart) else { return nil }
        return english(year: year, month: month, day: number.value)
    }

    /// `30 November 2022`, `30th of November, 2022`.
    func dayFirst(_ number: DateNumber) -> Point? {
        guard number.digits <= 2 else { return nil }
        let dayEnd = ordinalEnd(at: number.end)
        var next = text.skipBlanks(dayEnd)
        guard next > dayEnd else { return nil }
        next = text.end(of: "of ", at: next) ?? next
        guard let (month, monthEnd) = englishMonth(at: next) else { return nil }
        let comma = text.end(of: ",", at: monthEnd) ?? monthEnd
        guard let year = text.digits(at: text.skipBlanks(comma)) else { return nil }
        return english(year: year, month: month, day: number.value)
    }

    private func english(year: DateNumber, month: Int, day: Int?) -> Point? {
        guard year.digits == 4, year.script == .ascii, Self.plainYears.contains(year.value) else { return nil }
        return PartialDate(year: year.value, month: month, day: day)
            .map { Point(date: $0, end: year.end, form: .english) }
    }

    private func ordinalEnd(at index: Int) -> Int {
        for suffix in ["st", "nd", "rd", "th"] as [StaticString] {
            if let end = text.end(ofWord: suffix, at: index) { return end }
        }
        return index
    }

    /// `AD 800`, up to 1500: later years need no era, and `AD 2019` is a version of something.
    func annoDomini(at start: Int) -> Point? {
        guard let end = text.end(of: "AD ", at: start), let number = text.digits(at: end), number.script == .ascii,
            number.digits >= 2, (1...1500).contains(number.value), let date = PartialDate(year: number.value)
        else { return nil }
        return Point(date: date, end: number.end, form: .english)
    }

    /// What may follow digits: `1980s`, `221 BCE`, `800 CE`, `20th century`.
    func englishSuffix(_ number: DateNumber) -> Point? {
        if let date = englishDecade(number) ?? englishCentury(number) { return date }
        let next = text.skipBlanks(number.end)
        guard number.value > 0 else { return nil }
        for era in ["BCE", "BC", "B.C."] as [StaticString] {
            guard let end = text.end(ofWord: era, at: next) else { continue }
            return PartialDate(year: 1 - number.value).map { Point(date: $0, end: end, form: .english) }
        }
        guard number.digits >= 3, number.value <= 1500 else { return nil }
        guard let end = text.end(ofWord: "CE", at: next) ?? text.end(ofWord: "AD", at: next) else { return nil }
        return PartialDate(year: number.value).map { Point(date: $0, end: end, form: .english) }
    }

    private func englishDecade(_ number: DateNumber) -> Point? {
        guard number.digits == 4, number.value % 10 == 0, Self.plainYears.contains(number.value) else { return nil }
        for suffix in ["s", "'s", "’s"] as [StaticString] {
            guard let end = text.end(ofWord: suffix, at: number.end) else { continue }
            return PartialDate(decadeOf: number.value).map { Point(date: $0, end: end, form: .english) }
        }
        return nil
    }

    private func englishCentury(_ number: DateNumber) -> Point? {
        let end = ordinalEnd(at: number.end)
        guard end > number.end, (1...30).contains(number.value) else { return nil }
        let next = text.byte(end) == UInt8(ascii: "-") ? end + 1 : text.skipBlanks(end)
        guard let word = text.end(ofWord: "century", at: next) ?? text.end(ofWord: "Century", at: next)
        else { return nil }
        let era = text.skipBlanks(word)
        let before = text.end(ofWord: "BCE", at: era) ?? text.end(ofWord: "BC", at: era)
        let first = (number.value - 1) * 100
        return PartialDate(centuryOf: before == nil ? first : -first, isBeforeZero: before != nil)
            .map { Point(date: $0, end: before ?? word, form: .english) }
    }
}
