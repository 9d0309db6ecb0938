/// A date known as far as it is known: a day, a month, a season, a year, a decade or a century of the proleptic
/// Gregorian calendar, perhaps uncertain or approximate.
///
/// It holds what ISO 8601-2:2019 (EDTF) writes as one date at levels 0 and 1. A value is always valid: every
/// initializer refuses dates that do not exist. `2004-XX` (some month of 2004) is the same value as `2004`, for
/// both name the same span; so is `1985-04-XX` the same as `1985-04`.
package struct PartialDate: Sendable, Hashable {
    /// How much of a date is known, from coarse to fine.
    package enum Precision: Int, Sendable, Comparable, CaseIterable {
        case century, decade, year, season, month, day

        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    /// The years that a date may have; far beyond history, and small enough for day numbers to fit.
    package static let years = -999_999_999...999_999_999

    /// The years that four digits hold: EDTF gives months, seasons, decades and centuries to these alone.
    package static let fourDigitYears = -9999...9999

    /// The astronomical year, 0 for 1 BCE; for a decade or century the first of its years.
    package let year: Int
    /// 1 to 12.
    package let month: Int?
    /// 1 to 31.
    package let day: Int?
    package let season: Season?
    package let precision: Precision
    /// Whether the source is in doubt (EDTF `?`, or `%` with `isApproximate`).
    package private(set) var isUncertain = false
    /// Whether the date is an estimate (EDTF `~`, or `%` with `isUncertain`).
    package private(set) var isApproximate = false

    private init(year: Int, month: Int? = nil, day: Int? = nil, season: Season? = nil, precision: Precision) {
        (self.year, self.month, self.day) = (year, month, day)
        (self.season, self.precision) = (season, precision)
    }

    /// A year, a month or a day; `nil` when there is none such.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (month == nil ? Self.years : Self.fourDigitYears).contains(year), day == nil || month != nil
        else { return nil }
        if let month, !(1...12).contains(month) { return nil }
        if let month, let day, day < 1 || day > CivilCalendar.daysInMonth(month, year: year) { return nil }
        let precision: Precision = day != nil ? .day : month != nil ? .month : .year
        self.init(year: year, month: month, day: day, precision: precision)
    }

    /// A season of a year.
    package init?(year: Int, season: Season) {
        guard Self.fourDigitYears.contains(year) else { return nil }
        self.init(year: year, season: season, precision: .season)
    }

    /// The decade that shares its leading digits with `year`, as EDTF `198X` and `-022X` do.
    package init?(decadeOf year: Int, isBeforeZero: Bool = false) {
        guard Self.fourDigitYears.contains(year) else { return nil }
        self.init(year: Self.firstYear(of: year, span: 10, isBeforeZero: isBeforeZero), precision: .decade)
    }

    /// The hundred years that share their leading digits with `year`, as EDTF `19XX` and `-02XX` do.
    package init?(centuryOf year: Int, isBeforeZero: Bool = false) {
        guard Self.fourDigitYears.contains(year) else { return nil }
        self.init(year: Self.firstYear(of: year, span: 100, isBeforeZero: isBeforeZero), precision: .century)
    }

    /// Year 0 lies in both `000X` and `-000X`, so its sign has to be told.
    private static func firstYear(of year: Int, span: Int, isBeforeZero: Bool) -> Int {
        year < 0 || (year == 0 && isBeforeZero) ? year / span * span - (span - 1) : year / span * span
    }

    /// The same date with other qualifiers.
    package func qualified(uncertain: Bool, approximate: Bool) -> PartialDate {
        var copy = self
        (copy.isUncertain, copy.isApproximate) = (uncertain, approximate)
        return copy
    }
}
