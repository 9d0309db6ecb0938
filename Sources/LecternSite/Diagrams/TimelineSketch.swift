import LecternContent
import LecternRendering

/// Makes drawings of periods and events, in the words of a language.
struct TimelineSketch: Sendable {
    let words: StringTable
    let language: DateLanguage

    /// A drawing of all periods that have a range and all events that have a date.
    ///
    /// - Parameters:
    ///   - title: The drawing's name for screen readers; the theme's words unless given.
    ///   - href: Where an entry leads, by its id; empty for nowhere.
    func drawing(
        periods: [TimelinePeriod], events: [TimelineEvent], title: String? = nil, heightLimit: Double = 192,
        href: (String) -> String
    ) -> TimelineDrawing {
        let marks = events.compactMap { mark(of: $0, href: href) }
        return drawing(
            bands: bands(of: periods, around: marks, href: href), marks: marks,
            title: title ?? words.text(.timelineOverview), heightLimit: heightLimit)
    }

    func drawing(
        bands: [TimelineDrawing.Band] = [], marks: [TimelineDrawing.Mark], title: String, heightLimit: Double = 192
    ) -> TimelineDrawing {
        let language = language
        return TimelineDrawing(
            bands: bands, marks: marks, title: title, description: words.text(.timelineScale), heightLimit: heightLimit
        ) { year in
            year > 0 ? String(year) : PartialDate(year: year)?.label(in: language) ?? String(year)
        }
    }

    /// - Returns: `nil` for an event that has no day to begin or end with.
    func mark(of event: TimelineEvent, href: (String) -> String) -> TimelineDrawing.Mark? {
        guard let date = event.date, date.earliest != .min || date.latest != .max else { return nil }
        let start = date.earliest == .min ? date.latest : date.earliest
        let isSpan = date.isSpan && date.earliest != .min && date.latest != .max
        return TimelineDrawing.Mark(
            start: DecimalYear.start(ofDay: start), end: isSpan ? DecimalYear.start(ofDay: date.latest + 1) : nil,
            title: event.title, dateText: event.dateLabel(in: language), href: href(event.id.text))
    }

    private func bands(
        of periods: [TimelinePeriod], around marks: [TimelineDrawing.Mark], href: (String) -> String
    ) -> [TimelineDrawing.Band] {
        let first = marks.map(\.start).min() ?? 0
        let last = marks.map { $0.end ?? $0.start }.max() ?? 0
        return periods.compactMap { period in
            period.range.map { range in
                TimelineDrawing.Band(
                    name: period.name,
                    start: range.earliest == .min ? first.rounded(.down) : DecimalYear.start(ofDay: range.earliest),
                    // One without an end reaches as far as anything is told of.
                    end: range.latest == .max ? last.rounded(.up) : DecimalYear.start(ofDay: range.latest + 1),
                    href: href(period.id.text))
            }
        }
    }
}
