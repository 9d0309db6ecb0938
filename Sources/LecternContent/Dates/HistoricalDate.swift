/// A date as an author writes it: one partial date, or a range of them.
///
/// All of Lectern speaks of dates in this type. Its text form is EDTF (ISO 8601-2:2019, levels 0 and 1), which
/// `edtf` writes canonically and `init(edtf:)` reads: `HistoricalDate(edtf: x.edtf) == x`.
package enum HistoricalDate: Sendable, Hashable {
    case single(PartialDate)
    case range(DateRange)
}

extension HistoricalDate {
    /// The first day it may mean, in days since 1970-01-01 (proleptic Gregorian); `Int.min` for an open start.
    package var earliest: Int {
        switch self {
        case .single(let date): date.earliest
        case .range(let range): range.earliest
        }
    }

    /// The last day it may mean; `Int.max` for an open end.
    package var latest: Int {
        switch self {
        case .single(let date): date.latest
        case .range(let range): range.latest
        }
    }

    /// The canonical EDTF text.
    package var edtf: String {
        switch self {
        case .single(let date): date.edtf
        case .range(let range): range.edtf
        }
    }

    /// Whether the other date lies wholly within this one. Qualifiers play no part: `1984~` contains `1984-05`.
    package func contains(_ other: HistoricalDate) -> Bool {
        earliest <= other.earliest && other.latest <= latest
    }

    /// Whether the two share a day.
    package func overlaps(_ other: HistoricalDate) -> Bool {
        earliest <= other.latest && other.earliest <= latest
    }

    /// Whether it names a stretch of time rather than a point on the timeline: a range, a decade, a century.
    package var isSpan: Bool {
        switch self {
        case .single(let date): date.precision <= .decade
        case .range: true
        }
    }
}

extension HistoricalDate: Comparable {
    /// The order of a timeline: by first day; of those that begin together the longer one first, so that a year
    /// stands before its months as a heading before its text; then by EDTF text, which puts the exact date
    /// before the qualified one (`1984` < `1984%` < `1984?` < `1984~`). Total: only equal dates tie.
    package static func < (a: HistoricalDate, b: HistoricalDate) -> Bool {
        if a.earliest != b.earliest { return a.earliest < b.earliest }
        if a.latest != b.latest { return a.latest > b.latest }
        return a.edtf < b.edtf
    }
}

extension HistoricalDate: CustomStringConvertible {
    package var description: String { edtf }
}

extension HistoricalDate: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(edtf: decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(edtf)
    }
}
