/// How the source of a note is read.
package struct ParseOptions: Sendable, Hashable {
    /// Whether `•` and its like make lists.
    package var looseBullets: LooseBullets
    /// Whether shortcodes such as `:smile:` become their characters.
    package var expandsEmoji: Bool

    package init(looseBullets: LooseBullets = .automatic, expandsEmoji: Bool = false) {
        self.looseBullets = looseBullets
        self.expandsEmoji = expandsEmoji
    }
}
