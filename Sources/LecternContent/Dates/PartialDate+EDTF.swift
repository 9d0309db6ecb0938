extension PartialDate {
    /// The date in EDTF, with the fewest characters that say it: `2017-06`, `198X`, `-0220`, `1984~`.
    package var edtf: String { unqualifiedEDTF + qualifier }

    private var qualifier: String {
        switch (isUncertain, isApproximate) {
        case (false, false): ""
        case (true, false): "?"
        case (false, true): "~"
        case (true, true): "%"
        }
    }

    private var unqualifiedEDTF: String {
        switch precision {
        case .century: masked(2)
        case .decade: masked(1)
        case .year: Self.edtf(year: year)
        case .season: Self.edtf(year: year) + "-" + Self.padded(season?.rawValue ?? 0, to: 2)
        case .month: Self.edtf(year: year) + "-" + Self.padded(month ?? 0, to: 2)
        case .day:
            Self.edtf(year: year) + "-" + Self.padded(month ?? 0, to: 2) + "-" + Self.padded(day ?? 0, to: 2)
        }
    }

    /// The year with its last digits replaced by `X`.
    private func masked(_ count: Int) -> String {
        let digits = Self.padded(year.magnitude, to: 4)
        return (year < 0 ? "-" : "") + digits.dropLast(count) + String(repeating: "X", count: count)
    }

    static func edtf(year: Int) -> String {
        let sign = year < 0 ? "-" : ""
        return year.magnitude > 9999 ? "Y\(year)" : sign + padded(year.magnitude, to: 4)
    }

    static func padded(_ number: some BinaryInteger, to width: Int) -> String {
        padded(String(number), to: width)
    }

    /// Digits with zeros before them.
    static func padded(_ digits: String, to width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
