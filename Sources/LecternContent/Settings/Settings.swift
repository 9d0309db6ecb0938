package import LecternMarkdown

/// What `lectern.yaml` and the command line say; every setting has a default.
package struct Settings: Sendable, Hashable {
    /// The site's title; `nil` takes that of the home note.
    package var title: String?
    package var description = ""
    package var author = ""
    /// The language of notes that name none, as a BCP 47 tag.
    package var language = "zh-Hans"
    /// The site's address with `/` at its end.
    package var baseURL: String?
    /// The folder of the notes, relative to the site's folder.
    package var content = Settings.defaultContent
    package var templates = "Templates"
    package var output = "Public"
    /// What of the content is left out, as patterns of `.gitignore`.
    package var exclude: [String] = []
    /// Whether what git ignores is left out.
    package var heedsGitignore = true
    /// Whether `a/b.md` becomes `a/b/index.html` rather than `a/b.html`.
    package var usesDirectoryURLs = false
    /// Where a term links itself again after its first link.
    package var autolink = LinkFrequency.section
    /// What becomes of HTML in notes.
    package var rawHTML = RawHTMLPolicy.sanitized
    package var remoteMedia = RemoteMedia.warn
    /// How formulas are set; `nil` when dollars are dollars.
    package var formulas: FormulaOptions? = FormulaOptions()
    /// Whether `•` and its like make lists.
    package var looseBullets = LooseBullets.automatic
    /// Where titles come from that notes do not state; by what the folder is unless given.
    package var titles: TitleSource?
    /// Whether `:smile:` becomes a character.
    package var expandsEmoji = false
    /// Whether drafts become pages.
    package var includesDrafts = false
    /// Whether warnings count as errors.
    package var isStrict = false
    /// Markdown at the foot of each page.
    package var footer = ""
    /// Links in the header in place of the usual ones.
    package var navigation: [NavigationLink]?
    package var hasSearch = true
    package var hasFeed = true
    /// How many files the output may have, for hosts that limit them; `nil` for as many as are best.
    package var maximumFiles: Located<Int>?

    /// The content folder when none is named; when it is not there, the site's folder itself is the content.
    package static let defaultContent = "Content"

    package init() {}

    /// What becomes of pictures, films and sounds on other servers.
    package enum RemoteMedia: String, Sendable, Hashable, CaseIterable {
        /// Pages load them, and nothing is said of it.
        case allow
        /// Pages load them, with a warning that they are missing when the site is read offline.
        case warn
        /// They are errors, and pages do not load them.
        case refuse
    }

    /// The language in which the site's own words write dates.
    package var dateLanguage: DateLanguage { DateLanguage(tag: language) }
}

/// Within what only the first mention of a term or date is made a link.
package enum LinkFrequency: String, Sendable, Hashable, CaseIterable {
    case page
    case section
    case paragraph
    case all
    /// Nothing links by itself.
    case none
}
