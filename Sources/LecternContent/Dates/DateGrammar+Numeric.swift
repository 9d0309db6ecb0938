extension DateGrammar {
    /// `2022-11-30` and `2022/11/30`; at the start of an item also `2022.11.30`, `2022-11` and single digits.
    func numeric(_ year: DateNumber) -> Point? {
        let separator = text.byte(year.end)
        guard year.digits == 4, Self.plainYears.contains(year.value), year.script == .ascii,
            separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/")
                || (separator == UInt8(ascii: ".") && mode == .leading),
            let month = part(at: year.end + 1, padded: separator == UInt8(ascii: "-"))
        else { return nil }
        guard text.byte(month.end) == separator, text.isDigit(month.end + 1) else {
            return monthOnly(year.value, month)
        }
        guard let day = part(at: month.end + 1, padded: separator == UInt8(ascii: "-")),
            let date = PartialDate(year: year.value, month: month.value, day: day.value)
        else { return nil }
        return Point(date: date, end: day.end, form: .numeric)
    }

    private func monthOnly(_ year: Int, _ month: DateNumber) -> Point? {
        guard mode == .leading, !text.isAlphanumeric(month.end), let date = PartialDate(year: year, month: month.value)
        else { return nil }
        return Point(date: date, end: month.end, form: .numeric)
    }

    /// One or two digits; two in running prose where `padded` asks for them.
    private func part(at index: Int, padded: Bool) -> DateNumber? {
        guard let number = text.digits(at: index), number.script == .ascii, number.digits <= 2 else { return nil }
        return number.digits == 2 || mode == .leading || !padded ? number : nil
    }
}
