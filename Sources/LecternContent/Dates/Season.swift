/// A season of the northern hemisphere, with its number in ISO 8601-2:2019.
package enum Season: Int, Sendable, Hashable, CaseIterable {
    case spring = 21
    case summer, autumn, winter

    /// The month in which it begins. The standard leaves that open; these are the meteorological
    /// seasons, so winter reaches into February of the next year.
    package var firstMonth: Int { (rawValue - 20) * 3 }
}
