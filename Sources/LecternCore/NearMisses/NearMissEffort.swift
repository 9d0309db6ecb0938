/// How much may still be done to find what wrong names may have meant: a site with thousands of them must not take
/// minutes to say so.
///
/// Looking at a name counts 1, some nanoseconds; comparing it scalar by scalar more. Counted and not timed, so that the same
/// site always has the same suggestions.
package struct NearMissEffort: Sendable {
    package var left: Int

    package init(left: Int) {
        self.left = left
    }

    package static let unlimited = NearMissEffort(left: .max)

    /// What a report of faults may cost: about a second.
    package static let ofReport = NearMissEffort(left: 200_000_000)
}
