import LecternCore

/// Writes the documents as plain JSON for other programs: `index.json`, and `documents/NN.json` with some each.
enum DocumentFiles {
    static let documentsPerFile = 256

    static func write(
        _ documents: [SearchDocument], perFile: Int, workers: Int, to sink: FileSink
    ) async throws {
        let portions = documents.indices.portions(of: perFile)
        let names = portions.indices.map { ScriptFile.name("documents", $0) + ".json" }
        _ = try await portions.indices.concurrentMap(workers: workers) { number in
            var json = JSONText(capacity: size(of: documents[portions[number]]))
            json.raw("[")
            var reading = SpillReading()
            for document in portions[number] {
                reading.come(to: documents[document].file)
                json.raw(document == portions[number].lowerBound ? "\n" : ",\n")
                append(documents[document], number: document, to: &json)
            }
            reading.end()
            json.raw("\n]\n")
            try sink(SearchFile(path: "search/\(names[number])", bytes: json.bytes))
        }
        var json = JSONText()
        json.raw("{\"version\":")
        json.number(SearchFile.formatVersion)
        json.raw(",\"generator\":\"lectern\",\"documents\":")
        json.number(documents.count)
        json.raw(",\"files\":")
        json.array(names) { $0.string($1) }
        json.raw("}\n")
        try sink(SearchFile(path: "search/index.json", bytes: json.bytes))
    }

    private static func size(of documents: ArraySlice<SearchDocument>) -> Int {
        documents.reduce(64) { sum, document in
            sum + document.sections.reduce(512) { $0 + $1.text.count * 17 / 16 + 64 }
        }
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
        json.array(document.sections) { json, section in
            json.raw("{\"anchor\":")
            json.string(section.anchor)
            json.raw(",\"heading\":")
            json.string(section.heading)
            json.raw(",\"text\":")
            section.text.withUnsafeBufferPointer { json.string($0) }
            json.raw("}")
        }
    }
}
