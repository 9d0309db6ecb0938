extension DateGrammar {
    private static let dashes: [StaticString] = ["——", "—", "–", "-", "－", "−", "~", "～", "〜"]
    private static let words: [StaticString] = ["至", "到"]

    /// The range that begins with `first`: a connector and a second date or the present.
    func range(from first: Point) -> Expression? {
        let start = text.skipBlanks(first.end)
        if let end = connector(at: start, spaced: start > first.end) {
            let next = text.skipBlanks(end)
            if let present = presentEnd(at: next) ?? presentEnd(at: start) { return openRange(first, end: present) }
            if mode == .leading, isOpenEnd(at: next) { return openRange(first, end: end) }
            return inherited(at: next, from: first).flatMap { closedRange(first, $0) }
                ?? point(at: next).flatMap { closedRange(first, $0) }
        }
        return presentEnd(at: start).flatMap { openRange(first, end: $0) }
    }

    /// The end of what stands between the dates of a range.
    private func connector(at start: Int, spaced: Bool) -> Int? {
        if let end = text.end(ofAny: Self.dashes, at: start) ?? text.end(ofAny: Self.words, at: start) { return end }
        return spaced ? text.end(of: "to ", at: start) : nil
    }

    /// Whether nothing stands where a second date would: `2020–：…`.
    private func isOpenEnd(at index: Int) -> Bool {
        index >= text.count || text.end(ofAny: ["：", ":", "，", ",", "）", ")", "】", "]"], at: index) != nil
    }

    /// `2020年起`, `2020年以来`, `2017年以前` at the start of an item.
    func since(_ first: Point) -> Expression? {
        guard mode == .leading, first.form == .chinese else { return nil }
        let next = text.skipBlanks(first.end)
        for word in ["以来", "以來", "以后", "以後", "之后", "之後", "起", "开始", "開始"] as [StaticString] {
            if let end = text.end(of: word, at: next), endsWord(end) { return openRange(first, end: end) }
        }
        for word in ["以前", "之前"] as [StaticString] {
            guard let end = text.end(of: word, at: next), endsWord(end),
                let range = DateRange(start: .open, end: .date(first.date))
            else { continue }
            return Expression(date: .range(range), end: end, form: .chinese)
        }
        return nil
    }

    private func presentEnd(at index: Int) -> Int? {
        for word in ["至今", "今天", "今日", "今", "现在", "現在"] as [StaticString] {
            guard let end = text.end(of: word, at: index) else { continue }
            return text.end(of: "年", at: end) == nil ? end : nil
        }
        for word in ["present", "Present", "now", "today"] as [StaticString] {
            if let end = text.end(ofWord: word, at: index) { return end }
        }
        return nil
    }

    private func openRange(_ first: Point, end: Int) -> Expression? {
        guard first.form != .bare || isPlausibleYear(first.date) else { return nil }
        return Expression(date: .range(DateRange(since: first.date)), end: end, form: .chinese)
    }

    private func closedRange(_ first: Point, _ second: Point) -> Expression? {
        var first = first
        guard let form = joinedForm(first.form, second.form) else { return nil }
        if first.form == .bare, second.form == .english, second.date.precision != .year { return nil }
        if first.form == .bare, second.form == .english, first.date.year > 0, second.date.year <= 0 {
            // `221–206 BCE`: the era counts for both.
            guard let date = PartialDate(year: 1 - first.date.year) else { return nil }
            first.date = date
        } else if first.form == .bare || second.form == .bare {
            guard isPlausibleYear(first.date), isPlausibleYear(second.date) else { return nil }
        }
        guard let range = DateRange(from: first.date, to: second.date) else { return nil }
        return Expression(date: .range(range), end: second.end, form: form, isVague: first.isVague || second.isVague)
    }

    /// The form of a range; `nil` where two forms do not go together in one.
    private func joinedForm(_ first: Form, _ second: Form) -> Form? {
        switch (first, second) {
        case (.chinese, .bare): mode == .leading ? .chinese : nil
        case (.english, .bare), (.numeric, .bare), (.bare, .numeric): nil
        case (.bare, let other): other
        case (let form, let other): form == other ? form : nil
        }
    }

    /// A second date that leaves out what it shares with the first: `8月`, `3日`, `80年代`, `前206年`.
    private func inherited(at start: Int, from first: Point) -> Point? {
        let date = first.date
        if date.precision == .decade { return decadeOfCentury(from: date.year / 100 * 100, at: start) }
        if let month = date.month {
            if date.day != nil, let day = day(of: date.year, month, at: start) { return day }
            return self.month(of: date.year, at: start)
        }
        guard date.precision == .year, date.year <= 0 else { return nil }
        let digits = text.end(of: "前", at: start) ?? start
        guard let number = text.digits(at: digits), (1...4).contains(number.digits), number.value > 0,
            let end = yearSign(at: number.end)
        else { return nil }
        return monthAndDay(of: 1 - number.value, from: end)
    }

    /// Whether a year can stand without `年` or an era in a range: in items and headings also one of three digits, as in
    /// `唐（618–907）`.
    func isPlausibleYear(_ date: PartialDate) -> Bool {
        date.precision != .year || date.year <= 0 || Self.plainYears.contains(date.year)
            || (mode == .leading && (100...999).contains(date.year))
    }
}
