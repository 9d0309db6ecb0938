package import LecternMarkdown

/// What `lectern.yaml` says; every setting has a default.
package struct Settings: Sendable, Hashable {
    /// The site's title; `nil` takes that of the home note.
    package var title: String?
    package var description: String?
    package var author: String?
    /// The language of notes that name none, as a BCP 47 tag.
    package var language = "zh-Hans"
    /// The site's address with `/` at its end.
    package var baseURL: String?
    /// The folder of the notes, relative to the site's folder.
    package var content = Settings.defaultContent
    package var templates = "Templates"
    package var output = "Public"
    package var urls = URLStyle.file
    package var autolink = AutolinkScope.section
    /// Whether drafts become pages.
    package var includesDrafts = false
    /// Whether warnings count as errors.
    package var isStrict = false
    /// Markdown at the foot of each page.
    package var footer: String?
    /// Links in the header in place of the usual ones.
    package var navigation: [NavigationItem]?
    package var hasSearch = true
    package var hasFeed = true
    /// How many files the output may have, for hosts that limit them; `nil` for as many as are best.
    package var maximumFiles: Located<Int>?
    package var html = RawHTML.sanitized
    /// Whether `•` and its like make lists.
    package var looseBullets = LooseBullets.automatic
    package var remoteMedia = RemoteMedia.warn
    /// How formulas are set; `nil` when dollars are dollars.
    package var formulas: FormulaOptions? = FormulaOptions()
    package var emoji = EmojiNotation.none

    /// The content folder when none is named; when it is not there, the site's folder itself is the content.
    package static let defaultContent = "Content"

    package init() {}

    /// How pages are named.
    package enum URLStyle: String, Sendable, Hashable, CaseIterable {
        /// `a/b.md` becomes `a/b.html`.
        case file
        /// `a/b.md` becomes `a/b/index.html`.
        case directory
    }

    /// Where a term links itself again after its first link.
    package enum AutolinkScope: String, Sendable, Hashable, CaseIterable {
        case page, section, paragraph, all
        case never = "false"
    }

    /// How emoji may be written beside their characters.
    package enum EmojiNotation: String, Sendable, Hashable, CaseIterable {
        /// `:smile:`, by GitHub's names.
        case shortcodes
        case none = "false"
    }

    /// What becomes of HTML in notes.
    package enum RawHTML: String, Sendable, Hashable, CaseIterable {
        /// What can harm a reader is removed.
        case sanitized
        /// Tags are shown as text.
        case escaped
        /// Nothing is changed.
        case trusted
    }

    /// What becomes of pictures, films and sounds on other servers.
    package enum RemoteMedia: String, Sendable, Hashable, CaseIterable {
        /// Pages load them, and nothing is said of it.
        case allow
        /// Pages load them, with a warning that they are missing when the site is read offline.
        case warn
        /// They are errors, and pages do not load them.
        case refuse
    }

    /// A link in the header.
    package struct NavigationItem: Sendable, Hashable {
        package var title: String
        /// A page of the site or an address elsewhere, as written.
        package var path: Located<String>

        package init(title: String, path: Located<String>) {
            self.title = title
            self.path = path
        }
    }
}
