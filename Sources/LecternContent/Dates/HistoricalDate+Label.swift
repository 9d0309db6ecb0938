extension HistoricalDate {
    /// The date as prose shows it: `1950–2005年`, `2020年至今`; `1950–2005`, `2020–present`.
    package func label(in language: DateLanguage) -> String {
        switch self {
        case .single(let date): date.label(in: language)
        case .range(let range): range.label(in: language)
        }
    }
}

extension DateRange {
    /// The range as prose shows it.
    package func label(in language: DateLanguage) -> String {
        if let short = yearsLabel(in: language) { return short }
        return language == .chinese ? chineseLabel : englishLabel
    }

    /// Two plain years share their unit: `1950–2005年`, `221–206 BCE`.
    private func yearsLabel(in language: DateLanguage) -> String? {
        guard let first = start.date, let last = end.date, Self.isPlainYear(first), Self.isPlainYear(last)
        else { return nil }
        let chinese = language == .chinese
        if first.year >= 1000, last.year >= 1000 {
            return "\(first.year)–\(last.year)" + (chinese ? "年" : "")
        }
        if (100...999).contains(first.year), last.year >= 100 {
            return chinese ? "公元\(first.year)–\(last.year)年" : "\(first.year)–\(last.year) CE"
        }
        if first.year <= 0, last.year <= 0 {
            let (from, to) = (1 - first.year, 1 - last.year)
            return chinese ? "公元前\(from)–前\(to)年" : "\(from)–\(to) BCE"
        }
        return nil
    }

    private static func isPlainYear(_ date: PartialDate) -> Bool {
        date.precision == .year && !date.isUncertain && !date.isApproximate
    }

    private var chineseLabel: String {
        switch (start, end) {
        case (.date(let first), .open): first.label(in: .chinese) + "至今"
        case (.open, .date(let last)): last.label(in: .chinese) + "以前"
        default: Self.label(start, in: .chinese, unknown: "？") + "–" + Self.label(end, in: .chinese, unknown: "？")
        }
    }

    private var englishLabel: String {
        let last = end == .open ? "present" : Self.label(end, in: .english, unknown: "?")
        if start == .open { return "until " + last }
        let first = Self.label(start, in: .english, unknown: "?")
        let isTight = !(first + last).utf8.contains(UInt8(ascii: " "))
        return first + (isTight ? "–" : " – ") + last
    }

    private static func label(_ bound: Bound, in language: DateLanguage, unknown: String) -> String {
        bound.date?.label(in: language) ?? unknown
    }
}
