/// A span between two dates, either of which may be open or unknown: an EDTF interval.
///
/// A value is always valid: one bound at least is a date, and the start may lie before the end.
package struct DateRange: Sendable, Hashable {
    /// One side of a range.
    package enum Bound: Sendable, Hashable {
        case date(PartialDate)
        /// No limit (`..`): going on, or since ever.
        case open
        /// There is a limit, and nobody knows it (nothing written).
        case unknown

        package var date: PartialDate? {
            if case .date(let date) = self { date } else { nil }
        }
    }

    package let start: Bound
    package let end: Bound

    /// A range; `nil` when it has no date at all, or ends before it starts.
    package init?(start: Bound, end: Bound) {
        guard start.date != nil || end.date != nil else { return nil }
        if let first = start.date, let last = end.date, first.earliest > last.latest { return nil }
        (self.start, self.end) = (start, end)
    }

    /// A range between two dates; `nil` when it ends before it starts.
    package init?(from start: PartialDate, to end: PartialDate) {
        self.init(start: .date(start), end: .date(end))
    }

    /// A range that goes on, as in "2020–present".
    package init(since start: PartialDate) {
        (self.start, self.end) = (.date(start), .open)
    }
}

extension DateRange {
    /// The first day, in days since 1970-01-01: `Int.min` for an open start. An unknown start claims
    /// nothing beyond the known end, so the first day of the end stands for it.
    package var earliest: Int {
        switch start {
        case .date(let date): date.earliest
        case .open: .min
        case .unknown: end.date?.earliest ?? .min
        }
    }

    /// The last day: `Int.max` for an open end; for an unknown end, the last day of the start.
    package var latest: Int {
        switch end {
        case .date(let date): date.latest
        case .open: .max
        case .unknown: start.date?.latest ?? .max
        }
    }

    /// The range in EDTF: `1950/2005`, `2020/..`, `../1900`, `2020/`.
    package var edtf: String { Self.edtf(start) + "/" + Self.edtf(end) }

    private static func edtf(_ bound: Bound) -> String {
        switch bound {
        case .date(let date): date.edtf
        case .open: ".."
        case .unknown: ""
        }
    }
}
