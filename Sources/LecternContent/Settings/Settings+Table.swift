import LecternCore
import LecternMarkdown

/// All settings. To add one, add a property with its default and a row here, and use it.
extension Settings {
    package static let table = KeyTable(Settings(), site + folders + notes + pages + files)

    /// What the site is.
    private static let site: [Key<Settings>] = [
        Key(
            "title", \.title, .optional(.text), affects: [.pages, .feeds], otherNames: ["site_name"],
            otherwise: "the home page's", "name of the site"),
        Key("description", \.description, .text, affects: [.pages, .feeds], "for feeds and search engines"),
        Key(
            "author", \.author, .text, affects: [.pages, .feeds], otherNames: ["authors"],
            "for feeds and search engines"),
        Key(
            "language", \.language, .language, affects: [.compiling, .pages, .search, .feeds],
            otherNames: ["lang", "languageCode", "locale"], "of the notes and the interface"),
        Key(
            "baseURL", \.baseURL, .optional(.baseURL), affects: [.pages, .feeds],
            otherNames: ["site_url", "baseurl", "base_url", "base-url", "url", "base"],
            "the address where the site stands; adds sitemap, feed, canonical links"),
    ]

    private static let folders: [Key<Settings>] = [
        Key(
            "content", \.content, .folder, affects: [.folders],
            otherNames: ["docs_dir", "contentDir", "srcDir", "src"],
            "the folder of the notes; where it is not there, the site's own folder"),
        Key(
            "templates", \.templates, .folder, affects: [.folders], otherNames: ["theme", "layoutDir"],
            "the folder of overrides of the built-in theme"),
        Key(
            "output", \.output, .folder, affects: [.folders], otherNames: ["site_dir", "publishDir", "outDir"],
            "the folder to write to"),
        Key(
            "exclude", \.exclude, .unlocated(.texts), affects: [.folders],
            otherNames: ["exclude_docs", "srcExclude", "ignoreFiles", "ignored_content", "ignorePatterns", "ignore"],
            "what of the content is left out: patterns as in `.gitignore`, from the content folder"),
        Key(
            "gitignore", \.heedsGitignore, .bool, affects: [.folders],
            "whether files that git ignores are left out, too"),
        Key(
            "urls", \.usesDirectoryURLs, .choice([("file", false), ("directory", true)]),
            affects: [.addresses, .compiling, .pages, .search, .feeds], otherNames: ["uglyURLs"],
            "`directory` gives `a/b/` instead of `a/b.html`, for servers"),
    ]

    /// How notes are read.
    private static let notes: [Key<Settings>] = [
        Key(
            "titles", \.titles, .optional(.choice), affects: [.notes, .compiling],
            otherwise: "`file` in an Obsidian vault, else `heading`",
            "whether a note without `title` is called by its heading or by its file's name"),
        Key("autolink", \.autolink, .linkFrequency, affects: [.compiling], "within what a term links only once"),
        Key(
            "html", \.rawHTML, .choice, affects: [.compiling], page: "Documentation/markdown/html.md",
            "what becomes of raw HTML in notes"),
        Key(
            "remoteMedia", \.remoteMedia, .choice, affects: [.compiling, .pages, .faults],
            otherNames: ["images", "remoteImages"], page: "Documentation/markdown/images.md",
            "what becomes of pictures, films and sounds on other servers"),
        Key(
            "math", \.formulas, .formulas, affects: [.compiling, .pages, .faults],
            page: "Documentation/markdown/math.md", "formulas in TeX"),
        Key(
            "emoji", \.expandsEmoji, .choice([("shortcodes", true), ("false", false)]), affects: [.notes, .compiling],
            "`shortcodes` turns `:smile:` into its character"),
        Key(
            group: "lists", KeyTable(Settings(), lists), example: "{loose-bullets: true}",
            page: "Documentation/markdown/syntax.md", "how lists are read"),
        Key(
            "drafts", \.includesDrafts, .bool, affects: [.notes], otherNames: ["buildDrafts"],
            "whether drafts become pages, as with `--drafts`"),
        Key("strict", \.isStrict, .bool, affects: [.faults], "whether warnings are errors, as with `--strict`"),
    ]

    private static let lists: [Key<Settings>] = [
        Key(
            "loose-bullets", \.looseBullets, .choice, affects: [.notes, .compiling], otherNames: ["looseBullets"],
            "whether lines that begin with `•` and its like are lists")
    ]

    /// What stands around notes.
    private static let pages: [Key<Settings>] = [
        Key(
            "footer", \.footer, .text, affects: [.pages], otherNames: ["copyright"],
            "Markdown at the foot of every page"),
        Key(
            "navigation", \.navigation, .optional(.navigation), affects: [.pages, .faults],
            otherNames: ["nav", "menu"],
            otherwise: "sections, glossary, timeline", "links in the header"),
    ]

    /// What is made beside pages.
    private static let files: [Key<Settings>] = [
        Key("search", \.hasSearch, .bool, affects: [.compiling, .pages, .search], "whether the site has a search"),
        Key(
            "feed", \.hasFeed, .bool, affects: [.pages, .feeds], otherNames: ["rss"],
            "whether the site has a feed; it needs `baseURL`"),
        Key(
            "maximumFiles", \.maximumFiles, .optional(.located(.count)), affects: [.search, .faults],
            otherwise: "as many as are best",
            "for hosts that limit the files of a site: the search index then has fewer and larger ones"),
    ]
}

extension ValueType where Value == LinkFrequency {
    /// The frequencies by their names, and `false` for none.
    static var linkFrequency: ValueType {
        choice(Value.allCases.map { (word: $0 == .none ? "false" : $0.rawValue, value: $0) })
    }
}
