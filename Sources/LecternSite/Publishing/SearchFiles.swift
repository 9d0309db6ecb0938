import LecternCore
import LecternLinking
import LecternSearch

/// The search index of a site.
enum SearchFiles {
    /// Traditional characters find Simplified ones and the reverse, as in the prose.
    static let folding = CharacterFolding(
        pairs: HanFoldingTable.traditionalToSimplified.map { CharacterFolding.Pair(source: $0.from, target: $0.to) })

    static func make(_ site: AssembledSite) async throws -> [SearchFile] {
        guard site.plan.settings.hasSearch else { return [] }
        return try await SearchIndex.build(
            documents: site.search.map(\.document), terms: site.search.map(\.terms),
            options: SearchOptions(folding: folding))
    }
}
