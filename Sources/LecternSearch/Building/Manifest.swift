/// Writes `search/manifest.js`, the first file that the client loads: what there is, and where.
struct Manifest {
    var documents: Int
    var hanFiles: Int
    var tripleFiles: Int
    var mostMeetings: Int
    var titleFiles: Int
    var latin: Borders
    var pinyin: Borders
    /// The lengths of words for which there is a file.
    var spelling: [Int]
    var textShift: Int
    var tier: Int
    var restShift: Int

    func write(to sink: FileSink) throws {
        var json = JSONText()
        json.raw("{\"version\":")
        json.number(SearchFile.formatVersion)
        json.raw(",\"stamp\":")
        json.string(sink.stamp)
        let numbers: [(StaticString, Int)] = [
            (",\"documents\":", documents), (",\"han\":", hanFiles), (",\"triples\":", tripleFiles),
            (",\"meetings\":", mostMeetings), (",\"titles\":", titleFiles),
            (",\"textShift\":", textShift), (",\"tier\":", tier), (",\"restShift\":", restShift),
            (",\"latinFiles\":", latin.words.count), (",\"latinGroup\":", latin.groupSize),
            (",\"pinyinFiles\":", pinyin.words.count), (",\"pinyinGroup\":", pinyin.groupSize),
        ]
        for (key, number) in numbers {
            json.raw(key)
            json.number(number)
        }
        json.raw(",\"words\":")
        json.array(spelling) { $0.number($1) }
        json.raw(",\"latin\":")
        json.array(latin.leading) { $0.string($1) }
        json.raw(",\"pinyin\":")
        json.array(pinyin.leading) { $0.string($1) }
        json.raw("}")
        try sink.script("manifest", json)
    }
}
