/// Where a time stands on the axis: piecewise linear, strictly increasing, from 0 to 1.
///
/// History is uneven: forty quiet years and then thirty events in one. A linear scale crams the events into a
/// corner; one step per event would hide how much time lies between them. This scale lies between the two. The
/// axis is cut at round years into cells, finer where many events are, and a cell's width is
///
///     (1 − bend) · its share of the time + bend · its share of the events
///
/// Inside a cell time runs evenly, and the ticks stand on the borders of cells, so that they show where the pace
/// changes. With `bend` 0 the scale is linear.
struct TimelineScale: Sendable {
    /// The borders of the cells, ascending; the first and the last are the ends of the axis.
    let years: [Int]
    /// The place of each border.
    private let places: [Double]

    /// - Parameters:
    ///   - years: The borders, at least two.
    ///   - times: The times of the events, ascending, all on the axis.
    ///   - bend: From 0, proportional to time, to below 1, proportional to the number of events.
    init(years: [Int], times: [Double], bend: Double) {
        self.years = years
        let length = Double((years.last ?? 1) - (years.first ?? 0))
        let bend = times.isEmpty ? 0 : bend
        var place = 0.0
        var places = [0.0]
        for (lower, upper) in zip(years, years.dropFirst()) {
            let isLast = upper == years.last
            let count = times.count(below: isLast ? .infinity : Double(upper)) - times.count(below: Double(lower))
            place += (1 - bend) * Double(upper - lower) / length + bend * Double(count) / Double(max(times.count, 1))
            places.append(place)
        }
        self.places = places.map { $0 / place }
    }

    /// The place of a time, 0 to 1; times beyond the ends stand at the ends.
    func place(of time: Double) -> Double {
        let upper = years.partitioningIndex { Double($0) > time }
        guard upper > 0 else { return 0 }
        guard upper < years.count else { return 1 }
        let (start, end) = (Double(years[upper - 1]), Double(years[upper]))
        let part = (time - start) / (end - start)
        return min(1, places[upper - 1] + part * (places[upper] - places[upper - 1]))
    }

    /// The borders of cells between two years: round years at least four to the axis where its length allows, and
    /// finer ones wherever a cell holds more than a tenth of the events.
    static func cells(from first: Int, to last: Int, times: [Double]) -> [Int] {
        let level = RoundYears.steps.lastIndex { $0 * 4 <= last - first } ?? 0
        var years = [first]
        divide(first, last, level: level, times: times, into: &years)
        return years
    }

    private static func divide(_ lower: Int, _ upper: Int, level: Int, times: [Double], into years: inout [Int]) {
        var start = lower
        for end in RoundYears.between(lower, upper, step: RoundYears.steps[level]) + [upper] {
            let count = times.count(below: Double(end)) - times.count(below: Double(start))
            if level > 0, count > max(2, times.count / 10) {
                divide(start, end, level: level - 1, times: times, into: &years)
            } else {
                years.append(end)
            }
            start = end
        }
    }
}

extension Array where Element == Double {
    /// How many of the ascending values lie below a bound.
    fileprivate func count(below bound: Double) -> Int { partitioningIndex { $0 >= bound } }
}

extension Array {
    /// The first index whose element, and every later one, meets the condition; by bisection.
    fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
