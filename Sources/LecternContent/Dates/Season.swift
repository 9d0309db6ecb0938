/// A part of a year longer than a month, with its number in ISO 8601-2:2019: a season of the northern hemisphere, a
/// quarter, a half.
package enum Season: Int, Sendable, Hashable, CaseIterable {
    case spring = 21
    case summer, autumn, winter
    case firstQuarter = 33
    case secondQuarter, thirdQuarter, fourthQuarter
    case firstHalf = 40
    case secondHalf

    /// The month in which it begins. The standard leaves that open for seasons; these are the meteorological
    /// ones, so winter reaches into February of the next year.
    package var firstMonth: Int {
        switch self {
        case .spring, .summer, .autumn, .winter: (rawValue - 20) * 3
        case .firstQuarter, .secondQuarter, .thirdQuarter, .fourthQuarter: (rawValue - 33) * 3 + 1
        case .firstHalf: 1
        case .secondHalf: 7
        }
    }

    /// The month in which it ends, beyond 12 in the next year.
    var lastMonth: Int { firstMonth + (rawValue < 40 ? 2 : 5) }
}
