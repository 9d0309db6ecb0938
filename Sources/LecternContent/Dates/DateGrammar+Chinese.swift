extension DateGrammar {
    /// The years that four digits before `年` can mean.
    static let plainYears = 1000...2999

    private static let commonEras: [StaticString] = ["公元", "西元"]
    private static let earlierEras: [StaticString] = ["公元前", "西元前", "纪元前", "紀元前"]

    /// `公元`, `公元前`.
    func chineseEra(at start: Int) -> (isBefore: Bool, end: Int)? {
        if let end = text.end(ofAny: Self.earlierEras, at: start) { return (true, end) }
        // `前221年` at the start of an item; in running prose 前 may count the first ones of something.
        if mode == .leading, let end = text.end(of: "前", at: start), text.isDigit(end) { return (true, end) }
        return text.end(ofAny: Self.commonEras, at: start).map { (false, $0) }
    }

    /// The start of an era's name that ends before `index`.
    func startOfChineseEra(before index: Int) -> Int? {
        text.start(ofAny: Self.earlierEras, before: index) ?? text.start(ofAny: Self.commonEras, before: index)
    }

    /// What follows the name of an era: a year or a century. A year without `年` stays bare, for ranges.
    func chinese(era isBefore: Bool, at start: Int) -> Point? {
        guard let number = text.digits(at: start) ?? text.hanNumber(at: start), (1...4).contains(number.digits)
        else { return nil }
        if let date = century(number, isBefore: isBefore) { return date }
        let year = isBefore ? 1 - number.value : number.value
        guard number.value > 0 else { return nil }
        if let end = yearSign(at: number.end) { return monthAndDay(of: year, from: end) }
        return PartialDate(year: year).map { Point(date: $0, end: number.end, form: .bare) }
    }

    /// `2017年…`, `1990年代`.
    func chinese(_ number: DateNumber) -> Point? {
        guard mayBeYear(number) else { return nil }
        if let decade = decade(after: number) { return decade }
        guard let end = yearSign(at: number.end) else { return nil }
        return monthAndDay(of: number.value, from: end)
    }

    /// Whether `年` makes a year of a number. Fewer than four digits are one at the start of an item alone: `618年：…`;
    /// fewer than three where the items around speak of those times, since `23年` is mostly 2023.
    private func mayBeYear(_ number: DateNumber) -> Bool {
        if number.digits == 4 { return Self.plainYears.contains(number.value) }
        guard mode == .leading, number.script != .han, number.value > 0 else { return false }
        return number.digits == 3 || (number.digits < 3 && allowsShortYears)
    }

    /// The end of `年`, blanks before it allowed; not that of `年级`, nor `年代` as a unit.
    func yearSign(at index: Int) -> Int? {
        guard let end = text.end(of: "年", at: text.skipBlanks(index)) else { return nil }
        return text.end(of: "级", at: end) == nil && !isDecadeSign(at: end) ? end : nil
    }

    /// Whether `代` at `index` closes `年代`, rather than beginning `代码`.
    private func isDecadeSign(at index: Int) -> Bool {
        guard let end = text.end(of: "代", at: index) else { return false }
        return text.end(ofAny: ["码", "碼", "表", "理", "替", "价", "言", "购", "号", "工"], at: end) == nil
    }

    private func decade(after number: DateNumber) -> Point? {
        guard number.value % 10 == 0, let sign = text.end(of: "年", at: text.skipBlanks(number.end)),
            isDecadeSign(at: sign), let date = PartialDate(decadeOf: number.value)
        else { return nil }
        return Point(date: date, end: sign + 3, form: .chinese)
    }

    /// The month and day that follow a year, as far as they exist.
    func monthAndDay(of year: Int, from yearEnd: Int) -> Point? {
        guard let date = PartialDate(year: year) else { return nil }
        let whole = Point(date: date, end: yearEnd, form: .chinese)
        return month(of: year, at: text.skipBlanks(yearEnd)) ?? partOfYear(year, at: text.skipBlanks(yearEnd)) ?? whole
    }

    /// `6月`, `6月30日` of a known year.
    func month(of year: Int, at start: Int) -> Point? {
        guard let number = text.smallNumber(at: start),
            let end = text.end(of: "月", at: text.skipBlanks(number.end)),
            let date = PartialDate(year: year, month: number.value)
        else { return nil }
        return day(of: year, number.value, at: text.skipBlanks(end)) ?? Point(date: date, end: end, form: .chinese)
    }

    /// `30日`, `30号` of a known month.
    func day(of year: Int, _ month: Int, at start: Int) -> Point? {
        guard let number = text.smallNumber(at: start),
            let end = text.end(ofAny: ["日", "号", "號"], at: text.skipBlanks(number.end)),
            let date = PartialDate(year: year, month: month, day: number.value)
        else { return nil }
        return Point(date: date, end: end, form: .chinese)
    }
}
