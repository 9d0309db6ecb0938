extension PartialDate {
    /// The first day that the date may mean, in days since 1970-01-01. Qualifiers do not widen it.
    package var earliest: Int {
        let month = month ?? season?.firstMonth ?? 1
        return CivilCalendar.dayNumber(year: year, month: month, day: day ?? 1)
    }

    /// The last day that the date may mean, in days since 1970-01-01.
    package var latest: Int {
        switch precision {
        case .century: CivilCalendar.dayNumber(year: year + 99, month: 12, day: 31)
        case .decade: CivilCalendar.dayNumber(year: year + 9, month: 12, day: 31)
        case .year: CivilCalendar.dayNumber(year: year, month: 12, day: 31)
        case .season: lastDayOfSeason
        case .month: lastDay(ofMonth: month ?? 12, year: year)
        case .day: earliest
        }
    }

    private var lastDayOfSeason: Int {
        let last = (season ?? .winter).lastMonth
        return last > 12 ? lastDay(ofMonth: last - 12, year: year + 1) : lastDay(ofMonth: last, year: year)
    }

    private func lastDay(ofMonth month: Int, year: Int) -> Int {
        CivilCalendar.dayNumber(year: year, month: month, day: CivilCalendar.daysInMonth(month, year: year))
    }
}
