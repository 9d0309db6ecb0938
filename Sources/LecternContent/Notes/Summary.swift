/// A short plain text for lists, feeds and search results.
package enum Summary {
    private static let longest = 160

    /// The first sentences of a paragraph, cut where it gets long.
    package static func make(_ paragraph: String) -> String {
        let text = paragraph.replacing("\n", with: " ")
        guard text.unicodeScalars.count > longest else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest - 1))) + "…"
    }
}
