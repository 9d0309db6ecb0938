import LecternContent
import LecternCore
import LecternRendering

/// Lists every file of the site but those of the search index. Pages are rendered only when their turn to be written comes.
enum SiteOutput {
    static func files(of site: AssembledSite, loaded: LoadedSite) throws -> [OutputFile] {
        let formulas = try FormulaFiles(site)
        let renderer = PageRenderer(site: site, theme: loaded.theme, formulaSheet: formulas.sheetReference)
        var files = site.plan.pages.map { page in
            OutputFile(path: PageAddress.file(for: page.url), content: .made { renderer.render(page) })
        }
        files += DataFiles.make(renderer)
        files += site.plan.redirects.map { redirect in
            OutputFile(
                path: redirect.path, content: .made { renderer.redirect(to: redirect.target, from: redirect.path) })
        }
        files += loaded.assets.map { OutputFile(path: $0.path, content: .copy(of: $0.diskPath)) }
        files += loaded.theme.assets.map { OutputFile(path: $0.path, content: .bytes($0.bytes)) }
        files += formulas.files
        files += FeedFiles.make(renderer)
        return withoutCollisions(files)
    }

    /// The first of the files that share a path; the plan has reported the others.
    private static func withoutCollisions(_ files: [OutputFile]) -> [OutputFile] {
        var seen: Set<String> = []
        return files.filter { seen.insert($0.path).inserted }
    }
}
