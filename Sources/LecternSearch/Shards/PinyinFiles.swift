/// Writes the names by their sound, sorted, cut into files of about the target size.
enum PinyinFiles {
    /// How many files there are.
    static func count(of keys: [PinyinKeys.Key], shardBytes: Int) -> Int {
        SizeCutter.count(keys.lazy.map(\.size), target: shardBytes)
    }

    /// Hands the files on.
    ///
    /// - Returns: The first key of each.
    static func write(_ keys: [PinyinKeys.Key], shardBytes: Int, to sink: FileSink) throws -> [[UInt8]] {
        var cutter = SizeCutter(target: shardBytes)
        var starts: [Int] = []
        for (place, key) in keys.enumerated() where cutter.begins(adding: key.size) { starts.append(place) }
        for (number, start) in starts.enumerated() {
            let end = number + 1 < starts.count ? starts[number + 1] : keys.count
            try sink.script(ScriptFile.name("pinyin", number), json(of: keys[start..<end]))
        }
        return starts.map { keys[$0].text }
    }

    /// The keys front-coded, and their documents in the same order, both parted by spaces.
    private static func json(of keys: ArraySlice<PinyinKeys.Key>) -> JSONText {
        var texts = FrontCoding()
        var documents: [UInt8] = []
        for key in keys {
            texts.append(key.text)
            if !documents.isEmpty { documents.append(UInt8(ascii: " ")) }
            DocumentList.append(key.documents, to: &documents)
        }
        var json = JSONText()
        json.raw("{\"keys\":")
        json.plain(texts.bytes)
        json.raw(",\"documents\":")
        json.plain(documents)
        json.raw("}")
        return json
    }
}
