import LecternContent
import LecternCore
import LecternMarkdown
import LecternRendering

/// What turns the formulas, the code and the diagrams of a site's notes into HTML.
enum SiteEngines {
    /// - Parameters:
    ///   - settings: Of the site.
    ///   - words: Of the interface.
    ///   - folders: Of the site, whose `node_modules` may hold scripts of its own.
    ///   - previous: What an earlier build used, kept when it would be the same.
    static func make(_ settings: Settings, words: StringTable, folders: SiteFolders, previous: Engines?) -> Engines {
        let engines = make(settings, words: words, folder: folders.root)
        guard let previous, previous.fingerprint == engines.fingerprint else { return engines }
        return previous
    }

    /// - Parameter folder: The site's, which may hold scripts of its own; `nil` without a site.
    static func make(_ settings: Settings, words: StringTable, folder: String?) -> Engines {
        Engines(
            formulas: settings.formulas.map { KaTeXTypesetter($0, site: folder) },
            highlighter: PrismHighlighter(site: folder),
            diagrams: SiteDiagrams(words: words, dateLanguage: settings.dateLanguage))
    }
}

extension Engines {
    /// What this machine lacks, of what the notes need: reported once, not for each formula.
    func obstacles(usesFormulas: Bool, namesLanguages: Bool) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if usesFormulas, let obstacle = formulas?.obstacle {
            diagnostics.append(
                obstacle.diagnostic(.error, consequence: "Until then, all formulas show as their source."))
        }
        if namesLanguages, let obstacle = highlighter?.obstacle {
            diagnostics.append(obstacle.diagnostic(.warning, consequence: "Until then, code has no colours."))
        }
        return diagnostics
    }
}
