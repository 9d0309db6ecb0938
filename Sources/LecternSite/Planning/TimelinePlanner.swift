import LecternContent
import LecternCore
import LecternMarkdown

/// Puts the periods and events of all notes together, in the order of time.
struct TimelinePlanner {
    private var periods: [TimelinePeriod] = []
    private var events: [TimelineEvent] = []
    private var yearIDs: [Int: String] = [:]
    /// The anchors of the timeline's page.
    private var ids = UniqueSlugs()

    /// - Parameter notes: With the addresses of their own pages.
    static func plan(_ notes: [PlannedNote], address: PageAddress) -> PlannedTimeline {
        var planner = TimelinePlanner(notes.compactMap(\.head.timeline))
        planner.assignPeriods()
        planner.sortEvents()
        planner.assignEventIDs()
        let introduction = notes.first { $0.head.role == .timeline }
        return PlannedTimeline(
            periods: Catalog(planner.periods), events: Catalog(planner.events), yearIDs: planner.yearIDs,
            note: introduction?.id, url: introduction?.url ?? address.index(of: "timeline"))
    }

    /// Years come first, so that `#2017` is the year whatever periods and events are called.
    private init(_ readings: [TimelineReader.Reading]) {
        for id in TemplateIDs.sorted { _ = ids.reserve(id) }
        for year in readings.flatMap(\.events).compactMap(\.year) where yearIDs[year] == nil {
            yearIDs[year] = ids.make(String(year), fallback: "year")
        }
        for reading in readings { add(reading) }
    }

    /// Periods have ids that are unique in their note, by which its events name them; here they get those of the page.
    private mutating func add(_ reading: TimelineReader.Reading) {
        var names: [PeriodID: PeriodID] = [:]
        for var period in reading.periods {
            let id = PeriodID(ids.make(period.id.text, fallback: "period"))
            names[period.id] = id
            period.id = id
            periods.append(period)
        }
        events += reading.events.map { event in
            var event = event
            event.period = event.period.flatMap { names[$0] }
            return event
        }
    }

    /// An event of a file of its own belongs to the first period that contains its date.
    private mutating func assignPeriods() {
        for index in events.indices where events[index].period == nil {
            guard let date = events[index].date else { continue }
            events[index].period = periods.first { $0.range?.contains(date) ?? false }?.id
        }
    }

    /// By period, then by date; what has no date stays behind the event it was written after.
    private mutating func sortEvents() {
        let order = Dictionary(
            periods.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var last: HistoricalDate?
        let keyed = events.enumerated().map { number, event in
            last = event.date ?? last
            let period = event.period.flatMap { order[$0] } ?? -1
            return (period: period, date: event.date ?? last, number: number, event: event)
        }
        events = keyed.sorted { a, b in
            if a.period != b.period { return a.period < b.period }
            if let left = a.date, let right = b.date, left != right { return left < right }
            return a.number < b.number
        }.map(\.event)
    }

    private mutating func assignEventIDs() {
        for index in events.indices {
            events[index].id = EventID(ids.make(events[index].id.text, fallback: "event"))
        }
    }
}
