import Foundation
import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import Testing

struct SiteMapTests {
    private let map = SiteMap(
        pages: [
            SiteMap.Page(path: "a/大模型.md", url: "a/大模型.html", title: "什么是大模型", aliases: ["LM"]),
            SiteMap.Page(path: "b/大模型.md", url: "b/大模型.html", title: "另一篇"),
        ], assets: ["a/图.png"])

    @Test(
        arguments: [
            ("什么是大模型", ["a/大模型.md"]), ("lm", ["a/大模型.md"]), ("a/大模型", ["a/大模型.md"]), ("a/大模型.md", ["a/大模型.md"]),
            ("大模型", ["a/大模型.md", "b/大模型.md"]), ("没有", []),
        ] as [(String, [String])])
    func pagesAnswerToTheirNames(_ name: String, _ paths: [String]) {
        #expect(map.pages(named: name).map(\.path) == paths)
    }

    @Test func fingerprintsFollowWhatDecidesLinks() {
        let same = SiteMap(pages: map.pages, assets: ["a/图.png"])
        let other = SiteMap(pages: map.pages, assets: [])
        #expect(same.fingerprint == map.fingerprint && other.fingerprint != map.fingerprint)
    }
}

struct ExcerptTests {
    private func excerpt(_ match: String, in text: String) -> Excerpt? {
        let bytes = Array(text.utf8)
        guard let range = text.range(of: match) else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return bytes.withUnsafeBufferPointer { Excerpt(around: start..<(start + match.utf8.count), in: $0) }
    }

    @Test func isTheSentenceAroundAMatch() {
        #expect(
            excerpt("模型", in: "前一句。这是模型的句子！后一句。") == Excerpt(before: "这是", match: "模型", after: "的句子！"))
        #expect(
            excerpt("model", in: "One. This model works. Two.")
                == Excerpt(before: "This ", match: "model", after: " works. "))
        #expect(excerpt("全部", in: "全部") == Excerpt(match: "全部"))
    }

    @Test func aLongSentenceIsCutBetweenCharacters() throws {
        let long = String(repeating: "长", count: 200)
        let cut = try #require(excerpt("词", in: long + "词" + long))
        #expect(cut.before.hasPrefix("…") && cut.after.hasSuffix("…"))
        #expect(!cut.before.contains("\u{FFFD}") && !cut.after.contains("\u{FFFD}"))
    }
}

struct EventIndexTests {
    private func event(_ id: String, _ edtf: String) throws -> TimelineEvent {
        TimelineEvent(
            id: id, date: try HistoricalDate(edtf: edtf), title: "事件 \(id)", text: "", location: .init(file: "t.md"),
            notePath: "t.md", part: .all)
    }

    @Test(
        arguments: [
            ("2017", .event(0)), ("2017-06", .event(0)), ("2018", .several(first: 1)), ("2018-10", .event(2)),
            ("2019", nil),
            ("2022-11-30", .event(3)), ("201X", .several(first: 0)),
        ] as [(String, EventIndex.Resolution?)])
    func datesMeanTheEventsInThem(_ edtf: String, _ expected: EventIndex.Resolution?) throws {
        let index = EventIndex([
            try event("a", "2017-06"), try event("b", "2018-06-11"), try event("c", "2018-10"),
            try event("d", "2022-11"),
        ])
        #expect(index.resolve(try HistoricalDate(edtf: edtf)) == expected)
    }

    @Test func namesFindEventsByIDTitleOrPartOfIt() throws {
        let index = EventIndex([try event("a", "2017"), try event("ab", "2018")])
        #expect(index.events(named: "a") == [0])
        #expect(index.events(named: "事件 AB") == [1])
        #expect(index.events(named: "事件") == [0, 1])
        #expect(index.events(named: "无") == [])
    }
}
