import LecternCore

/// Writes `search/index.json`: the documents with their headings, for programs other than the client.
enum PlainIndex {
    static func make(documents: [SearchDocument], workers: Int) async throws -> SearchFile {
        let portions = documents.indices.portions(of: 256)
        let parts = try await portions.concurrentMap(workers: workers) { range in
            var json = JSONText()
            for number in range {
                json.raw(number == 0 ? "\n" : ",\n")
                append(documents[number], number: number, to: &json)
            }
            return json.bytes
        }
        var bytes = Array("{\"version\":\(SearchIndex.version),\"generator\":\"lectern\",\"documents\":[".utf8)
        for part in parts { bytes += part }
        bytes += "\n]}\n".utf8
        return SearchFile(path: "search/index.json", bytes: bytes)
    }

    private static func append(_ document: SearchDocument, number: Int, to json: inout JSONText) {
        json.raw("{\"id\":")
        json.number(number)
        let texts: [(StaticString, String)] = [
            (",\"kind\":", document.kind.rawValue), (",\"url\":", document.url),
            (",\"title\":", document.title), (",\"summary\":", document.summary),
        ]
        for (key, text) in texts {
            json.raw(key)
            json.string(text)
        }
        let lists: [(StaticString, [String])] = [
            (",\"aliases\":", document.aliases), (",\"breadcrumb\":", document.breadcrumb),
            (",\"tags\":", document.tags),
        ]
        for (key, list) in lists {
            json.raw(key)
            json.array(list) { $0.string($1) }
        }
        appendSections(of: document, to: &json)
        json.raw("}")
    }

    private static func appendSections(of document: SearchDocument, to json: inout JSONText) {
        json.raw(",\"sections\":")
        json.array(document.sections.filter { !$0.anchor.isEmpty }) { json, section in
            json.raw("{\"anchor\":")
            json.string(section.anchor)
            json.raw(",\"heading\":")
            json.string(section.heading)
            json.raw("}")
        }
    }
}
