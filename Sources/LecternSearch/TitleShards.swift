/// Writes which documents have exactly a title or an alias; FNV-1a of the key decides the file.
struct TitleShards: Sendable {
    private static let targetBytes = 4_096

    let count: Int
    let files: [SearchFile]

    init(documents: [DocumentTerms]) {
        var numbers: [[UInt8]: [UInt32]] = [:]
        var size = 0
        for (number, document) in documents.enumerated() {
            for key in document.titleKeys {
                numbers[key, default: []].append(UInt32(number))
                size += key.count + 8
            }
        }
        var count = 1
        while count * Self.targetBytes < size { count *= 2 }
        var keys = [[[UInt8]]](repeating: [], count: count)
        for key in numbers.keys { keys[Int(FNV1a.hash(key)) & (count - 1)].append(key) }
        self.count = count
        files = keys.enumerated().map { index, keys in
            let sorted = keys.sorted { $0.lexicographicallyPrecedes($1) }
            return ScriptFile.make(ScriptFile.name("titles", index), Self.json(of: sorted, numbers))
        }
    }

    /// An object from keys to the distances between the documents.
    private static func json(of keys: [[UInt8]], _ numbers: [[UInt8]: [UInt32]]) -> JSONText {
        var json = JSONText()
        json.raw("{")
        for (index, key) in keys.enumerated() {
            if index > 0 { json.raw(",") }
            json.string(key)
            json.raw(":")
            var encoded: [UInt8] = []
            var previous: UInt32 = 0
            for number in numbers[key] ?? [] {
                Base64Digits.append(number - previous, to: &encoded)
                previous = number
            }
            json.plain(encoded)
        }
        json.raw("}")
        return json
    }
}
