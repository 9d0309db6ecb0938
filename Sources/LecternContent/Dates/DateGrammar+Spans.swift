/// Several months or days that share their unit: `2016年3-6月`, `2017年6、7月`, `2017年6月3、4日`.
extension DateGrammar {
    /// What was found behind a year or month.
    struct Span {
        /// `nil` for numbers that make no range, as in `2017年3、9月`: half of it would say something else.
        var expression: Expression?
    }

    /// The months of a year, or the days of a month; `nil` when none follow.
    func span(within first: Point) -> Span? {
        guard first.form == .chinese, !first.isVague, !first.date.isApproximate,
            first.date.precision == .year || first.date.precision == .month
        else { return nil }
        var numbers: [Int] = []
        var index = text.skipBlanks(first.end)
        while numbers.count < 12, let number = text.smallNumber(at: index) {
            numbers.append(number.value)
            if let unit = unit(below: first.date.precision, at: text.skipBlanks(number.end)) {
                guard numbers.count > 1 else { return nil }
                return Span(
                    expression: expression(numbers, isList: isList(from: first.end, to: unit), first, end: unit))
            }
            guard let end = link(at: text.skipBlanks(number.end)) else { return nil }
            index = text.skipBlanks(end)
        }
        return nil
    }

    private func unit(below precision: PartialDate.Precision, at index: Int) -> Int? {
        precision == .year ? text.end(of: "月", at: index) : text.end(ofAny: ["日", "号", "號"], at: index)
    }

    private static let lists: [StaticString] = ["、", "，", ",", "和", "与", "及"]
    private static let ranges: [StaticString] = ["——", "—", "–", "-", "－", "~", "～", "〜", "至", "到"]

    private func link(at index: Int) -> Int? {
        text.end(ofAny: Self.lists, at: index) ?? text.end(ofAny: Self.ranges, at: index)
    }

    /// Whether all that parts the numbers are marks of a list.
    private func isList(from start: Int, to end: Int) -> Bool {
        !(start..<end).contains { text.end(ofAny: Self.ranges, at: $0) != nil }
    }

    private func expression(_ numbers: [Int], isList: Bool, _ first: Point, end: Int) -> Expression? {
        guard isList ? zip(numbers, numbers.dropFirst()).allSatisfy({ $1 == $0 + 1 }) : numbers.count == 2,
            let start = date(numbers[0], in: first.date), let last = date(numbers[numbers.count - 1], in: first.date),
            start.earliest < last.earliest, let range = DateRange(from: start, to: last)
        else { return nil }
        return Expression(date: .range(range), end: end, form: .chinese)
    }

    private func date(_ number: Int, in date: PartialDate) -> PartialDate? {
        date.month.map { PartialDate(year: date.year, month: $0, day: number) }
            ?? PartialDate(year: date.year, month: number)
    }
}
