/// Words that prose may use, and what they stand for.
package struct Surface: Sendable, Hashable {
    /// The words as the entry writes them.
    package var text: String
    /// The entry's number in the lexicon.
    package var entry: Int
    /// Whether the words hold a name of the entry and do not mean it: no name inside of them leads to it.
    package var isException: Bool
    /// Whether capitals and small letters differ.
    package var isCaseSensitive: Bool
    /// Whether English plural endings may follow.
    package var takesPlural: Bool

    package init(
        text: String, entry: Int, isException: Bool = false, isCaseSensitive: Bool, takesPlural: Bool = true
    ) {
        self.text = text
        self.entry = entry
        self.isException = isException
        self.isCaseSensitive = isCaseSensitive
        self.takesPlural = takesPlural
    }
}
