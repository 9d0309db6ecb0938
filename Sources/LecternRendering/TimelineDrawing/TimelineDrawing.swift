/// A timeline as SVG: periods as bands, events as marks that link, and an axis of years.
///
/// A pure function of its values. Horizontal places are percentages and vertical ones pixels, so the drawing takes
/// the width it is given and its text keeps its size: there is no `viewBox`. Colours come from the classes, which
/// `timeline-drawing.css` fills from the theme's custom properties; labels that need room wait for it in container queries.
///
/// Times are decimal years, astronomical: 0 is 1 BCE, 2017.5 the middle of 2017. ``TimelineScale`` tells how they
/// become places, ``TimelineLayout`` how marks that would overlap are stacked.
package struct TimelineDrawing: Sendable {
    /// A stretch of time with a name.
    package struct Band: Sendable, Hashable {
        package var name: String
        package var start: Double
        package var end: Double
        /// Where its name leads; empty for nowhere.
        package var href: String

        package init(name: String, start: Double, end: Double, href: String = "") {
            self.name = name
            self.start = start
            self.end = end
            self.href = href
        }
    }

    /// An event: a dot, or a bar for one with an end.
    package struct Mark: Sendable, Hashable {
        package var start: Double
        package var end: Double?
        package var title: String
        package var dateText: String
        package var href: String

        package init(start: Double, end: Double? = nil, title: String, dateText: String = "", href: String) {
            self.start = start
            self.end = end
            self.title = title
            self.dateText = dateText
            self.href = href
        }
    }

    let bands: [Band]
    let marks: [Mark]
    private let yearLabel: @Sendable (Int) -> String
    private let title: String
    private let description: String
    private let heightLimit: Double

    /// - Parameters:
    ///   - bands: In any order; they may overlap and leave gaps.
    ///   - marks: In any order; they are drawn, and take the focus, in order of time.
    ///   - title: The drawing's name for screen readers.
    ///   - description: More about it for screen readers; may be empty.
    ///   - heightLimit: How many pixels the stacked marks may take.
    ///   - yearLabel: Words an astronomical year for the axis.
    package init(
        bands: [Band] = [], marks: [Mark], title: String, description: String = "", heightLimit: Double = 192,
        yearLabel: @escaping @Sendable (Int) -> String
    ) {
        self.bands = Self.sorted(bands.map(Self.bounded))
        self.marks = Self.sorted(marks.map(Self.bounded))
        self.title = title
        self.description = description
        self.heightLimit = heightLimit
        self.yearLabel = yearLabel
    }

    /// The drawing, one `<div class="timeline-drawing">`; empty when there is nothing to draw.
    package var markup: String {
        guard let layout = layout() else { return "" }
        var writer = TimelineMarkup(layout: layout, title: title, description: description)
        return writer.write(bands: bands, marks: marks)
    }

    func layout() -> TimelineLayout? {
        TimelineLayout(bands: bands, marks: marks, heightLimit: heightLimit, yearLabel: yearLabel)
    }

    // MARK: Input as the layout wants it

    /// Beyond all dates that notes can have, and small enough for exact arithmetic on years.
    private static let farthest = 1e9

    private static func bounded(_ time: Double) -> Double {
        time.isNaN ? 0 : min(max(time, -farthest), farthest)
    }

    private static func bounded(_ band: Band) -> Band {
        var band = band
        let (start, end) = (bounded(band.start), bounded(band.end))
        (band.start, band.end) = (min(start, end), max(start, end))
        return band
    }

    private static func bounded(_ mark: Mark) -> Mark {
        var mark = mark
        mark.start = bounded(mark.start)
        mark.end = mark.end.map { max(bounded($0), mark.start) }
        return mark
    }

    /// By start, the longer one first; of equals the one given first comes first.
    private static func sorted(_ bands: [Band]) -> [Band] {
        bands.enumerated().sorted { a, b in
            (a.element.start, b.element.end, a.offset) < (b.element.start, a.element.end, b.offset)
        }.map(\.element)
    }

    /// By start, then by end; of equals the one given first comes first.
    private static func sorted(_ marks: [Mark]) -> [Mark] {
        marks.enumerated().sorted { a, b in
            if a.element.start != b.element.start { return a.element.start < b.element.start }
            let (left, right) = (a.element.end ?? a.element.start, b.element.end ?? b.element.start)
            return left != right ? left < right : a.offset < b.offset
        }.map(\.element)
    }
}
