/// Writes which documents have exactly a title or an alias; FNV-1a of the key decides the file.
struct TitleShards: Sendable {
    /// How many files there are, a power of two.
    let count: Int
    private let documents: [[UInt8]: [UInt32]]

    /// How many files of about `shardBytes` hold all keys.
    static func count(of documents: [DocumentTerms], shardBytes: Int) -> Int {
        let size = documents.reduce(0) { sum, document in document.titleKeys.reduce(sum) { $0 + $1.count + 8 } }
        var count = 1
        while count * shardBytes < size { count *= 2 }
        return count
    }

    init(documents: [DocumentTerms], count: Int) {
        self.count = count
        var numbers: [[UInt8]: [UInt32]] = [:]
        for (number, document) in documents.enumerated() {
            for key in document.titleKeys { numbers[key, default: []].append(UInt32(number)) }
        }
        self.documents = numbers
    }

    func write(to sink: FileSink) throws {
        var shards = [[[UInt8]]](repeating: [], count: count)
        for key in documents.keys { shards[Int(FNV1a.hash(key)) & (count - 1)].append(key) }
        for (number, keys) in shards.enumerated() {
            var json = JSONText()
            json.object(keys.sorted { $0.precedes($1) }) { json, key in
                json.string(key)
                json.raw(":")
                var encoded: [UInt8] = []
                DocumentList.append(documents[key] ?? [], to: &encoded)
                json.plain(encoded)
            }
            try sink.script(ScriptFile.name("titles", number), json)
        }
    }
}
