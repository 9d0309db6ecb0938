/// Writes the words that a mistyped word may have meant, a file for each length, which the client loads only then.
struct SpellingFiles {
    /// The lengths of words that are looked at.
    private static let lengths = 3...24
    /// What a word must weigh somewhere: once in prose is enough, once in code is not.
    private static let leastWeight: UInt32 = 10

    private var words: [Int: FrontCoding] = [:]
    private var counts: [Int: [UInt8]] = [:]

    /// The lengths for which there is a file, ascending.
    var fileLengths: [Int] { words.keys.sorted() }

    /// Adds the next word, when it may be meant.
    mutating func append(_ term: LatinTerms.Term) {
        guard Self.isCandidate(term) else { return }
        let digit = Base64Digits.digit(UInt32(63 - UInt64(term.documents).leadingZeroBitCount))
        words[term.word.count, default: FrontCoding()].append(term.word)
        counts[term.word.count, default: []].append(digit)
    }

    func write(to sink: FileSink) throws {
        for length in fileLengths {
            var json = JSONText()
            json.raw("{\"words\":")
            json.plain(words[length]?.bytes ?? [])
            json.raw(",\"counts\":")
            json.plain(counts[length] ?? [])
            json.raw("}")
            try sink.script(ScriptFile.name("words", length), json)
        }
    }

    /// Whether a word is of letters only and occurs in prose or a name, if only once: rare words are looked for most.
    private static func isCandidate(_ term: LatinTerms.Term) -> Bool {
        lengths.contains(term.word.count) && term.heaviest >= leastWeight
            && term.word.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}
