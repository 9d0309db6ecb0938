/// The places of all parts of a drawing: percent from left to right, pixels from top to bottom.
struct TimelineLayout: Sendable {
    /// The width for which marks are stacked: a page on a small laptop. On a phone dots of one lane come closer.
    static let referenceWidth = 600.0
    /// Free percent at either end, for the half of a dot that stands on the end of the axis.
    static let inset = 1.5
    static let bandPitch = 28.0
    private static let bandsLimit = 112.0
    private static let bends = [0, 1.0 / 3, 0.5, 2.0 / 3, 0.75]
    /// A scale that stacks no higher than this is not bent any further.
    private static let calmLanes = 3
    /// Sizes of the area that takes the pointer; WCAG 2.2 asks for 24 where there is room.
    private static let footprints = [24.0, 20, 16, 12, 8]

    let scale: TimelineScale
    let bandLanes: LaneAssignment
    let markLanes: LaneAssignment
    /// The diameter in pixels that a mark may fill, and the distance of lanes.
    let footprint: Double
    let lanePitch: Double
    let bandPitch: Double
    let ticks: [TickLabel]

    /// - Parameters:
    ///   - bands: Ordered by start, like `marks`.
    ///   - heightLimit: How many pixels the stacked marks may take.
    /// - Returns: `nil` when there is nothing to draw.
    init?(
        bands: [TimelineDrawing.Band], marks: [TimelineDrawing.Mark], heightLimit: Double,
        yearLabel: (Int) -> String
    ) {
        let starts = bands.map(\.start) + marks.map(\.start)
        let ends = bands.map(\.end) + marks.map { $0.end ?? $0.start }
        guard let first = starts.min(), let last = ends.max() else { return nil }
        let lower = Int(first.rounded(.down))
        let upper = max(Int(last.rounded(.up)), lower + 1)
        let times = marks.map(\.start)
        let years = TimelineScale.cells(from: lower, to: upper, times: times)
        let scales = Self.bends.map { TimelineScale(years: years, times: times, bend: $0) }
        let scale = Self.calmest(scales, for: marks)
        self.scale = scale
        (markLanes, footprint) = Self.stack(marks, on: scale, heightLimit: heightLimit)
        lanePitch = min(footprint, heightLimit / Double(max(markLanes.count, 1)))
        bandLanes = LaneAssignment(bands.map { (scale.place(of: $0.start), scale.place(of: $0.end)) })
        bandPitch = min(Self.bandPitch, Self.bandsLimit / Double(max(bandLanes.count, 1)))
        ticks = TimelineLabels.ticks(
            RoundYears.withoutRaggedEnds(years), at: { Self.percent(scale.place(of: Double($0))) }, yearLabel: yearLabel
        )
    }

    /// The least bent scale whose marks stay within a few lanes, else the least bent of those with the fewest lanes.
    private static func calmest(_ scales: [TimelineScale], for marks: [TimelineDrawing.Mark]) -> TimelineScale {
        var best = scales[0]
        var fewest = Int.max
        for scale in scales {
            let count = LaneAssignment(intervals(marks, on: scale, footprint: footprints[0])).count
            if count <= calmLanes { return scale }
            if count < fewest { (best, fewest) = (scale, count) }
        }
        return best
    }

    /// The largest marks whose stack is not too high; the smallest when none is low enough.
    private static func stack(
        _ marks: [TimelineDrawing.Mark], on scale: TimelineScale, heightLimit: Double
    ) -> (LaneAssignment, Double) {
        var result = (LaneAssignment([]), footprints[0])
        for footprint in footprints {
            result = (LaneAssignment(intervals(marks, on: scale, footprint: footprint)), footprint)
            if Double(result.0.count) * footprint <= heightLimit { break }
        }
        return result
    }

    /// What marks take up at the reference width, in pixels.
    static func intervals(
        _ marks: [TimelineDrawing.Mark], on scale: TimelineScale, footprint: Double
    ) -> [(start: Double, end: Double)] {
        marks.map { mark in
            let start = percent(scale.place(of: mark.start)) / 100 * referenceWidth
            let end = percent(scale.place(of: mark.end ?? mark.start)) / 100 * referenceWidth
            return (start - footprint / 2, end + footprint / 2)
        }
    }

    static func percent(_ place: Double) -> Double { inset + place * (100 - 2 * inset) }

    /// The percent at which a time stands.
    func x(_ time: Double) -> Double { Self.percent(scale.place(of: time)) }
}

extension TimelineLayout {
    /// Where the bands end and the marks begin.
    var fieldTop: Double { Double(bandLanes.count) * bandPitch }
    var axisY: Double { fieldTop + 14 + Double(max(markLanes.count, 1)) * lanePitch }
    var height: Double { axisY + 26 }
    var radius: Double { min(5.5, max(2.5, lanePitch * 0.32)) }

    /// The first lane stands on the axis.
    func y(lane: Int) -> Double { axisY - 5 - lanePitch * (Double(lane) + 0.5) }
}
