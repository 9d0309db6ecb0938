extension DateGrammar {
    private static let parts: [([StaticString], Season)] = [
        (["春季", "春天"], .spring), (["夏季", "夏天"], .summer), (["秋季", "秋天"], .autumn), (["冬季", "冬天"], .winter),
        (["上半年"], .firstHalf), (["下半年"], .secondHalf),
    ]
    /// Words of one character are parts of years where nothing joins them to a longer one.
    private static let shortParts: [(StaticString, Season)] = [
        ("春", .spring), ("夏", .summer), ("秋", .autumn), ("冬", .winter),
    ]
    private static let quarters: [Season] = [.firstQuarter, .secondQuarter, .thirdQuarter, .fourthQuarter]

    /// What may follow a year: `春季`, `Q3`, `第三季度`, `上半年`.
    func partOfYear(_ year: Int, at index: Int) -> Point? {
        guard let (season, end) = namedPart(at: index) ?? quarter(at: index) else { return nil }
        return PartialDate(year: year, season: season).map { Point(date: $0, end: end, form: .chinese) }
    }

    private func namedPart(at index: Int) -> (Season, Int)? {
        for (names, season) in Self.parts {
            if let end = text.end(ofAny: names, at: index) { return (season, end) }
        }
        guard mode == .leading else { return nil }
        for (name, season) in Self.shortParts {
            if let end = text.end(of: name, at: index), endsWord(end) { return (season, end) }
        }
        return nil
    }

    private func quarter(at index: Int) -> (Season, Int)? {
        if let start = text.end(of: "Q", at: index), let number = text.digits(at: start),
            !text.isAlphanumeric(number.end),
            (1...4).contains(number.value), number.digits == 1
        {
            return (Self.quarters[number.value - 1], number.end)
        }
        let start = text.skipBlanks(text.end(of: "第", at: index) ?? index)
        guard let number = text.smallNumber(at: start), (1...4).contains(number.value),
            let end = text.end(of: "季度", at: text.skipBlanks(number.end))
        else { return nil }
        return (Self.quarters[number.value - 1], end)
    }

    // MARK: Vague words

    /// `20世纪初`, `1950年代末`, `10月上旬`, `2023年底`: at the start of an item they belong to the date, which stays the
    /// whole stretch of time.
    static let vagueWords: [StaticString] = [
        "初期", "初叶", "初年", "初", "早期", "前期", "前半", "上旬", "中旬", "下旬", "中期", "中叶", "中葉", "中", "后期", "後期", "后半", "晚期", "年初",
        "年中", "年底", "年末", "中上旬", "上中旬", "中下旬", "末期",
        "末叶", "末年", "末", "底", "年间", "年間", "间", "間", "上叶", "前叶",
    ]

    /// A date in an item with the words that make it vague or doubtful.
    func withVagueWords(_ point: Point) -> Point {
        guard mode == .leading, point.form == .chinese else { return point }
        var point = point
        let next = text.skipBlanks(point.end)
        if let end = Self.vagueWords.lazy.compactMap({ text.end(of: $0, at: next) }).first(where: endsWord) {
            point.end = end
            point.isVague = true
        }
        for sign in ["？", "?", "（？）", "(?)"] as [StaticString] {
            guard let end = text.end(of: sign, at: point.end), endsWord(end) else { continue }
            point.end = end
            point.date = point.date.qualified(uncertain: true, approximate: point.date.isApproximate)
            return point
        }
        return point
    }

    /// Whether a word that ends before `index` is a whole one: a mark, a blank or nothing follows.
    func endsWord(_ index: Int) -> Bool {
        if index >= text.count || text.skipBlanks(index) > index { return true }
        if text.byte(index) < 0x80 { return !text.isAlphanumeric(index) }
        return text.end(ofAny: Self.marksBehindWords, at: index) != nil
    }

    private static let marksBehindWords: [StaticString] = [
        "：", "，", "。", "、", "；", "（", "）", "】", "」", "—", "–", "－", "~", "～", "｜", "·", "？", "！", "《", "“", "至", "到",
    ]
}
