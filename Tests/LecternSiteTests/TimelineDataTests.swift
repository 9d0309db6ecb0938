import Foundation
import LecternCore
import LecternSite
import Testing

/// `data/timeline.json` as TimelineJS 3 reads it.
struct TimelineDataTests {
    private typealias Object = [String: Any]

    private static let notes = [
        "Content/timeline.md": """
        # 线

        ## 古代（公元前500年–公元前1年）& <b>

        - 公元前221年：秦始皇统一 "六国" <img src=x onerror=y>。
        - 公元前1年：前一年。

        ## 近代（1950–2005）

        - 20世纪80年代：一个年代。
        - 19世纪：一个世纪。
        - 1950–1953年：一段，见[甲](a.md)。
        - 2004年2月29日：一天。www.example.org
        - 约1984年：大约。
        - 没有日期的事。

        ## 如今（2020年至今）

        - 2020年至今：还在继续。
        - 2023年12月6日：最后。

        ## 杂

        - 2001年：散事。
        """, "Content/a.md": "# 甲\n\n2004年2月29日的事。",
    ]

    private static func file(_ notes: [String: String]) async throws -> Object {
        let site = try Scenario(notes)
        try await site.build()
        let value = try JSONSerialization.jsonObject(with: Data(try site.page("data/timeline.json").utf8))
        return try #require(value as? Object)
    }

    private static func events(_ file: Object, _ key: String = "events") throws -> [String: Object] {
        let events = try #require(file[key] as? [Object])
        return Dictionary(
            uniqueKeysWithValues: events.compactMap { event in (event["date"] as? String).map { ($0, event) } })
    }

    @Test func datesAreThoseOfTimelineJS() async throws {
        let events = try Self.events(try await Self.file(Self.notes))
        let dates: [String: (start: [String: Int], end: [String: Int]?)] = [
            "-0220": (["year": -221], nil), "0000": (["year": -1], nil),
            "198X": (["year": 1980], ["year": 1989]), "18XX": (["year": 1800], ["year": 1899]),
            "1950/1953": (["year": 1950], ["year": 1953]), "2004-02-29": (["year": 2004, "month": 2, "day": 29], nil),
            "1984~": (["year": 1984], nil), "2020/..": (["year": 2020], ["year": 2023]),
            "2023-12-06": (["year": 2023, "month": 12, "day": 6], nil), "2001": (["year": 2001], nil),
        ]
        #expect(events.keys.sorted() == dates.keys.sorted())
        for (date, expected) in dates {
            #expect(events[date]?["start_date"] as? [String: Int] == expected.start, "\(date)")
            #expect(events[date]?["end_date"] as? [String: Int] == expected.end, "\(date)")
        }
        #expect(events["-0220"]?["display_date"] as? String == "公元前221年")
        #expect(events["198X"]?["display_date"] as? String == "20世纪80年代")
        #expect(events["2020/.."]?["display_date"] as? String == "2020年至今")
    }

    @Test func textsAreSafeHTML() async throws {
        let event = try #require(try Self.events(try await Self.file(Self.notes))["-0220"])
        let text = try #require(event["text"] as? [String: String])
        #expect(text["headline"]?.contains("&quot;六国&quot;") == true)
        #expect(text["headline"]?.contains("<") == false)
        #expect(text["text"]?.contains("onerror") == false)
        #expect(event["group"] as? String == "古代")
        #expect(event["autolink"] as? Bool == false)
        #expect(event["url"] as? String == "timeline.html#" + (try #require(event["unique_id"] as? String)))
    }

    @Test func eventsHaveLinksAndUses() async throws {
        let events = try Self.events(try await Self.file(Self.notes))
        #expect((events["1950/1953"]?["text"] as? [String: String])?["text"]?.contains("href=\"a.html\"") == true)
        let uses = try #require(events["2004-02-29"]?["uses"] as? [[String: String]])
        #expect(uses.map { $0["url"] } == ["a.html"])
        #expect(uses.first?["match"] == "2004年2月29日")
    }

    @Test func undatedEventsStandApart() async throws {
        let file = try await Self.file(Self.notes)
        let undated = try #require(file["undated"] as? [Object])
        #expect(undated.count == 1)
        #expect(undated.first?["start_date"] == nil)
        #expect((undated.first?["text"] as? [String: String])?["headline"] == "没有日期的事")
    }

    @Test func erasAlwaysEnd() async throws {
        let eras = try #require(try await Self.file(Self.notes)["eras"] as? [Object])
        #expect(eras.compactMap { $0["date"] as? String } == ["-0499/0000", "1950/2005", "2020/.."])
        #expect(eras.first?["start_date"] as? [String: Int] == ["year": -500, "month": 1, "day": 1])
        #expect(eras.first?["end_date"] as? [String: Int] == ["year": -1, "month": 12, "day": 31])
        #expect(eras.last?["end_date"] as? [String: Int] == ["year": 2023, "month": 12, "day": 6])
        #expect((eras.first?["text"] as? [String: String])?["text"]?.contains("<b>") == false)
    }

    /// The rules by which TimelineJS 3 accepts a file: every slide and era survives.
    @Test func timelineJSTakesEverything() async throws {
        let file = try await Self.file(Self.notes)
        #expect(file["scale"] as? String == "human")
        let slides = try #require(file["events"] as? [Object])
        let eras = try #require(file["eras"] as? [Object])
        #expect(Set(slides.compactMap { $0["unique_id"] as? String }).count == slides.count)
        for slide in slides + eras {
            let start = try #require(slide["start_date"] as? [String: Int])
            #expect(start["year"] != nil && start["year"] != 0)
            #expect((slide["text"] as? [String: String])?["headline"]?.isEmpty == false)
            guard let end = slide["end_date"] as? [String: Int] else {
                #expect(!eras.contains { $0["unique_id"] as? String == slide["unique_id"] as? String })
                continue
            }
            // An end that repeats all members of the start is dropped, and an era without an end is refused.
            #expect(start.contains { end[$0.key] != $0.value })
        }
    }

    @Test func erasOfOneDayHaveHours() async throws {
        let file = try await Self.file([
            "Content/timeline.md": "# 线\n\n## 那天（2004年2月29日至2004年2月29日）\n\n- 2004年2月29日：事。\n"
        ])
        let era = try #require((file["eras"] as? [Object])?.first)
        #expect(era["start_date"] as? [String: Int] == ["year": 2004, "month": 2, "day": 29, "hour": 0])
        #expect(era["end_date"] as? [String: Int] == ["year": 2004, "month": 2, "day": 29, "hour": 23])
    }

    @Test func yearsBeyondJavaScriptTakeTheOtherScale() async throws {
        let file = try await Self.file([
            "Content/timeline.md": "# 线\n\n- 2004年：事。\n",
            "Content/timeline/大.md": "---\ndate: Y-4540000000\ntitle: 地球\n---\n形成。",
            "Content/timeline/人.md": "---\ndate: Y-300000\ntitle: 智人\n---\n出现。",
        ])
        #expect(file["scale"] as? String == "cosmological")
        #expect(try Self.events(file)["Y-300000"]?["start_date"] as? [String: Int] == ["year": -300_001])
    }
}
