import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown
import LecternRendering

/// What holds for the whole site: the settings file, what the command line says instead, and the words of the
/// interface.
struct SiteSettings: Sendable {
    struct NavigationLink: Sendable, Hashable {
        var title: String
        /// A note's path, an address of the site, or one of the web.
        var path: String
        var location: SourceLocation
    }

    var title: String?
    /// The name of the site's folder: the title of a site that has no other.
    var folderName: String
    var description = ""
    var author = ""
    /// A BCP 47 tag.
    var language = "zh-Hans"
    /// Absolute, with a `/` at its end.
    var baseURL: String?
    var usesDirectoryURLs = false
    var autolink = LinkPolicy.Frequency.section
    var rawHTML = RawHTMLPolicy.sanitized
    var looseBullets = LooseBullets.automatic
    var remoteMedia = Settings.RemoteMedia.warn
    /// `nil` when there are no formulas.
    var formulas: FormulaOptions? = FormulaOptions()
    /// Whether `:smile:` becomes a character.
    var expandsEmoji = false
    var includesDrafts = false
    var isStrict = false
    /// Markdown.
    var footer = ""
    /// The links of the header, in place of sections, glossary and timeline.
    var navigation: [NavigationLink]?
    var hasSearch = true
    var hasFeed = true
    var maximumFiles: Located<Int>?
    var words: StringTable
    /// The templates of the theme.
    var templateNames: [String]

    var dateLanguage: DateLanguage { DateLanguage(tag: language) }
}
