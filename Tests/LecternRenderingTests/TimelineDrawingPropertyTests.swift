import LecternTestSupport
import Testing

@testable import LecternRendering

/// What holds for every drawing, over random ones that are the same in every run.
@Suite struct TimelineDrawingPropertyTests {
    private static let seeds = 0..<120

    @Test(arguments: seeds)
    func placesAreOnTheDrawingAndOrdered(seed: Int) throws {
        let sample = RandomTimeline(seed: UInt64(seed))
        let layout = try #require(sample.drawing.layout())
        let years = layout.scale.years
        #expect(zip(years, years.dropFirst()).allSatisfy { $0 < $1 })
        let first = try #require(years.first)
        let last = try #require(years.last)
        var previous = -1.0
        for step in 0...200 {
            let place = layout.scale.place(of: Double(first) + Double(step) / 200 * Double(last - first))
            #expect(place > previous && place <= 1)
            previous = place
        }
        for mark in sample.marks {
            #expect((0...100).contains(layout.x(mark.start)))
            #expect(layout.x(mark.end ?? mark.start) >= layout.x(mark.start))
        }
    }

    @Test(arguments: seeds)
    func marksOfALaneDoNotOverlap(seed: Int) throws {
        let sample = RandomTimeline(seed: UInt64(seed))
        let layout = try #require(sample.drawing.layout())
        let marks = sample.drawing.marks
        let intervals = TimelineLayout.intervals(marks, on: layout.scale, footprint: layout.footprint)
        var ends = [Double](repeating: -.infinity, count: layout.markLanes.count)
        for (interval, lane) in zip(intervals, layout.markLanes.lanes) {
            #expect(ends[lane] <= interval.start)
            ends[lane] = interval.end
        }
        #expect(Double(layout.markLanes.count) * layout.lanePitch <= 192.001)
        #expect(marks.isEmpty || layout.y(lane: layout.markLanes.count - 1) > layout.fieldTop)
    }

    @Test(arguments: seeds)
    func labelsKeepTheirDistance(seed: Int) throws {
        let layout = try #require(RandomTimeline(seed: UInt64(seed)).drawing.layout())
        for room in LabelRoom.allCases {
            let shown = layout.ticks.filter { $0.room.rawValue <= room.rawValue }
            let extents = shown.map { TimelineLabels.extent($0, in: room) }
            for (number, extent) in extents.enumerated() {
                #expect(!extents[..<number].contains { $0.overlaps(extent) })
            }
        }
    }

    @Test(arguments: seeds)
    func markupIsWellFormedAndComplete(seed: Int) {
        let sample = RandomTimeline(seed: UInt64(seed))
        let markup = sample.drawing.markup
        #expect(TimelineSamples.fault(in: markup) == nil)
        #expect(markup == RandomTimeline(seed: UInt64(seed)).drawing.markup)
        #expect(TimelineSamples.count("<a class=\"timeline-mark\"", in: markup) == sample.marks.count)
        #expect(TimelineSamples.count("<a class=\"timeline-band\"", in: markup) == sample.bands.count)
        #expect(!markup.contains("style=") && !markup.contains("nan") && !markup.contains("inf"))
    }

    @Test(arguments: seeds)
    func theOrderOfTheInputDoesNotMatter(seed: Int) {
        let sample = RandomTimeline(seed: UInt64(seed))
        let times = sample.drawing.marks.map(\.start)
        #expect(times == times.sorted())
        #expect(
            TimelineSamples.drawing(bands: sample.bands, marks: sample.drawing.marks).markup == sample.drawing.markup)
    }

    @Test func lanesAreAsFewAsIntervalsOverOnePoint() {
        for seed in 0..<40 {
            var random = SplitMix64(seed: UInt64(seed))
            let intervals = (0..<60).map { _ in Double.random(in: 0...100, using: &random) }.sorted().map {
                (start: $0, end: $0 + Double.random(in: 1...9, using: &random))
            }
            let depth = intervals.map { probe in
                intervals.count { $0.start <= probe.start && probe.start < $0.end }
            }.max()
            #expect(LaneAssignment(intervals).count == depth)
        }
    }
}
