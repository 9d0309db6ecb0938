extension DateGrammar {
    /// The years that digits alone can mean where the context allows them.
    private static let contextYears = 1800...2047
    /// The years of dates in digits with hyphens or slashes, and of those with an English month.
    private static let fullDateYears = 1500...2199

    /// Whether the surroundings of what looks like a date in running prose let it be one.
    func isAllowed(_ expression: Expression, start: Int) -> Bool {
        switch expression.form {
        case .bare: isBareAllowed(expression, start: start)
        case .chinese:
            isLeftFree(start) && !isDuration(expression, from: start) && !isBound(expression)
        case .numeric: isNumericAllowed(expression, start: start)
        case .english: isEnglishAllowed(expression, start: start)
        }
    }

    /// Whether the words behind a date make it the bound of another time: `2017年以前`.
    private func isBound(_ expression: Expression) -> Bool {
        guard case .single = expression.date else { return false }
        let next = text.skipBlanks(expression.end)
        return text.end(ofAny: ["以前", "之前", "以后", "之后", "以後", "之後"], at: next) != nil
    }

    /// Whether no identifier, number or amount runs into the date from the left.
    private func isLeftFree(_ start: Int) -> Bool {
        let before = text.byte(start - 1)
        switch before {
        case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "@"),
            UInt8(ascii: "\\"), UInt8(ascii: "+"):
            return false
        case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"): return !text.isAlphanumeric(start - 2)
        case UInt8(ascii: ","): return !text.isDigit(start - 2)
        default: break
        }
        if text.isAlphanumeric(start - 1) || text.fullWidthDigit(at: start - 3) != nil { return false }
        if text.hanDigit(at: start - 3) != nil, text.byte(start) >= 0x80 { return false }
        return text.start(ofAny: ["第", "￥", "¥", "€", "£", "百", "千", "万"], before: start) == nil
    }

    /// Whether no identifier or number goes on to the right of what ends in a letter or digit.
    private func isRightFree(_ end: Int) -> Bool {
        switch text.byte(end) {
        case UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "\\"), UInt8(ascii: "="): false
        case UInt8(ascii: "-"), UInt8(ascii: "/"): !text.isAlphanumeric(end + 1)
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): !text.isAlphanumeric(end + 1)
        default: !text.isAlphanumeric(end)
        }
    }

    private func isNumericAllowed(_ expression: Expression, start: Int) -> Bool {
        switch text.byte(start - 1) {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "~"): false
        default: isLeftFree(start) && isRightFree(expression.end) && yearsLie(in: Self.fullDateYears, expression)
        }
    }

    private func isEnglishAllowed(_ expression: Expression, start: Int) -> Bool {
        guard isLeftFree(start), isRightFree(expression.end) else { return false }
        guard case .single(let date) = expression.date else { return true }
        switch date.precision {
        case .month, .day: return yearsLie(in: Self.fullDateYears, expression)
        case .decade where date.year % 100 == 0 || date.year >= 2000 || date.year < 1500:
            // `2000s` may be seconds; `the 2000s` are years.
            return text.start(ofAny: ["the ", "The ", "early ", "late ", "mid-"], before: start) != nil
        default: return true
        }
    }

    private func isBareAllowed(_ expression: Expression, start: Int) -> Bool {
        guard yearsLie(in: Self.contextYears, expression) else { return false }
        if isParenthesized(start, expression.end) { return !isCalled(start - 1) }
        let before = text.skipBlanks(before: start)
        guard before < start, isRightFree(expression.end), !isCounted(at: expression.end) else { return false }
        for word in ["in", "In", "year"] as [StaticString] {
            guard let wordStart = text.start(of: word, before: before) else { continue }
            return !text.isAlphanumeric(wordStart - 1)
        }
        return false
    }

    private func isParenthesized(_ start: Int, _ end: Int) -> Bool {
        if text.byte(start - 1) == UInt8(ascii: "(") { return text.byte(end) == UInt8(ascii: ")") }
        return text.start(of: "（", before: start) != nil && text.end(of: "）", at: end) != nil
    }

    /// Whether a parenthesis at `index` opens the arguments of a call: `sleep(2000)`, `f(1999)`.
    ///
    /// `Transformer(2017)` is none: a capital begins its word.
    private func isCalled(_ index: Int) -> Bool {
        guard text.byte(index) == UInt8(ascii: "("), index > 0 else { return false }
        var start = index
        while index - start < 40, text.isAlphanumeric(start - 1) || "_.-".utf8.contains(text.byte(start - 1)) {
            start -= 1
        }
        return start < index && text.byte(start) &- 0x41 >= 26
    }

    private func yearsLie(in years: ClosedRange<Int>, _ expression: Expression) -> Bool {
        switch expression.date {
        case .single(let date): years.contains(date.year)
        case .range(let range):
            years.contains(range.start.date?.year ?? years.lowerBound)
                && years.contains(range.end.date?.year ?? years.lowerBound)
        }
    }
}
