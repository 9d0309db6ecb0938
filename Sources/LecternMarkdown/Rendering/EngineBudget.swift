/// How much patience a note has with sources that take too long.
///
/// Each of them is stopped after a moment, but a note may have thousands; after a few, the rest is left as it is. The
/// count is a note's own, so that the result does not depend on which other notes there are.
package struct EngineBudget: Sendable {
    private static let limit = 2
    private var timeouts = 0

    package init() {}

    /// Whether nothing more is tried.
    package var isSpent: Bool { timeouts >= Self.limit }

    mutating func countTimeout() { timeouts += 1 }
}
