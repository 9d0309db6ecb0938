import LecternContent
import LecternCore
import LecternRendering

/// Which files the site has, those of the search index aside, and how each is made. It depends on the plan, the theme
/// and the files that are copied; the texts of notes decide nothing but whether there are files for formulas.
struct OutputTable: Sendable {
    enum Source: Sendable {
        case page(PlannedPage)
        /// Bytes that depend on what notes compile to.
        case made(@Sendable (PageRenderer) throws -> [UInt8])
        /// A file that is the same whatever the notes say.
        case constant(OutputFile.Content)
    }

    struct Entry: Sendable {
        var path: String
        var origin: OutputOrigin
        var source: Source
    }

    /// In the order in which they are written, and the number of each by its path.
    let entries: [Entry]
    private let numbers: [String: Int]
    /// The reference of the style sheet of formulas, from the site's root.
    let formulaSheet: String

    init(_ plan: SitePlan, theme: Theme, assets: [SourceFile], formulas: FormulaFiles) {
        // The first of those that stand in each other's way; others have been reported.
        var claims = OutputClaims(folding: NameFolding())
        let candidates = formulas.entries + Self.candidates(plan, theme: theme, assets: assets)
        entries = candidates.filter { entry in
            !OutputCollisions.isKept(entry, hasSearch: plan.settings.hasSearch) && claims.claim(entry) == nil
        }
        numbers = Dictionary(
            entries.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
        formulaSheet = formulas.sheetReference
    }

    /// How the file at a path from the site's root is made; `nil` when the site has none.
    subscript(path: String) -> Source? { numbers[path].map { entries[$0].source } }

    /// The fault of a file that could not be written, at the place that it comes from.
    func fault(of path: String, _ error: EnvironmentError) -> Diagnostic {
        let origin = numbers[path].map { entries[$0].origin }
        return Diagnostic(
            .error, "output.unwritable", at: origin?.location, "\(path) is missing from the site: \(error)",
            explanation: "The rest of the site is built; what an earlier build wrote there is left as it was.",
            suggestion: "Mend that and build again.")
    }

    /// All that would be written, those first that win over others: pages, what belongs to them and the theme, without
    /// which no page is whole; then the author's files; then those that an author may have in place of ours, such as
    /// `robots.txt`; at last the old addresses of pages.
    static func candidates(_ plan: SitePlan, theme: Theme, assets: [SourceFile]) -> [Entry] {
        let pages = plan.pages.map { page in
            Entry(path: PageAddress.file(for: page.url), origin: OutputOrigin(of: page, plan), source: .page(page))
        }
        let redirects = plan.redirects.map { redirect in
            Entry(
                path: redirect.path, origin: .author(redirect.location),
                source: .made { $0.redirect(to: redirect.target, from: redirect.path) })
        }
        let ownFiles = theme.assets.map { file in
            Entry(path: file.path, origin: .lectern("a file of the theme"), source: .constant(.bytes(file.bytes)))
        }
        let files = assets.map { file in
            Entry(
                path: file.path, origin: .author(SourceLocation(file: file.file)),
                source: .constant(.copy(of: file.diskPath)))
        }
        return pages + DataFiles.entries(plan) + ownFiles + files + FeedFiles.entries(plan) + redirects
    }
}
