import LecternContent
import LecternCore

/// What a note's front matter says, whatever the note's kind, with its dates read.
struct NoteMatter: Sendable, Hashable {
    /// How a page wants terms to be linked.
    enum Autolink: Sendable, Hashable {
        case asTheSite
        case never
        /// All but these names.
        case except([String])
    }

    var title: String?
    var description = ""
    var date: HistoricalDate?
    var updated: HistoricalDate?
    var tags: [String] = []
    var aliases: [String] = []
    var weight: Double?
    var isDraft = false
    var template: String?
    var showsOutline = true
    var slug: String?
    var language: String?
    var autolink = Autolink.asTheSite
}
