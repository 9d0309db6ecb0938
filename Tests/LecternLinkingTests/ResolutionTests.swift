import Foundation
import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import Testing

struct SiteMapTests {
    private let map = SiteMap(
        pages: [
            Self.page("a/大模型", title: "什么是大模型", aliases: ["LM"]), Self.page("b/大模型", title: "另一篇"),
        ], assets: ["a/图.png"])

    @Test(
        arguments: [
            ("什么是大模型", ["a/大模型.md"]), ("lm", ["a/大模型.md"]), ("a/大模型", ["a/大模型.md"]), ("a/大模型.md", ["a/大模型.md"]),
            ("大模型", ["a/大模型.md", "b/大模型.md"]), ("没有", []),
        ] as [(String, [String])])
    func pagesAnswerToTheirNames(_ name: String, _ paths: [String]) {
        #expect(map.pages(named: name).map(\.path) == paths)
    }

    private static func page(_ path: String, title: String, aliases: [String] = []) -> SiteMap.Page {
        let file = path + ".md"
        return SiteMap.Page(
            note: NoteIdentity(path: file, file: file, title: title, aliases: aliases), url: path + ".html")
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
            id: EventID(id), date: try HistoricalDate(edtf: edtf), title: "事件 \(id)", text: "",
            location: .init(file: "t.md"),
            notePath: "t.md", part: .all)
    }

    @Test(
        arguments: [
            ("2017", "a"), ("2017-06", "a"), ("2018", "b…"), ("2018-10", "c"), ("2019", nil), ("2022-11-30", "d"),
            ("201X", "a…"),
        ] as [(String, String?)])
    func datesMeanTheEventsInThem(_ edtf: String, _ expected: String?) throws {
        let index = EventIndex(
            Catalog([
                try event("a", "2017-06"), try event("b", "2018-06-11"), try event("c", "2018-10"),
                try event("d", "2022-11"),
            ]))
        let found: String? =
            switch index.resolve(try HistoricalDate(edtf: edtf)) {
            case .event(let event): event.id.text
            case .several(let first): first.id.text + "…"
            case nil: nil
            }
        #expect(found == expected)
    }

    @Test func namesFindEventsByIDTitleOrPartOfIt() throws {
        let index = EventIndex(Catalog([try event("a", "2017"), try event("ab", "2018")]))
        #expect(index.event(named: "a")?.id == EventID("a"))
        #expect(index.event(named: "事件 AB")?.id == EventID("ab"))
        #expect(index.event(named: "件 ab")?.id == EventID("ab"))
        #expect(index.event(named: "事件") == nil, "two events have it in their titles")
        #expect(index.event(named: "无") == nil)
    }
}
