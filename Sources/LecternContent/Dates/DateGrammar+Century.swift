extension DateGrammar {
    /// `20世纪`, `20世纪80年代`, `公元前3世纪`.
    ///
    /// Prose counts centuries from 1: the 20th is EDTF `19XX`, the third BCE is `-02XX`.
    func century(_ number: DateNumber, isBefore: Bool) -> Point? {
        guard number.digits <= 2, (1...30).contains(number.value),
            let sign = text.end(ofAny: ["世纪", "世紀"], at: text.skipBlanks(number.end))
        else { return nil }
        let first = (number.value - 1) * 100
        if !isBefore, let decade = decadeOfCentury(from: first, at: text.skipBlanks(sign)) { return decade }
        return PartialDate(centuryOf: isBefore ? -first : first, isBeforeZero: isBefore)
            .map { Point(date: $0, end: sign, form: .chinese) }
    }

    /// `80年代` of the century that begins with the year `first`.
    func decadeOfCentury(from first: Int, at start: Int) -> Point? {
        guard let number = text.smallNumber(at: start), number.value % 10 == 0, number.digits == 2,
            let sign = text.end(of: "年代", at: text.skipBlanks(number.end)),
            let date = PartialDate(decadeOf: first + number.value)
        else { return nil }
        return Point(date: date, end: sign, form: .chinese)
    }
}
