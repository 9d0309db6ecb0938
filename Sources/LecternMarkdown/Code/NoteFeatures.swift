/// What a rendered note has that a page needs more than the usual style sheets and scripts for.
package struct NoteFeatures: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Blocks of code.
    package static let code = NoteFeatures(rawValue: 1)
    /// Diagrams as drawings.
    package static let diagrams = NoteFeatures(rawValue: 2)
}

/// What the renderer keeps from one block of code to the next.
struct CodeState {
    /// Unknown languages that were told of: once each is enough.
    var unknownLanguages: Set<String> = []
    /// The names of the open group of tabs.
    var tabs: [String] = []
    /// How many diagrams of one source there are.
    var diagrams: [String: Int] = [:]
}
