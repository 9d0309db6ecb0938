import Testing

@testable import LecternRendering

/// Drawings checked by hand.
@Suite struct TimelineDrawingTests {
    @Test func nothingToDraw() {
        #expect(TimelineSamples.drawing(bands: [], marks: []).markup == "")
    }

    @Test func oneEventTakesAYear() throws {
        let drawing = TimelineSamples.drawing(bands: [], marks: [.init(start: 1956.5, title: "得名", href: "#a")])
        let layout = try #require(drawing.layout())
        #expect(layout.scale.years == [1956, 1957])
        #expect(layout.x(1956.5) == 50)
        #expect(drawing.markup.contains("<circle class=\"timeline-dot\" cx=\"50%\""))
    }

    @Test func twoEventsOfAMonthAreStacked() throws {
        let marks = [2023.19, 2023.2].map { TimelineDrawing.Mark(start: $0, title: "x", href: "#x") }
        let layout = try #require(TimelineSamples.drawing(bands: [], marks: marks).layout())
        #expect(layout.markLanes.lanes == [0, 1])
    }

    @Test func fewEventsNeedNoBend() throws {
        let marks = [1950, 1986.8, 2022.9].map { TimelineDrawing.Mark(start: $0, title: "x", href: "#x") }
        let layout = try #require(TimelineSamples.drawing(bands: [], marks: marks).layout())
        let quarter = layout.scale.place(of: 1950 + 73.0 / 4)
        #expect(abs(quarter - 0.25) < 1e-9)
    }

    /// Twenty quiet years with two events, one year with eight: half of the bend goes to the crowd.
    @Test func aCellsWidthIsBetweenTimeAndNumber() {
        let times = [2000, 2010.5] + (0..<8).map { 2019 + Double($0) / 8 }
        let scale = TimelineScale(years: [2000, 2010, 2019, 2020], times: times, bend: 0.5)
        #expect(abs(scale.place(of: 2010) - (0.25 + 0.05)) < 1e-12)
        #expect(abs(scale.place(of: 2019) - (0.25 + 0.05 + 0.225 + 0.05)) < 1e-12)
        #expect(scale.place(of: 2020) == 1)
        #expect(scale.place(of: 1990) == 0 && scale.place(of: 2030) == 1)
    }

    @Test func cellsAreFinerWhereEventsAre() {
        let late = (0..<90).map { 2000 + Double($0) / 4 }
        let years = TimelineScale.cells(from: -3000, to: 2023, times: [-3000, -500] + late)
        #expect(years == [-3000, -2999, -1999, -999, 1, 1000] + Array(2000...2023))
    }

    @Test func roundYearsBeforeTheCommonEra() {
        #expect(RoundYears.between(-1200, 1200, step: 500) == [-999, -499, 1, 500, 1000])
        #expect(RoundYears.between(1948, 1981, step: 10) == [1950, 1960, 1970, 1980])
        #expect(RoundYears.roundness(of: 1950) == 50)
        #expect(RoundYears.roundness(of: -499) == 500)
        #expect(RoundYears.roundness(of: 1953) == 1)
        #expect(RoundYears.withoutRaggedEnds([1953, 1960, 1970, 1974]) == [1960, 1970])
        #expect(RoundYears.withoutRaggedEnds([1950, 1960, 2024]) == [1950, 1960])
    }

    @Test func noLessRoundYearStandsInForARounderOne() {
        // At 280 pixels a label takes 38.8 of them, and the tens lie 56 apart: 1955 has to wait for 400, and 1953
        // may not stand in for it.
        let labels = TimelineLabels.ticks(
            [1950, 1953, 1955, 1960], at: { Double($0 - 1945) * 2 + 20 }, yearLabel: { String($0) })
        #expect(labels.filter { $0.room == .always }.map(\.year) == [1950, 1960])
        #expect(labels.map(\.year) == [1950, 1955, 1960])
    }

    @Test func crowdsStayLow() throws {
        let marks = (0..<300).map { TimelineDrawing.Mark(start: 2023.5, title: "\($0)", href: "#\($0)") }
        let drawing = TimelineSamples.drawing(bands: [], marks: marks)
        let layout = try #require(drawing.layout())
        #expect(layout.markLanes.count == 300)
        #expect(layout.height < 260)
        #expect(TimelineSamples.count("<a ", in: drawing.markup) == 300)
    }

    @Test func bandsThatOverlapStandBelowEachOther() throws {
        let bands = [(1950.0, 1990.0), (1970, 2000), (1995, 2020)].map {
            TimelineDrawing.Band(name: "时期", start: $0.0, end: $0.1, href: "#b")
        }
        let layout = try #require(TimelineSamples.drawing(bands: bands, marks: []).layout())
        #expect(layout.bandLanes.lanes == [0, 1, 0])
    }

    @Test func aSpanIsABar() {
        let marks = [TimelineDrawing.Mark(start: 1939, end: 1945, title: "x", href: "#x")]
        let markup = TimelineSamples.drawing(bands: [], marks: marks).markup
        #expect(markup.contains("<line class=\"timeline-bar\" x1=\"1.5%\" x2=\"98.5%\""))
    }

    @Test func hostileTextIsEscaped() {
        let forbidden = [0x0, 0x1, 0xFFFE, 0xFDD0].compactMap(Unicode.Scalar.init).map(String.init).joined()
        let hostile = "\"></title><script>alert(1)</script>&'\(forbidden)\r\n]]>"
        let drawing = TimelineDrawing(
            bands: [.init(name: hostile, start: 0, end: 9, href: hostile)],
            marks: [.init(start: 1, title: hostile, dateText: hostile, href: hostile)], title: hostile,
            description: hostile
        ) { _ in hostile }
        #expect(TimelineSamples.fault(in: drawing.markup) == nil)
        #expect(!drawing.markup.contains("<script"))
        #expect(drawing.markup.contains("&lt;script&gt;"))
    }

    @Test func timesThatAreNoneDoNotBreakIt() {
        let marks = [Double.nan, .infinity, -.infinity, 3].map {
            TimelineDrawing.Mark(start: $0, end: -$0, title: "x", href: "#x")
        }
        let markup = TimelineSamples.drawing(bands: [], marks: marks).markup
        #expect(TimelineSamples.fault(in: markup) == nil)
        #expect(TimelineSamples.count("<a ", in: markup) == 4)
    }

    @Test func withoutALinkThereIsNoAnchor() {
        let markup = TimelineSamples.drawing(bands: [], marks: [.init(start: 1, title: "x", href: "")]).markup
        #expect(!markup.contains("<a "))
        #expect(markup.contains("<g class=\"timeline-mark\"><title>x</title>"))
    }
}
