/// A period's heading: a name and a range, `萌芽期（1950–2005）`, `1950–2005 萌芽期`, and the text after both.
package struct HeadingRange: Sendable, Hashable {
    /// The period's name; of a heading that is a range alone, the range as written.
    package let name: String
    /// A range, a decade or a century.
    package let date: HistoricalDate
    /// What follows the range, without the separator; empty mostly.
    package let rest: String

    /// The period that a heading names; `nil` when it holds no range.
    ///
    /// A single day, month or year makes no period: `Transformer（2017）` is `nil`.
    package static func parse(heading: String) -> HeadingRange? {
        var heading = heading
        return heading.withUTF8 { bytes in
            let reader = HeadingReader(grammar: DateGrammar(text: DateBytes(bytes: bytes), mode: .leading))
            return reader.leading() ?? reader.bracketed() ?? reader.trailing()
        }
    }
}

/// Finds the range of a heading.
private struct HeadingReader {
    let grammar: DateGrammar

    private var text: DateBytes { grammar.text }

    /// `1950–2005 萌芽期`, `1950–2005：萌芽期`, `1950–2005`.
    func leading() -> HeadingRange? {
        guard let found = LeadingDateReader(grammar: grammar).read(), found.date.isSpan else { return nil }
        let name = trimmed(found.length, text.count)
        return HeadingRange(name: name.isEmpty ? trimmed(0, found.dateLength) : name, date: found.date, rest: "")
    }

    /// `萌芽期（1950–2005）`, `萌芽期 (1950-2005) 以CNN为代表…`
    func bracketed() -> HeadingRange? {
        for index in 0..<text.count {
            guard let inner = text.end(of: "(", at: index) ?? text.end(of: "（", at: index),
                let found = grammar.expression(at: text.skipBlanks(inner)), found.date.isSpan
            else { continue }
            let next = text.skipBlanks(found.end)
            guard let end = text.end(of: ")", at: next) ?? text.end(of: "）", at: next) else { continue }
            let name = trimmed(0, index)
            let rest = trimmed(end, text.count)
            return name.isEmpty ? nil : HeadingRange(name: name, date: found.date, rest: rest)
        }
        return nil
    }

    /// `萌芽期 1950–2005`, `萌芽期：1950–2005`.
    func trailing() -> HeadingRange? {
        for index in 1..<max(1, text.count) {
            let before = text.byte(index - 1)
            guard before == 0x20 || before == UInt8(ascii: ":") || text.start(ofAny: ["：", "，"], before: index) != nil,
                let found = grammar.expression(at: index), found.date.isSpan,
                text.skipBlanks(found.end, limit: 8) == text.count
            else { continue }
            let name = trimmed(0, index)
            return name.isEmpty ? nil : HeadingRange(name: name, date: found.date, rest: "")
        }
        return nil
    }

    private static let marks: [StaticString] = ["：", ":", "，", ",", "——", "—", "–", "|", "｜", "、", "·", "- "]

    /// The text between two places without blanks and separators at its ends.
    private func trimmed(_ start: Int, _ end: Int) -> String {
        var (start, end) = (start, end)
        while start < end {
            let next = text.end(ofAny: Self.marks, at: start) ?? text.skipBlanks(start)
            if next == start { break }
            start = min(next, end)
        }
        while end > start {
            let before = text.start(ofAny: Self.marks, before: end) ?? text.skipBlanks(before: end)
            if before == end { break }
            end = max(before, start)
        }
        return String(decoding: text.bytes[start..<end], as: UTF8.self)
    }
}
