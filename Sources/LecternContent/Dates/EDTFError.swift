/// Why a text is no EDTF date, where, and what was probably meant.
package struct EDTFError: Error, Sendable, Hashable {
    /// What is wrong.
    package enum Reason: Sendable, Hashable {
        case empty
        /// A year is not written with four digits.
        case year
        /// `-0000`: there is one year 0.
        case negativeZero
        /// `Y` is followed by fewer than five digits, or by a year out of bounds.
        case longYear
        case month(Int)
        /// A day that the month does not have.
        case day(Int, daysInMonth: Int)
        /// A season or quarter of level 2.
        case season(Int)
        case unexpectedCharacter
        /// A time of day follows.
        case timeOfDay
        /// An unspecified digit (EDTF `X`) where level 1 has none: `1XXX`, `19XX-04`.
        case unspecified
        /// An interval with no date, or with more than one slash.
        case interval
        /// The interval ends before it starts.
        case reversed
    }

    package let reason: Reason
    /// Where in the text, in UTF-8 bytes from its start.
    package let offset: Int
    /// EDTF that says what the text seems to mean.
    package internal(set) var suggestion: String?
}

extension EDTFError {
    /// The fault in one line without a final period, in the style of diagnostics.
    package var summary: String {
        switch reason {
        case .empty: "the date is empty"
        case .year: "a year has four digits"
        case .negativeZero: "there is no year -0000"
        case .longYear: "a year after “Y” has five to nine digits"
        case .month(let month): "there is no month \(month)"
        case .day(let day, let count): "there is no day \(day) in a month of \(count) days"
        case .season(let season):
            "season \(season) is none of 21 (spring) to 24 (winter), 33 to 36 (quarters), 40 and 41 (halves)"
        case .unexpectedCharacter: "unexpected character in a date"
        case .timeOfDay: "a date has no time of day"
        case .unspecified: "only the last one or two digits of a year, a month or a day can be “X”"
        case .interval: "a range has two bounds, one of them at least a date"
        case .reversed: "the range ends before it starts"
        }
    }

    /// The forms that are allowed.
    package static let explanation =
        "Dates are written in EDTF: 2017, 2022-11, 2022-11-30, 198X (the 1980s), 19XX, -0220 (221 BCE), "
        + "1980~ (about), 1984? (uncertain), 1950/2005, 2020/.. (until now)"
}
