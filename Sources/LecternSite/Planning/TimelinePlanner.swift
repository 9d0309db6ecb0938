import LecternContent
import LecternCore
import LecternMarkdown

/// Puts the periods and events of all notes together, in the order of time.
enum TimelinePlanner {
    static func plan(_ notes: [LoadedNote], address: PageAddress, noteURLs: [String]) -> PlannedTimeline {
        var timeline = PlannedTimeline()
        timeline.note = notes.indices.first { notes[$0].role == .timeline }
        timeline.url = timeline.note.map { noteURLs[$0] } ?? address.index(of: "timeline")
        for note in notes {
            guard let reading = note.timeline else { continue }
            let offset = timeline.periods.count
            timeline.periods += reading.periods
            timeline.events += reading.events.map { event in
                var event = event
                event.periodIndex = event.periodIndex.map { $0 + offset }
                return event
            }
        }
        assignPeriods(&timeline)
        sortEvents(&timeline)
        assignIDs(&timeline)
        return timeline
    }

    /// An event of a file of its own belongs to the first period that contains its date.
    private static func assignPeriods(_ timeline: inout PlannedTimeline) {
        let periods = timeline.periods
        for index in timeline.events.indices where timeline.events[index].periodIndex == nil {
            guard let date = timeline.events[index].date else { continue }
            timeline.events[index].periodIndex = periods.firstIndex { $0.range?.contains(date) ?? false }
        }
    }

    /// By period, then by date; what has no date stays behind the event it was written after.
    private static func sortEvents(_ timeline: inout PlannedTimeline) {
        var last: HistoricalDate?
        let keyed = timeline.events.enumerated().map { number, event in
            last = event.date ?? last
            return (period: event.periodIndex ?? -1, date: event.date ?? last, number: number, event: event)
        }
        timeline.events = keyed.sorted { a, b in
            if a.period != b.period { return a.period < b.period }
            if let left = a.date, let right = b.date, left != right { return left < right }
            return a.number < b.number
        }.map(\.event)
    }

    /// Years come first, so that `#2017` is the year whatever events are called.
    private static func assignIDs(_ timeline: inout PlannedTimeline) {
        var ids = UniqueSlugs()
        for id in TemplateIDs.sorted { _ = ids.reserve(id) }
        for year in timeline.events.compactMap(\.year) where timeline.yearIDs[year] == nil {
            timeline.yearIDs[year] = ids.make(String(year), fallback: "year")
        }
        for index in timeline.periods.indices {
            timeline.periods[index].id = ids.make(timeline.periods[index].id, fallback: "period")
        }
        for index in timeline.events.indices {
            timeline.events[index].id = ids.make(timeline.events[index].id, fallback: "event")
        }
    }
}
