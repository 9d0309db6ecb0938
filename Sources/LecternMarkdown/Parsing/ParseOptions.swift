/// How the source of a note is read.
package struct ParseOptions: Sendable, Hashable {
    /// Whether `•` and its like make lists.
    package var looseBullets: LooseBullets
    /// Whether shortcodes such as `:smile:` become their characters.
    package var expandsEmoji: Bool
    /// Whether words in angle brackets that are no HTML stay text (see ``AngleWords``).
    package var keepsAngleWords: Bool

    package init(
        looseBullets: LooseBullets = .automatic, expandsEmoji: Bool = false, keepsAngleWords: Bool = true
    ) {
        self.looseBullets = looseBullets
        self.expandsEmoji = expandsEmoji
        self.keepsAngleWords = keepsAngleWords
    }
}
