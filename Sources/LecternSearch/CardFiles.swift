import LecternCore

/// Writes what a result shows of a document before its text is there, some documents to a file.
enum CardFiles {
    /// A longer summary is cut; it is shown only when the text has no better excerpt.
    private static let longestSummary = 120

    static func make(
        documents: [SearchDocument], places: [TextPlan.Place], options: SearchOptions
    ) async throws -> [SearchFile] {
        let portions = documents.indices.portions(of: options.cardsPerFile)
        return try await portions.indices.concurrentMap(workers: options.workers) { number in
            var json = JSONText()
            json.array(portions[number]) { append(documents[$1], at: places[$1], to: &$0) }
            return ScriptFile.make(ScriptFile.name("cards", number), json)
        }
    }

    /// `[kind, title, url, breadcrumb, summary, text file, index in it, number of blocks, aliases, tags]`.
    private static func append(_ document: SearchDocument, at place: TextPlan.Place, to json: inout JSONText) {
        json.raw("[")
        json.string(document.kind.rawValue)
        for text in [document.title, document.url] {
            json.raw(",")
            json.string(text)
        }
        json.raw(",")
        json.array(document.breadcrumb) { $0.string($1) }
        json.raw(",")
        json.string(shortened(document.summary))
        for number in [place.file, place.index, place.blocks] {
            json.raw(",")
            json.number(number)
        }
        for list in [document.aliases, document.tags] {
            json.raw(",")
            json.array(list) { $0.string($1) }
        }
        json.raw("]")
    }

    private static func shortened(_ summary: String) -> String {
        guard summary.utf8.count > longestSummary, summary.count > longestSummary else { return summary }
        return String(summary.prefix(longestSummary)) + "…"
    }
}
