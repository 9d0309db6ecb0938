import LecternCore
import LecternRendering

/// What is remembered of the faults of a site, so that looking for them again after a change costs little.
struct FaultFinder: Sendable {
    private struct CollisionInput: Sendable, Equatable {
        /// By its number.
        var plan: Int
        /// By its fingerprint.
        var theme: String
    }

    var site = SiteFaults()
    private var collisions = Memo<CollisionInput, [Diagnostic]>()

    /// Files of the site that stand in each other's way; the texts of notes have no part in that.
    mutating func collisions(of plan: SitePlan, number: Int, _ inputs: SiteInputs) -> [Diagnostic] {
        collisions.value(for: CollisionInput(plan: number, theme: inputs.theme.fingerprint)) { _, _ in
            OutputCollisions.find(plan, theme: inputs.theme, assets: inputs.assets)
        }
    }
}
