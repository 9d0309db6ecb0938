/// Finds the dates in running prose.
///
/// It is conservative: a bare number is a date only where the context says so (`in 2017`, `2017年`, `(2017)`),
/// and quantities, versions, identifiers and durations are left alone. One pass over the bytes: a search for what a
/// date can begin with (digits in three scripts, `世`), eight bytes at a time, and bounded work at each of these.
package enum ProseDateScanner {
    /// A date that was found, with the bytes of its expression alone: for `in 2017` those of `2017`.
    package struct Match: Sendable, Hashable {
        package let range: Range<Int>
        package let date: HistoricalDate
    }

    /// The first date that starts at `position` or after it.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 text. What stands before `position` counts as context.
    ///   - position: Where to begin; the end of the previous match to find the next one.
    /// - Returns: The date and its bytes, or `nil` when no more follows.
    package static func nextDate(in bytes: UnsafeBufferPointer<UInt8>, from position: Int) -> Match? {
        let grammar = DateGrammar(text: DateBytes(bytes: bytes), mode: .running)
        var index = DateTrigger.next(in: bytes, from: max(0, position))
        while index < bytes.count {
            if let match = grammar.match(trigger: index, floor: position) { return match }
            index = DateTrigger.next(in: bytes, from: grammar.afterTrigger(at: index))
        }
        return nil
    }

    /// Calls `body` with every date, in order.
    package static func forEachDate(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Match) -> Void) {
        var position = 0
        while let match = nextDate(in: bytes, from: position) {
            body(match)
            position = match.range.upperBound
        }
    }

    /// All dates of a text, with ranges of its UTF-8 view.
    package static func dates(in text: String) -> [Match] {
        var text = text
        return text.withUTF8 { bytes in
            var matches: [Match] = []
            forEachDate(in: bytes) { matches.append($0) }
            return matches
        }
    }
}

extension DateGrammar {
    /// Where to go on after a trigger that began no date: behind its run of digits.
    fileprivate func afterTrigger(at index: Int) -> Int {
        text.digits(at: index)?.end ?? index + 3
    }

    /// The date that contains the trigger at `index`, if its surroundings allow it.
    fileprivate func match(trigger index: Int, floor: Int) -> ProseDateScanner.Match? {
        let isCentury = text.byte(index) == 0xE4 && text.byte(index + 2) == 0x96
        let digits = isCentury ? text.startOfHanNumber(before: index) : index
        guard digits >= floor, !isCentury || digits < index, !isPartOfWord(index) else { return nil }
        let start = start(ofDateAt: digits, floor: floor)
        guard let expression = expression(at: start), expression.end > index,
            isAllowed(expression, start: start)
        else { return nil }
        return ProseDateScanner.Match(range: start..<expression.end, date: expression.date)
    }

    /// Whether a letter or digit runs into the trigger, or more digits follow than a year has: no date, seen cheaply.
    private func isPartOfWord(_ index: Int) -> Bool {
        if text.isAlphanumeric(index - 1) || text.byte(index - 1) == UInt8(ascii: "_") { return text.isDigit(index) }
        return text.isDigit(index) && text.isDigit(index + 1) && text.isDigit(index + 2) && text.isDigit(index + 3)
            && text.isDigit(index + 4)
    }
}
