package import LecternContent

/// Finds the events that a date in prose means.
package struct EventIndex: Sendable {
    /// What a date leads to.
    package enum Resolution: Sendable, Hashable {
        /// The only event of that time.
        case event(TimelineEvent)
        /// Several events, of which this is the first.
        case several(first: TimelineEvent)
    }

    package let events: Catalog<TimelineEvent>
    /// Places of dated events in the catalog, by the first day they may have happened on, then by place.
    private let ordered: [Int]
    /// The first day of each of them.
    private let starts: [Int]

    package init(_ events: Catalog<TimelineEvent>) {
        self.events = events
        let ordered = events.indices.filter { events[$0].date != nil }.sorted { a, b in
            guard let left = events[a].date, let right = events[b].date else { return a < b }
            return left == right ? a < b : left < right
        }
        self.ordered = ordered
        starts = ordered.map { events[$0].date?.earliest ?? .min }
    }

    /// The events that fall into a date, or, for a day, the one known only by its month.
    package func resolve(_ date: HistoricalDate) -> Resolution? {
        let inside = events(from: date.earliest, to: date.latest) { date.contains($0) }
        if let first = inside.first {
            return inside.count == 1 ? .event(events[first]) : .several(first: events[first])
        }
        guard date.isDay else { return nil }
        let around = events(from: date.earliest - Self.longestMonth, to: date.latest) {
            $0.isMonth && $0.contains(date)
        }
        return around.count == 1 ? .event(events[around[0]]) : nil
    }

    private static let longestMonth = 31

    /// The dated events that begin within some days and meet a condition; found by bisection, since every date in
    /// prose asks.
    private func events(from first: Int, to last: Int, where isWanted: (HistoricalDate) -> Bool) -> [Int] {
        var (low, high) = (0, ordered.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < first { low = middle + 1 } else { high = middle }
        }
        var found: [Int] = []
        while low < ordered.count, starts[low] <= last {
            if let date = events[ordered[low]].date, isWanted(date) { found.append(ordered[low]) }
            low += 1
        }
        return found
    }

    /// The one event that answers to a name in `[[event:…]]`: by id or title, else the one whose title holds the name.
    package func event(named name: String) -> TimelineEvent? {
        let key = name.lowercased()
        let exact = events.filter { $0.id.text == key || $0.title.lowercased() == key }
        let found = exact.isEmpty ? events.filter { $0.title.lowercased().contains(key) } : exact
        return found.count == 1 ? found.first : nil
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
