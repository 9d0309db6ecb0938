/// The names that mean something else to one lexicon than to another: those that came, went, or changed what they
/// lead to.
package struct NameChanges: Sendable {
    /// In folded form.
    private let names: [[UInt16]]

    /// Nothing changed.
    package static let none = NameChanges(names: [])

    private init(names: [[UInt16]]) {
        self.names = names
    }

    package init(from old: Lexicon, to new: Lexicon) {
        let (before, after) = (old.nameMeanings, new.nameMeanings)
        let changed = after.filter { before[$0.key] != $0.value }.keys
        names = Array(changed) + before.keys.filter { after[$0] == nil }
    }

    package var isEmpty: Bool { names.isEmpty }

    /// Whether a text may hold one of the names.
    func touch(_ prose: ProseFilter) -> Bool {
        names.contains(where: prose.mayHold)
    }
}
