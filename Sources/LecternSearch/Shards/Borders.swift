import LecternCore

/// The first words of the files of a sorted family, from which the client learns which file holds a word.
///
/// When there are many files, the manifest holds the first word of each group of files only, and the words inside a
/// group stand in a file of their own.
struct Borders: Sendable {
    static let most = 200

    let family: StaticString
    /// The first word of each file.
    let words: [[UInt8]]

    /// How many files share an entry of the manifest, a power of two.
    var groupSize: Int {
        var size = 1
        while words.count > size * Self.most { size *= 2 }
        return size
    }

    /// How many files hold the words of groups.
    static func fileCount(of files: Int) -> Int {
        var size = 1
        while files > size * most { size *= 2 }
        return size == 1 ? 0 : (files + size - 1) / size
    }

    /// The words that stand in the manifest.
    var leading: [[UInt8]] {
        stride(from: 0, to: words.count, by: groupSize).map { words[$0] }
    }

    /// Hands on a file for each group, when there are groups.
    func write(to sink: FileSink) throws {
        guard groupSize > 1 else { return }
        for (number, range) in words.indices.portions(of: groupSize).enumerated() {
            var json = JSONText()
            json.array(words[range]) { $0.string($1) }
            try sink.script(ScriptFile.name("\(family)/borders", number, separator: "-"), json)
        }
    }
}
