import LecternContent
import LecternCore
import LecternRendering

/// Every file of the site but those of the search index, by its path. A page is rendered when it is asked for.
struct SiteOutputs: Sendable {
    private enum Source: Sendable {
        case page(PlannedPage)
        case redirect(PlannedPage)
        case file(OutputFile.Content)
    }

    private let renderer: PageRenderer
    /// In the order in which they are written, and the number of each by its path.
    private let sources: [(path: String, source: Source)]
    private let numbers: [String: Int]

    /// - Throws: ``EnvironmentError`` when files that pages need cannot be read.
    init(_ site: AssembledSite, frame: SiteFrame, inputs: SiteInputs) throws {
        let formulas = try FormulaFiles(site)
        renderer = PageRenderer(site: site, frame: frame, formulaSheet: formulas.sheetReference)
        var sources = site.plan.pages.map { (path: PageAddress.file(for: $0.url), source: Source.page($0)) }
        func add(_ files: [OutputFile]) { sources += files.map { (path: $0.path, source: .file($0.content)) } }
        add(DataFiles.make(renderer))
        sources += site.plan.redirects.map { (path: $0.path, source: .redirect($0.target)) }
        add(inputs.assets.map { OutputFile(path: $0.path, content: .copy(of: $0.diskPath)) })
        add(inputs.theme.assets.map { OutputFile(path: $0.path, content: .bytes($0.bytes)) })
        add(formulas.files)
        add(FeedFiles.make(renderer))
        // The first of those that share a path; others have been reported.
        var seen: Set<String> = []
        self.sources = sources.filter { seen.insert($0.path).inserted }
        numbers = Dictionary(
            self.sources.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    var files: [OutputFile] { sources.map { OutputFile(path: $0.path, content: content(of: $0)) } }

    func has(_ path: String) -> Bool { numbers[path] != nil }

    /// The file at a path from the site's root; `nil` when the site has none.
    func file(at path: String) -> OutputFile? {
        numbers[path].map { OutputFile(path: path, content: content(of: sources[$0])) }
    }

    /// The page at a path; `nil` when the path is that of a file of another kind, or of none.
    func page(at path: String) -> PlannedPage? {
        if let number = numbers[path], case .page(let page) = sources[number].source { page } else { nil }
    }

    private func content(of output: (path: String, source: Source)) -> OutputFile.Content {
        switch output.source {
        case .page(let page): .made { [renderer] in renderer.render(page) }
        case .redirect(let page): .made { [renderer] in renderer.redirect(to: page, from: output.path) }
        case .file(let content): content
        }
    }
}
