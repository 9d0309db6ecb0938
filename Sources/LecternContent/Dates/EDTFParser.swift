/// Reads EDTF (ISO 8601-2:2019) of levels 0 and 1 from UTF-8 bytes.
struct EDTFParser {
    let bytes: [UInt8]

    /// The whole text as a date.
    func parse() throws(EDTFError) -> HistoricalDate {
        guard !bytes.isEmpty else { throw fault(.empty, 0) }
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return .single(try date(in: 0..<bytes.count)) }
        if let second = bytes[(slash + 1)...].firstIndex(of: UInt8(ascii: "/")) { throw fault(.interval, second) }
        let start = try bound(in: 0..<slash)
        let end = try bound(in: (slash + 1)..<bytes.count)
        guard start.date != nil || end.date != nil else { throw fault(.interval, slash) }
        guard let range = DateRange(start: start, end: end) else { throw fault(.reversed, slash + 1) }
        return .range(range)
    }

    private func bound(in range: Range<Int>) throws(EDTFError) -> DateRange.Bound {
        if range.isEmpty { return .unknown }
        if bytes[range].elementsEqual([UInt8(ascii: "."), UInt8(ascii: ".")]) { return .open }
        return .date(try date(in: range))
    }

    private func date(in range: Range<Int>) throws(EDTFError) -> PartialDate {
        var range = range
        guard !range.isEmpty else { throw fault(.empty, range.lowerBound) }
        let mark = bytes[range.upperBound - 1]
        let isBoth = mark == UInt8(ascii: "%")
        let (uncertain, approximate) = (isBoth || mark == UInt8(ascii: "?"), isBoth || mark == UInt8(ascii: "~"))
        if uncertain || approximate { range = range.lowerBound..<(range.upperBound - 1) }
        let plain = try unqualified(in: range)
        return plain.qualified(uncertain: uncertain, approximate: approximate)
    }

    private func unqualified(in range: Range<Int>) throws(EDTFError) -> PartialDate {
        if !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: "Y") { return try longYear(in: range) }
        let isNegative = !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "-")
        let start = range.lowerBound + (isNegative ? 1 : 0)
        let end = start + 4
        guard let year = digits(in: start..<min(end, range.upperBound)) else { throw fault(.year, start) }
        guard year.count == 4 else { throw fault(.year, start) }
        let value = isNegative ? -year.value : year.value
        if year.unspecified > 0 { return try masked(year, value, isNegative, end: end, in: range) }
        if isNegative, value == 0 { throw fault(.negativeZero, start) }
        guard end < range.upperBound else { return try checked(PartialDate(year: value), start) }
        return try monthOrDay(of: value, in: end..<range.upperBound)
    }

    private func masked(
        _ year: Digits, _ value: Int, _ isNegative: Bool, end: Int, in range: Range<Int>
    ) throws(EDTFError) -> PartialDate {
        guard year.unspecified <= 2, end == range.upperBound else { throw fault(.unspecified, end - year.unspecified) }
        let date =
            year.unspecified == 1
            ? PartialDate(decadeOf: value, isBeforeZero: isNegative)
            : PartialDate(centuryOf: value, isBeforeZero: isNegative)
        return try checked(date, range.lowerBound)
    }

    /// What follows a year: `-06`, `-21`, `-XX`, `-06-30`, `-06-XX`, `-XX-XX`.
    private func monthOrDay(of year: Int, in range: Range<Int>) throws(EDTFError) -> PartialDate {
        let (month, afterMonth) = try field(in: range)
        if month.unspecified == 2 { return try yearWithoutMonth(year, in: afterMonth..<range.upperBound) }
        if month.value > 12, afterMonth == range.upperBound {
            if let season = Season(rawValue: month.value) {
                return try checked(PartialDate(year: year, season: season), range.lowerBound)
            }
            if (25...41).contains(month.value) { throw fault(.season(month.value), range.lowerBound + 1) }
        }
        guard (1...12).contains(month.value) else { throw fault(.month(month.value), range.lowerBound + 1) }
        guard afterMonth < range.upperBound else {
            return try checked(PartialDate(year: year, month: month.value), range.lowerBound)
        }
        return try day(of: year, month.value, in: afterMonth..<range.upperBound)
    }

    private func day(of year: Int, _ month: Int, in range: Range<Int>) throws(EDTFError) -> PartialDate {
        let (day, end) = try field(in: range)
        guard end == range.upperBound else { throw trailing(end) }
        if day.unspecified == 2 { return try checked(PartialDate(year: year, month: month), range.lowerBound) }
        guard let date = PartialDate(year: year, month: month, day: day.value) else {
            let count = CivilCalendar.daysInMonth(month, year: year)
            throw fault(.day(day.value, daysInMonth: count), range.lowerBound + 1)
        }
        return date
    }

    /// `2004-XX` and `2004-XX-XX`: a year of which no more is known.
    private func yearWithoutMonth(_ year: Int, in range: Range<Int>) throws(EDTFError) -> PartialDate {
        if !range.isEmpty {
            let (day, end) = try field(in: range)
            guard day.unspecified == 2 else { throw fault(.unspecified, range.lowerBound + 1) }
            guard end == range.upperBound else { throw trailing(end) }
        }
        return try checked(PartialDate(year: year), range.lowerBound)
    }
}

