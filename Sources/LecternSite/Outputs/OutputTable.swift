import LecternContent
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

    typealias Entry = (path: String, source: Source)

    /// In the order in which they are written, and the number of each by its path.
    let entries: [Entry]
    private let numbers: [String: Int]
    /// The reference of the style sheet of formulas, from the site's root.
    let formulaSheet: String

    init(_ plan: SitePlan, theme: Theme, assets: [SourceFile], formulas: FormulaFiles) {
        var entries: [Entry] = plan.pages.map { (PageAddress.file(for: $0.url), .page($0)) }
        entries += DataFiles.entries(plan)
        entries += plan.redirects.map { redirect in
            (redirect.path, .made { $0.redirect(to: redirect.target, from: redirect.path) })
        }
        entries += assets.map { ($0.path, .constant(.copy(of: $0.diskPath))) }
        entries += theme.assets.map { ($0.path, .constant(.bytes($0.bytes))) }
        entries += formulas.files.map { ($0.path, .constant($0.content)) }
        entries += FeedFiles.entries(plan)
        // The first of those that share a path; others have been reported.
        var numbers: [String: Int] = [:]
        self.entries = entries.filter { entry in
            if numbers[entry.path] != nil { return false }
            numbers[entry.path] = numbers.count
            return true
        }
        self.numbers = numbers
        formulaSheet = formulas.sheetReference
    }

    /// How the file at a path from the site's root is made; `nil` when the site has none.
    subscript(path: String) -> Source? { numbers[path].map { entries[$0].source } }
}
