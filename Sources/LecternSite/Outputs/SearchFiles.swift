import LecternContent
import LecternCore
import LecternLinking
import LecternSearch

/// The search index of a site.
enum SearchFiles {
    /// Traditional characters find Simplified ones and the reverse, as in the prose.
    static let options = SearchOptions(
        folding: CharacterFolding(
            pairs: HanFoldingTable.traditionalToSimplified.map {
                CharacterFolding.Pair(source: $0.from, target: $0.to)
            }))

    /// Whether a document gets its number before another one: by their addresses.
    static func isNumberedBefore(_ entry: SearchEntry, _ other: SearchEntry) -> Bool {
        entry.document.url < other.document.url
    }

    /// Hands each file of the index on as soon as it is made.
    ///
    /// - Parameters:
    ///   - entries: The site's documents with their terms, in any order.
    ///   - maximumFiles: How many files there may be; `nil` for as many as are best.
    ///   - write: Takes each file, on any thread.
    /// - Throws: What `write` throws.
    static func make(
        _ entries: [SearchEntry], maximumFiles: Int?, write: @escaping @Sendable (OutputFile) throws -> Void
    ) async throws -> SearchSummary {
        var options = options
        options.maximumFiles = maximumFiles
        let entries = entries.sorted(by: isNumberedBefore)
        return try await SearchIndex.build(
            documents: entries.map(\.document), terms: entries.map(\.terms), options: options
        ) { file in
            try write(OutputFile(path: file.path, content: .bytes(file.bytes)))
        }
    }
}
