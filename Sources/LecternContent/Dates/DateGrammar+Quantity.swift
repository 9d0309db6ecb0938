extension DateGrammar {
    /// Whether what stands at `index` counts the number before it: `2048 个`, `2000 steps`, `1024-dimensional`.
    func isCounted(at index: Int) -> Bool {
        if text.byte(index) == UInt8(ascii: "-"), text.isLetter(index + 1) { return true }
        let next = text.skipBlanks(index)
        if next == index, text.isWide(index) { return !isWidePunctuation(at: index) }
        if let end = text.end(of: "个", at: next) { return text.end(ofAny: ["人", "体", "性"], at: end) == nil }
        if text.end(ofAny: Self.measures, at: next) != nil || text.byte(next) == UInt8(ascii: "%") { return true }
        return isPlural(at: next)
    }

    private static let measures: [StaticString] = [
        "页", "篇", "倍", "亿", "万", "秒", "多", "余", "位", "行", "次", "条", "张", "元", "块", "毫", "像素", "字节", "字符",
    ]
    private static let singularUnits: [StaticString] = ["ms", "px", "KB", "MB", "GB", "MHz", "GHz", "kg", "km", "dpi"]
    private static let noPlurals: [StaticString] = ["was", "is", "as", "this", "has", "its", "us"]

    /// Whether a lower-case English word that ends in s, or a unit, stands at `index`.
    private func isPlural(at index: Int) -> Bool {
        for unit in Self.singularUnits where text.end(ofWord: unit, at: index) != nil { return true }
        for word in Self.noPlurals where text.end(ofWord: word, at: index) != nil { return false }
        var end = index
        while end < index + 24, text.byte(end) &- 0x61 < 26 { end += 1 }
        return end > index + 1 && text.byte(end - 1) == UInt8(ascii: "s") && !text.isAlphanumeric(end)
    }

    /// Whether wide punctuation starts at `index` (U+3000–303F, U+FF00–FF0F, U+FF1A–FF1F).
    private func isWidePunctuation(at index: Int) -> Bool {
        switch (text.byte(index), text.byte(index + 1)) {
        case (0xE3, 0x80): true
        case (0xEF, 0xBC): text.byte(index + 2) < 0x90 || (0x9A...0x9F).contains(text.byte(index + 2))
        default: false
        }
    }

    /// Whether `2000年` counts years rather than names one: `近2000年`, `1500年前`, `1000年历史`.
    ///
    /// Only years that a reader would not take for one at once are in question: before 1900, after 2100,
    /// and whole thousands.
    func isDuration(_ expression: Expression, from start: Int) -> Bool {
        guard case .single(let date) = expression.date, date.precision == .year, date.year > 0,
            expression.form == .chinese, !(1900...2100).contains(date.year) || date.year % 1000 == 0,
            startOfChineseEra(before: digitsStart(before: expression.end)) == nil
        else { return false }
        let next = text.skipBlanks(expression.end)
        if text.end(ofAny: Self.durationSuffixes, at: next) != nil { return true }
        return text.start(ofAny: Self.durationPrefixes, before: text.skipBlanks(before: start)) != nil
    }

    /// The start of the number that `年` before `end` closes.
    private func digitsStart(before end: Int) -> Int {
        var start = text.skipBlanks(before: end - 3)
        while text.isDigit(start - 1) { start -= 1 }
        return text.skipBlanks(before: start)
    }

    private static let durationSuffixes: [StaticString] = [
        "前", "之前", "以前", "来", "來", "以来", "间", "内", "之内", "以内", "历史", "的历史", "之久", "以上", "后", "之后", "以后", "时间",
        "的时间", "不", "多", "才", "就", "文明",
    ]
    private static let durationPrefixes: [StaticString] = [
        "近", "过去", "超过", "每", "长达", "最近", "未来", "经过", "历经", "达", "整整", "几乎", "第", "有", "仅", "需要", "需", "用了",
    ]
}
