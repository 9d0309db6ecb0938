/// What a result shows of a document beside an excerpt; each of the document's blocks has it.
enum Card {
    /// A longer summary is cut; it is shown only when the text has no better excerpt.
    private static let longestSummary = 120

    /// `[kind, title, url, breadcrumb, summary, aliases, tags, number of blocks]` as JSON.
    static func json(of document: SearchDocument, blocks: Int) -> JSONText {
        var json = JSONText()
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
        for list in [document.aliases, document.tags] {
            json.raw(",")
            json.array(list) { $0.string($1) }
        }
        json.raw(",")
        json.number(blocks)
        json.raw("]")
        return json
    }

    private static func shortened(_ summary: String) -> String {
        guard summary.utf8.count > longestSummary, summary.count > longestSummary else { return summary }
        return String(summary.prefix(longestSummary)) + "…"
    }
}
