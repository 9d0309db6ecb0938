/// Times as decimal years, for drawings: 2017.5 is the middle of 2017. Astronomical: 0 is 1 BCE.
package enum DecimalYear {
    /// Where a day begins.
    ///
    /// - Parameter day: In days since 1970-01-01.
    package static func start(ofDay day: Int) -> Double {
        let year = CivilCalendar.civil(dayNumber: day).year
        let first = CivilCalendar.dayNumber(year: year, month: 1, day: 1)
        return Double(year) + Double(day - first) / (CivilCalendar.isLeap(year) ? 366 : 365)
    }
}
