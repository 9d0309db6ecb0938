package import LecternContent

/// Finds the events that a date in prose means.
package struct EventIndex: Sendable {
    /// What a date leads to.
    package enum Resolution: Sendable, Hashable {
        /// The only event of that time.
        case event(Int)
        /// Several events: the first of the year (or decade) on the timeline, by its number.
        case several(first: Int)
    }

    package let events: [TimelineEvent]
    /// Numbers of dated events by the first day they may have happened on, then by number.
    private let ordered: [Int]

    package init(_ events: [TimelineEvent]) {
        self.events = events
        ordered = events.indices.filter { events[$0].date != nil }.sorted { a, b in
            guard let left = events[a].date, let right = events[b].date else { return a < b }
            return left == right ? a < b : left < right
        }
    }

    /// The events that fall into a date, or, for a day, the one known only by its month.
    package func resolve(_ date: HistoricalDate) -> Resolution? {
        let inside = ordered.filter { events[$0].date.map { date.contains($0) } ?? false }
        if let first = inside.first { return inside.count == 1 ? .event(first) : .several(first: first) }
        guard date.isDay else { return nil }
        let around = ordered.filter { index in
            events[index].date.map { $0.isMonth && $0.contains(date) } ?? false
        }
        return around.count == 1 ? .event(around[0]) : nil
    }

    /// The events that answer to a name in `[[event:…]]`: by id or title, else those whose title holds the name.
    package func events(named name: String) -> [Int] {
        let key = name.lowercased()
        let exact = events.indices.filter { events[$0].id == key || events[$0].title.lowercased() == key }
        guard exact.isEmpty else { return exact }
        return events.indices.filter { events[$0].title.lowercased().contains(key) }
    }
}

extension HistoricalDate {
    fileprivate var isDay: Bool {
        if case .single(let date) = self { date.precision == .day } else { false }
    }
    fileprivate var isMonth: Bool {
        if case .single(let date) = self { date.precision == .month } else { false }
    }
}