extension EDTFParser {
    /// Digits of which the last ones may be `X`, counted as zero.
    private struct Digits {
        var value = 0
        var count = 0
        var unspecified = 0
    }

    /// All of the range as digits, `nil` when it holds anything else.
    private func digits(in range: Range<Int>) -> Digits? {
        var result = Digits()
        for byte in bytes[range] {
            if byte == UInt8(ascii: "X") {
                result.unspecified += 1
                result.value *= 10
            } else {
                guard byte &- 0x30 < 10, result.unspecified == 0, result.count < 10 else { return nil }
                result.value = result.value * 10 + Int(byte - 0x30)
            }
            result.count += 1
        }
        return result
    }

    /// A hyphen and two digits.
    private func field(in range: Range<Int>) throws(EDTFError) -> (Digits, Int) {
        guard bytes[range.lowerBound] == UInt8(ascii: "-") else { throw trailing(range.lowerBound) }
        let start = range.lowerBound + 1
        guard start + 2 <= range.upperBound else { throw fault(.unexpectedCharacter, range.lowerBound) }
        guard let digits = digits(in: start..<(start + 2)) else { throw fault(.unexpectedCharacter, start) }
        guard digits.unspecified != 1 else { throw fault(.unspecified, start) }
        if start + 2 < range.upperBound, bytes[start + 2] &- 0x30 < 10 { throw trailing(start + 2) }
        return (digits, start + 2)
    }

    private func longYear(in range: Range<Int>) throws(EDTFError) -> PartialDate {
        var start = range.lowerBound + 1
        let isNegative = start < range.upperBound && bytes[start] == UInt8(ascii: "-")
        if isNegative { start += 1 }
        guard let digits = digits(in: start..<range.upperBound), (5...9).contains(digits.count),
            digits.unspecified == 0, digits.value > 9999
        else { throw fault(.longYear, start) }
        return try checked(PartialDate(year: isNegative ? -digits.value : digits.value), start)
    }

    private func checked(_ date: PartialDate?, _ offset: Int) throws(EDTFError) -> PartialDate {
        guard let date else { throw fault(.year, offset) }
        return date
    }

    private func trailing(_ offset: Int) -> EDTFError {
        let byte = bytes[offset]
        let isTime = byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ")
        return fault(isTime ? .timeOfDay : .unexpectedCharacter, offset)
    }

    private func fault(_ reason: EDTFError.Reason, _ offset: Int) -> EDTFError {
        EDTFError(reason: reason, offset: min(offset, bytes.count))
    }
}
