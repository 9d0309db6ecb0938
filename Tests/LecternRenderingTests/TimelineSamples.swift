@testable import LecternRendering
import LecternTestSupport

enum TimelineSamples {
    static func drawing(bands: [TimelineDrawing.Band], marks: [TimelineDrawing.Mark]) -> TimelineDrawing {
        TimelineDrawing(bands: bands, marks: marks, title: "时间线", description: "说明") { year in
            year > 0 ? "\(year)" : "前\(1 - year)"
        }
    }

    static func fault(in markup: String) -> String? {
        XMLCheck.fault(in: Array(("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + markup).utf8))
    }

    static func count(_ part: String, in text: String) -> Int { text.ranges(of: part).count }
}

/// A timeline of up to 300 events within a month, a century or five millennia, evenly or crowded at the end.
struct RandomTimeline {
    var bands: [TimelineDrawing.Band]
    var marks: [TimelineDrawing.Mark]

    var drawing: TimelineDrawing { TimelineSamples.drawing(bands: bands, marks: marks) }

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let length = [0.05, 3, 74, 5023][Int.random(in: 0..<4, using: &random)]
        let crowding = [1.0, 0.2, 0.02][Int.random(in: 0..<3, using: &random)]
        let count = [1, 2, 12, 67, 300][Int.random(in: 0..<5, using: &random)]
        marks = (0..<count).map { number in
            let isLate = Double.random(in: 0..<1, using: &random) < 0.8
            let back = length * (isLate ? crowding : 1) * Double.random(in: 0...1, using: &random)
            let isSpan = Int.random(in: 0..<12, using: &random) == 0
            return TimelineDrawing.Mark(
                start: 2023 - back, end: isSpan ? 2023 - back / 2 : nil, title: "事 <\(number)>", dateText: "某年",
                href: "#e\(number)")
        }
        bands = (0..<Int.random(in: 0..<6, using: &random)).map { number in
            let start = 2023 - length * Double.random(in: 0...1, using: &random)
            return TimelineDrawing.Band(
                name: "时期 & \(number)", start: start,
                end: start + length * Double.random(in: 0...0.6, using: &random), href: "#b\(number)")
        }
    }
}
