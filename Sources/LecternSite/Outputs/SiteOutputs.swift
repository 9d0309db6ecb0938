import LecternRendering

/// Every file of the site but those of the search index, by its path. A page is rendered when it is asked for.
struct SiteOutputs: Sendable {
    private let renderer: PageRenderer
    private let table: OutputTable

    init(_ site: AssembledSite, frame: SiteFrame, table: OutputTable) {
        renderer = PageRenderer(site: site, frame: frame, formulaSheet: table.formulaSheet)
        self.table = table
    }

    var files: [OutputFile] { table.entries.map { OutputFile(path: $0.path, content: content($0.source)) } }

    func has(_ path: String) -> Bool { table[path] != nil }

    /// The file at a path from the site's root; `nil` when the site has none.
    func file(at path: String) -> OutputFile? {
        table[path].map { OutputFile(path: path, content: content($0)) }
    }

    /// The page at a path; `nil` when the path is that of a file of another kind, or of none.
    func page(at path: String) -> PlannedPage? {
        if case .page(let page) = table[path] { page } else { nil }
    }

    private func content(_ source: OutputTable.Source) -> OutputFile.Content {
        switch source {
        case .page(let page): .made { [renderer] in renderer.render(page) }
        case .made(let make): .made { [renderer] in try make(renderer) }
        case .constant(let content): content
        }
    }
}
