import LecternCore

/// Writes `search/manifest.js`, the first file that the client loads: what there is, and where.
struct Manifest {
    var documents: Int
    var cardsPerFile: Int
    var hanShards: Int
    var titleShards: Int
    var latinBorders: [[UInt8]]
    var spellingLengths: [Int]
    /// The rows of the folding table whose target occurs in the index.
    var folding: [CharacterFolding.Pair]

    /// The script, stamped by the contents of all other files, so that browsers do not mix two builds.
    func file(for files: [SearchFile]) -> SearchFile {
        var json = JSONText()
        json.raw("{\"version\":")
        json.number(SearchIndex.version)
        json.raw(",\"stamp\":")
        json.string(Self.stamp(of: files))
        let numbers: [(StaticString, Int)] = [
            (",\"documents\":", documents), (",\"cardsPerFile\":", cardsPerFile), (",\"han\":", hanShards),
            (",\"titles\":", titleShards),
        ]
        for (key, number) in numbers {
            json.raw(key)
            json.number(number)
        }
        json.raw(",\"latin\":")
        json.array(latinBorders) { $0.string($1) }
        json.raw(",\"words\":")
        json.array(spellingLengths) { $0.number($1) }
        json.raw(",\"folding\":")
        json.string(foldingText())
        json.raw("}")
        return ScriptFile.make("manifest", json)
    }

    /// Source and target in turn, as one string.
    private func foldingText() -> [UInt8] {
        var bytes: [UInt8] = []
        for pair in folding {
            UTF8Coding.forEachByte(of: pair.source) { bytes.append($0) }
            UTF8Coding.forEachByte(of: pair.target) { bytes.append($0) }
        }
        return bytes
    }

    private static func stamp(of files: [SearchFile]) -> String {
        var hash = StableHash()
        for file in files {
            hash.combine(file.path)
            hash.combine(file.bytes)
        }
        return String(hash.hexadecimal.prefix(8))
    }
}
