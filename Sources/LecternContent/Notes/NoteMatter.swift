/// What a note's front matter says, whatever the note's kind, with its dates read.
package struct NoteMatter: Sendable, Hashable {
    /// How a page wants terms to be linked.
    package enum Autolink: Sendable, Hashable {
        case asTheSite
        case never
        /// All but these names.
        case except([String])
    }

    package var title: String?
    package var description = ""
    package var date: HistoricalDate?
    package var updated: HistoricalDate?
    package var tags: [String] = []
    package var aliases: [String] = []
    package var weight: Double?
    package var isDraft = false
    package var template: String?
    package var showsOutline = true
    package var slug: String?
    package var language: String?
    package var autolink = Autolink.asTheSite

    package init() {}
}
