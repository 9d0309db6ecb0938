/// Writes the words that a mistyped word may have meant, a file for each length, which the client loads only then.
struct SpellingFiles: Sendable {
    /// The lengths of words that are looked at.
    static let lengths = 3...24
    /// What a word must weigh somewhere: once in prose is enough, once in code is not.
    private static let leastWeight: UInt32 = 10

    /// The lengths for which there is a file, ascending.
    let lengths: [Int]
    let files: [SearchFile]

    /// - Parameter terms: All words, ascending.
    init(terms: [LatinTerms.Term]) {
        var words: [Int: (FrontCoding, counts: [UInt8])] = [:]
        for term in terms where Self.isCandidate(term) {
            let digit = Base64Digits.digit(UInt32(63 - UInt64(term.documents).leadingZeroBitCount))
            words[term.word.count, default: (FrontCoding(), [])].0.append(term.word)
            words[term.word.count]?.counts.append(digit)
        }
        lengths = words.keys.sorted()
        files = lengths.compactMap { length in
            words[length].map { ScriptFile.make(ScriptFile.name("words", length), Self.json($0.0, counts: $0.counts)) }
        }
    }

    /// Whether a word is of letters only, and was likely meant as a word.
    private static func isCandidate(_ term: LatinTerms.Term) -> Bool {
        lengths.contains(term.word.count) && term.heaviest >= leastWeight
            && (term.documents > 1 || term.heaviest > leastWeight)
            && term.word.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    private static func json(_ words: FrontCoding, counts: [UInt8]) -> JSONText {
        var json = JSONText()
        json.raw("{\"words\":")
        json.plain(words.bytes)
        json.raw(",\"counts\":")
        json.plain(counts)
        json.raw("}")
        return json
    }
}
