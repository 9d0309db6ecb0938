package import LecternContent

/// What is known of a site before any of its notes is compiled: what links may lead to, what words may mean, and the
/// notes whose text others may show.
package struct SiteIndex: Sendable {
    package let siteMap: SiteMap
    package let lexicon: Lexicon
    /// By path from the content folder.
    package let notes: [String: Note]

    package init(siteMap: SiteMap, lexicon: Lexicon, notes: [String: Note] = [:]) {
        self.siteMap = siteMap
        self.lexicon = lexicon
        self.notes = notes
    }
}
