import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown

/// What holds for the whole site: the settings file, and what the command line says instead.
struct SiteSettings: Sendable, Equatable {
    struct NavigationLink: Sendable, Hashable {
        var title: String
        /// A note's path, an address of the site, or one of the web.
        var path: String
        var location: SourceLocation
    }

    var title: String?
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

    var dateLanguage: DateLanguage { DateLanguage(tag: language) }
}

extension SiteSettings {
    /// The settings' file, with what the command line says instead.
    init(_ file: Settings, options: SiteOptions) {
        title = file.title
        description = file.description ?? ""
        author = file.author ?? ""
        language = file.language
        baseURL = options.baseURL.flatMap(BaseURL.normalized) ?? file.baseURL
        usesDirectoryURLs = file.urls == .directory
        autolink =
            switch file.autolink {
            case .page: .page
            case .section: .section
            case .paragraph: .paragraph
            case .all: .all
            case .never: .none
            }
        rawHTML =
            switch file.html {
            case .sanitized: .sanitized
            case .escaped: .escaped
            case .trusted: .trusted
            }
        looseBullets = file.looseBullets
        remoteMedia = file.remoteMedia
        formulas = file.formulas
        expandsEmoji = file.emoji == .shortcodes
        includesDrafts = file.includesDrafts || options.includesDrafts
        isStrict = file.isStrict || options.isStrict
        footer = file.footer ?? ""
        navigation = file.navigation?.map {
            NavigationLink(title: $0.title, path: $0.path.value, location: $0.path.location)
        }
        hasSearch = file.hasSearch
        hasFeed = file.hasFeed
        maximumFiles = file.maximumFiles
    }
}
