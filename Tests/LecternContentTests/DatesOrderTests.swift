import Foundation
import LecternTestSupport
import Testing

@testable import LecternContent

@Suite("Order and containment of dates")
struct DatesOrderTests {
    @Test("EDTF text gives the same date back")
    func roundTrip() throws {
        for date in randomDates(4000, seed: 1) {
            #expect(try HistoricalDate(edtf: date.edtf) == date)
            let data = try JSONEncoder().encode([date])
            #expect(try JSONDecoder().decode([HistoricalDate].self, from: data) == [date])
        }
    }

    @Test("The order is total, transitive and agrees with equality")
    func order() {
        let dates = randomDates(120, seed: 2)
        for a in dates {
            #expect(a.earliest <= a.latest)
            for b in dates {
                #expect([a < b, b < a, a == b].filter { $0 }.count == 1, "\(a) \(b)")
                for c in dates where a < b && b < c && !(a < c) { Issue.record("\(a) < \(b) < \(c)") }
            }
        }
    }

    @Test("What is contained lies within the bounds, overlaps, and does not come first")
    func containment() {
        let dates = randomDates(300, seed: 3)
        for a in dates {
            #expect(a.contains(a))
            for b in dates where a.contains(b) {
                #expect(a.earliest <= b.earliest && b.latest <= a.latest)
                #expect(a.overlaps(b) && b.overlaps(a))
                #expect(a.earliest < b.earliest || a.latest >= b.latest)
            }
        }
    }

    @Test("A timeline reads from coarse to fine and from exact to doubtful")
    func sorted() throws {
        let expected = [
            "../1900", "-0220", "0000", "1956", "198X", "1984", "1984%", "1984?", "1984~", "2017/..", "2017/2018",
            "2017", "2017-01", "2017-01-01", "2017-06",
        ]
        let dates = try expected.map { try HistoricalDate(edtf: $0) }
        #expect(dates.reversed().sorted().map(\.edtf) == expected)
    }

    @Test(
        "Containment of each kind",
        arguments: [
            ("2017", "2017-06", true), ("2017", "2017-06-30", true), ("2017-06", "2017", false), ("198X", "1984", true),
            ("19XX", "198X", true), ("1950/2005", "1956", true), ("1950/2005", "2005-12-31", true),
            ("1950/2005", "2006", false), ("2020/..", "2022-11", true), ("2020/..", "2019", false),
            ("2020/..", "2021/..", true), ("2020/2030", "2021/..", false), ("../1900", "-0220", true),
            ("-02XX", "-0220", true), ("-00XX", "0000", true), ("2020/", "2020-05", true), ("2020/", "2021", false),
            ("1984~", "1984-05", true), ("2001-24", "2002-01", true), ("2001", "2001-24", false),
        ])
    func contains(outer: String, inner: String, expected: Bool) throws {
        #expect(try HistoricalDate(edtf: outer).contains(HistoricalDate(edtf: inner)) == expected)
    }

    @Test("Day numbers count days and lead back")
    func dayNumbers() {
        #expect(CivilCalendar.dayNumber(year: 1970, month: 1, day: 1) == 0)
        #expect(CivilCalendar.dayNumber(year: 2000, month: 3, day: 1) == 11017)
        #expect(CivilCalendar.dayNumber(year: 0, month: 3, day: 1) == -719_468)
        for number in stride(from: -1_200_000, through: 1_200_000, by: 37) {
            let (year, month, day) = CivilCalendar.civil(dayNumber: number)
            #expect(CivilCalendar.dayNumber(year: year, month: month, day: day) == number)
        }
    }

    private func randomDates(_ count: Int, seed: UInt64) -> [HistoricalDate] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).compactMap { _ in randomDate(&generator) }
    }

    private func randomDate(_ generator: inout SplitMix64) -> HistoricalDate? {
        guard let first = randomPartialDate(&generator), let second = randomPartialDate(&generator) else { return nil }
        let range: DateRange? =
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: DateRange(start: .date(first), end: .open)
            case 1: DateRange(start: .open, end: .date(first))
            case 2: DateRange(start: .date(first), end: .unknown)
            case 3: DateRange(start: .unknown, end: .date(first))
            case 4, 5: DateRange(from: first, to: second) ?? DateRange(from: second, to: first)
            default: nil
            }
        return range.map { .range($0) } ?? .single(first)
    }

    private func randomPartialDate(_ generator: inout SplitMix64) -> PartialDate? {
        let years = Int.random(in: 0..<6, using: &generator) == 0 ? -12_000...12_000 : 1990...1999
        let year = Int.random(in: years, using: &generator)
        let month = Int.random(in: 1...12, using: &generator)
        let date: PartialDate? =
            switch Int.random(in: 0..<7, using: &generator) {
            case 0: PartialDate(centuryOf: year, isBeforeZero: Bool.random(using: &generator))
            case 1: PartialDate(decadeOf: year, isBeforeZero: Bool.random(using: &generator))
            case 2: PartialDate(year: year)
            case 3: PartialDate(year: year, season: Season.allCases.randomElement(using: &generator) ?? .spring)
            case 4: PartialDate(year: year, month: month)
            default: PartialDate(year: year, month: month, day: Int.random(in: 1...28, using: &generator))
            }
        let uncertain = Int.random(in: 0..<5, using: &generator) == 0
        let approximate = Int.random(in: 0..<5, using: &generator) == 0
        return date?.qualified(uncertain: uncertain, approximate: approximate)
    }
}
