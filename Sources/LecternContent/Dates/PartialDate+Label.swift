extension PartialDate {
    /// The date as prose shows it: `约1980年`, `20世纪80年代`; `c. 1980`, `1980s`.
    package func label(in language: DateLanguage) -> String {
        switch language {
        case .chinese: (isApproximate ? "约" : "") + chineseLabel + (isUncertain ? "？" : "")
        case .english: (isApproximate ? "c. " : "") + englishLabel + (isUncertain ? "?" : "")
        }
    }

    /// The number of the century: 20 for 19XX, 3 for -02XX (the third one BCE).
    private var centuryNumber: Int { year < 0 ? -year / 100 + 1 : year / 100 + 1 }

    private var chineseLabel: String {
        switch precision {
        case .century: (year < 0 ? "公元前" : "") + "\(centuryNumber)世纪"
        case .decade: chineseDecade
        case .year: chineseYear
        case .season: chineseYear + (season ?? .spring).chineseLabel
        case .month: chineseYear + "\(month ?? 1)月"
        case .day: chineseYear + "\(month ?? 1)月\(day ?? 1)日"
        }
    }

    private var chineseYear: String {
        if year <= 0 { return "公元前\(1 - year)年" }
        return year < 1000 ? "公元\(year)年" : "\(year)年"
    }

    /// `20世纪80年代`; the first two decades of a century have no such name and are `2000年代`, `2010年代`.
    private var chineseDecade: String {
        if year < 0 { return "公元前\(1 - year)–前\(-year - 8)年" }
        if year < 1000 { return "公元\(year)年代" }
        return year % 100 < 20 ? "\(year)年代" : "\(centuryNumber)世纪\(year % 100)年代"
    }

    private var englishLabel: String {
        switch precision {
        case .century: Self.ordinal(centuryNumber) + " century" + (year < 0 ? " BCE" : "")
        case .decade: year < 0 ? "\(1 - year)–\(-year - 8) BCE" : "\(year)s"
        case .year: englishYear
        case .season: (season ?? .spring).englishLabel + " " + englishYear
        case .month: Self.englishMonths[(month ?? 1) - 1] + " " + englishYear
        case .day: "\(day ?? 1) " + Self.englishMonths[(month ?? 1) - 1] + " " + englishYear
        }
    }

    private var englishYear: String {
        if year <= 0 { return "\(1 - year) BCE" }
        return year < 1000 ? "\(year) CE" : "\(year)"
    }

    private static func ordinal(_ number: Int) -> String {
        switch (number % 100, number % 10) {
        case (11...13, _): "\(number)th"
        case (_, 1): "\(number)st"
        case (_, 2): "\(number)nd"
        case (_, 3): "\(number)rd"
        default: "\(number)th"
        }
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}

extension Season {
    fileprivate var chineseLabel: String {
        switch self {
        case .spring: "春季"
        case .summer: "夏季"
        case .autumn: "秋季"
        case .winter: "冬季"
        case .firstQuarter: "第一季度"
        case .secondQuarter: "第二季度"
        case .thirdQuarter: "第三季度"
        case .fourthQuarter: "第四季度"
        case .firstHalf: "上半年"
        case .secondHalf: "下半年"
        }
    }

    fileprivate var englishLabel: String {
        switch self {
        case .spring: "Spring"
        case .summer: "Summer"
        case .autumn: "Autumn"
        case .winter: "Winter"
        case .firstQuarter: "Q1"
        case .secondQuarter: "Q2"
        case .thirdQuarter: "Q3"
        case .fourthQuarter: "Q4"
        case .firstHalf: "first half of"
        case .secondHalf: "second half of"
        }
    }
}
