import LecternContent
import LecternCore
import LecternRendering

/// A date object of TimelineJS.
struct TimelineMoment: Hashable {
    /// Years before 1 CE count back from -1, which is 1 BCE, so that axis and labels of TimelineJS agree.
    var year: Int
    var month: Int?
    var day: Int?
    var hour: Int?

    /// - Parameter year: The astronomical year, 0 for 1 BCE.
    init(astronomical year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year > 0 ? year : year - 1
        (self.month, self.day) = (month, day)
    }

    /// - Parameter dayNumber: In days since 1970-01-01.
    init(dayNumber: Int) {
        let date = CivilCalendar.civil(dayNumber: dayNumber)
        self.init(astronomical: date.year, month: date.month, day: date.day)
    }

    var value: JSONValue {
        var members: [String: JSONValue] = ["year": .number(year)]
        members["month"] = month.map(JSONValue.number)
        members["day"] = day.map(JSONValue.number)
        members["hour"] = hour.map(JSONValue.number)
        return .object(members)
    }
}

/// The stretch that all dates of a timeline cover, which bounds what is open.
struct TimelineSpan {
    /// What JavaScript's dates hold; TimelineJS has another scale for more.
    private static let years = -271_820...275_758

    /// The first and the last day that a date of the timeline names; days since 1970-01-01.
    private let days: ClosedRange<Int>

    init(_ dates: [HistoricalDate]) {
        let bounds = dates.flatMap { date in
            switch date {
            case .single(let date): [date]
            case .range(let range): [range.start.date, range.end.date].compactMap(\.self)
            }
        }
        let first = bounds.map(\.earliest).min() ?? 0
        days = first...(bounds.map(\.latest).max() ?? first)
    }

    /// Whether some date lies beyond what JavaScript's dates hold.
    var needsYearsOnly: Bool {
        !Self.years.contains(CivilCalendar.civil(dayNumber: days.lowerBound).year)
            || !Self.years.contains(CivilCalendar.civil(dayNumber: days.upperBound).year)
    }

    /// Where an event is shown: its first year, month or day as far as known; without a start, its end.
    func start(of date: HistoricalDate) -> TimelineMoment {
        switch date {
        case .single(let date): Self.first(of: date)
        case .range(let range): (range.start.date ?? range.end.date).map(Self.first) ?? moment(days.lowerBound)
        }
    }

    /// Where an event that is a stretch of time ends. One that goes on ends with the timeline.
    func end(of date: HistoricalDate) -> TimelineMoment? {
        switch date {
        case .single(let date):
            switch date.precision {
            case .century, .decade, .season: Self.last(of: date)
            case .year, .month, .day: nil
            }
        case .range(let range):
            switch (range.start, range.end) {
            case (.date, .date(let last)): Self.last(of: last)
            case (.date(let first), .open) where first.latest < days.upperBound:
                TimelineMoment(astronomical: CivilCalendar.civil(dayNumber: days.upperBound).year)
            default: nil
            }
        }
    }

    /// First and last day of a period, whole dates, for TimelineJS drops an end that repeats the start's members.
    func era(_ range: HistoricalDate) -> (start: TimelineMoment, end: TimelineMoment) {
        var (first, last) = (range.earliest, range.latest)
        if case .range(let range) = range {
            if range.start.date == nil { first = min(days.lowerBound, range.end.date?.earliest ?? first) }
            if range.end.date == nil { last = max(days.upperBound, range.start.date?.latest ?? last) }
        }
        var (start, end) = (moment(first), moment(last))
        if first == last { (start.hour, end.hour) = (0, 23) }
        return (start, end)
    }

    private func moment(_ dayNumber: Int) -> TimelineMoment { TimelineMoment(dayNumber: dayNumber) }

    private static func first(of date: PartialDate) -> TimelineMoment {
        TimelineMoment(astronomical: date.year, month: date.month ?? date.season?.firstMonth, day: date.day)
    }

    private static func last(of date: PartialDate) -> TimelineMoment {
        let last = CivilCalendar.civil(dayNumber: date.latest)
        switch date.precision {
        case .century, .decade, .year: return TimelineMoment(astronomical: last.year)
        case .season, .month: return TimelineMoment(astronomical: last.year, month: last.month)
        case .day: return TimelineMoment(dayNumber: date.latest)
        }
    }
}
