import LecternCore

/// How wide the drawing must be for a label to be shown; the names of the classes say it in pixels.
enum LabelRoom: Int, Sendable, CaseIterable {
    /// Shown on every screen.
    case always = 280
    case from400 = 400
    case from520 = 520
    case from640 = 640
    case from760 = 760

    /// The class of a label, with a blank before it.
    var className: String { self == .always ? "" : " from-\(rawValue)" }
}

/// A label below the axis.
struct TickLabel: Sendable, Hashable {
    /// Where its text stands to the tick: at the ends of the axis it must not stick out.
    enum Anchor: String, Sendable { case start, middle, end }

    var year: Int
    var text: String
    /// In percent.
    var x: Double
    var room: LabelRoom

    /// A little beyond the drawing there is the margin of the page.
    private static let margin = 12.0

    var anchor: Anchor {
        let half = TimelineLabels.width(of: text, fontSize: 12) / 2
        let width = Double(LabelRoom.always.rawValue)
        if x / 100 * width < half - Self.margin { return .start }
        return (1 - x / 100) * width < half - Self.margin ? .end : .middle
    }
}

enum TimelineLabels {
    /// The width of a text in pixels, rather too much than too little.
    static func width(of text: String, fontSize: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 0.6 : 1) } * fontSize
    }

    /// The smallest room in which a text fits into a part of the drawing, or `nil` for none.
    static func room(for text: String, share: Double) -> LabelRoom? {
        let needed = width(of: text, fontSize: 13) + 14
        return LabelRoom.allCases.first { share * Double($0.rawValue) >= needed }
    }

    /// The years that get a label: the roundest first, each as soon as there is room between those that have one.
    ///
    /// Where a rounder year finds no room, none less round takes its place: 1950, 1954, 1960 would puzzle. Labels
    /// that keep their distance on a narrow screen keep it on a wide one, so each room adds to the one before.
    static func ticks(
        _ years: [Int], at place: (Int) -> Double, yearLabel: (Int) -> String
    ) -> [TickLabel] {
        let ranked = years.map { (year: $0, roundness: RoundYears.roundness(of: $0)) }
            .sorted { ($1.roundness, $0.year) < ($0.roundness, $1.year) }
        var placed: [TickLabel] = []
        for room in LabelRoom.allCases {
            var refused: [(extent: Range<Double>, roundness: Int)] = []
            for (year, roundness) in ranked where !placed.contains(where: { $0.year == year }) {
                let label = TickLabel(year: year, text: yearLabel(year), x: place(year), room: room)
                let extent = extent(label, in: room)
                if refused.contains(where: { $0.roundness > roundness && $0.extent.overlaps(extent) }) { continue }
                if placed.allSatisfy({ !extent.overlaps(Self.extent($0, in: room)) }) {
                    placed.append(label)
                } else {
                    refused.append((extent, roundness))
                }
            }
        }
        return placed.sorted { $0.year < $1.year }
    }

    /// The pixels that a label takes, with half of the gap to its neighbours.
    static func extent(_ label: TickLabel, in room: LabelRoom) -> Range<Double> {
        let x = label.x / 100 * Double(room.rawValue)
        let width = width(of: label.text, fontSize: 12)
        let start =
            switch label.anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        return (start - 5)..<(start + width + 5)
    }
}
