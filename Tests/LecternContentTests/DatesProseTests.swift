import LecternTestSupport
import Testing

@testable import LecternContent

@Suite("Dates in prose")
struct DatesProseTests {
    @Test("Running prose holds these dates and no others")
    func running() throws {
        let rows = try DatesFixture.load("prose", as: DatesFixture.Prose.self)
        #expect(rows.filter(\.dates.isEmpty).count >= 60)
        for row in rows {
            // The same within other words as alone, past the blocks of the fast search.
            for (before, after) in [("", ""), ("本节讨论大模型的发展历史与影响。", "。后面还有更多没有日期的文字。")] {
                #expect(found(in: before + row.text + after) == row.dates, "\(before)\(row.text)")
            }
        }
    }

    @Test("A list item starts with its date")
    func leading() throws {
        for row in try DatesFixture.load("leading", as: DatesFixture.Leading.self) {
            let parsed = LeadingDate.parse(row.text)
            #expect(parsed?.date.edtf == row.edtf, "\(row.text)")
            let rest = parsed.map { String(decoding: row.text.utf8.dropFirst($0.length), as: UTF8.self) }
            #expect(rest == row.rest, "\(row.text)")
        }
    }

    @Test("A period's heading has a name and a range")
    func headings() throws {
        for row in try DatesFixture.load("headings", as: DatesFixture.Heading.self) {
            let parsed = HeadingRange.parse(heading: row.heading)
            #expect(parsed?.name == row.name, "\(row.heading)")
            #expect(parsed?.date.edtf == row.edtf, "\(row.heading)")
            #expect(parsed?.rest == row.rest, "\(row.heading)")
        }
    }

    @Test("What a date shows in Chinese is read back as that date")
    func labels() throws {
        for row in try DatesFixture.load("edtf-valid", as: DatesFixture.ValidEDTF.self) {
            guard !row.canonical.contains("?"), !row.canonical.contains("%"), !row.canonical.contains("Y") else {
                continue
            }
            guard !row.canonical.hasPrefix("../"), !row.canonical.hasPrefix("/"), !row.canonical.hasSuffix("/"),
                row.canonical != "-022X"
            else { continue }
            #expect(LeadingDate(wholeOf: row.zh)?.date.edtf == row.canonical, "\(row.zh)")
        }
    }

    @Test("Matches are ordered, within the text, and on character boundaries, whatever the text")
    func garbage() {
        var generator = SplitMix64(seed: 11)
        let pieces = [
            "2017", "19", "80", "年", "月", "日", "世纪", "年代", "约", "公元前", "-", "–", "至", "今", " ", "(", ")", "（", "）",
            "in ", "November",
            "Nov.", "c. ", "AD ", "BC", "s", "二", "一九", "〇", "十", "２０", "/", ".", ",", "1", "é", "😀", "，", "\u{2009}",
        ]
        for _ in 0..<4000 {
            let count = Int.random(in: 0...14, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let bytes = Array(text.utf8)
            var end = 0
            for match in ProseDateScanner.dates(in: text) {
                #expect(match.range.lowerBound >= end && match.range.upperBound <= bytes.count && !match.range.isEmpty)
                end = match.range.upperBound
                #expect(String(validating: bytes[match.range], as: UTF8.self) != nil)
                #expect(throws: Never.self) { try HistoricalDate(edtf: match.date.edtf) }
            }
            _ = LeadingDate.parse(text)
            _ = HeadingRange.parse(heading: text)
        }
    }

    private func found(in text: String) -> [[String]] {
        let bytes = Array(text.utf8)
        return ProseDateScanner.dates(in: text).map {
            [String(decoding: bytes[$0.range], as: UTF8.self), $0.date.edtf]
        }
    }
}
