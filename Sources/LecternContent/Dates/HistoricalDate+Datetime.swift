extension HistoricalDate {
    /// The value for `<time datetime>`: a valid year, month or date string of HTML.
    ///
    /// HTML has no form for years before 1 CE, seasons, decades, centuries and ranges: `nil` then.
    /// Qualifiers have none either and are dropped.
    package var datetimeAttribute: String? {
        guard case .single(let date) = self, date.year > 0 else { return nil }
        let year = PartialDate.padded(date.year, to: 4)
        switch date.precision {
        case .century, .decade, .season: return nil
        case .year: return year
        case .month: return year + "-" + PartialDate.padded(date.month ?? 1, to: 2)
        case .day:
            let month = PartialDate.padded(date.month ?? 1, to: 2)
            return year + "-" + month + "-" + PartialDate.padded(date.day ?? 1, to: 2)
        }
    }
}
