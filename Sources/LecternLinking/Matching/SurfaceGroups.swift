/// Names by their folded form: those of one form are found together, and told apart afterwards.
package struct SurfaceGroups: Sendable {
    package struct Group: Sendable {
        /// The folded form; never empty.
        package var pattern: [UInt16]
        package var surfaces: [Surface]
    }

    /// In the order in which the forms first come up.
    package private(set) var groups: [Group] = []

    package init(_ surfaces: [Surface], folding: TextFolding) {
        var numbers: [[UInt16]: Int] = [:]
        for surface in surfaces {
            let pattern = folding.folded(surface.text)
            guard !pattern.isEmpty else { continue }
            if let number = numbers[pattern] {
                groups[number].surfaces.append(surface)
            } else {
                numbers[pattern] = groups.count
                groups.append(Group(pattern: pattern, surfaces: [surface]))
            }
        }
    }
}
