/// Collects the letters of a Latin word or compound (`node.js`, `c++`, `tidb_max`, `ChatGPT`) and gives its tokens.
struct CompoundWord {
    /// What a letter says about the borders inside a word.
    enum Kind: UInt8 {
        case lower, upper, digit
        /// A letter outside of ASCII, beside which no border is looked for.
        case other
    }

    /// A token longer than this many bytes is not worth a term.
    static let longestToken = 64
    /// A word of more pieces than this is a hash or a key, not a name.
    static let mostPieces = 6

    private var bytes: [UInt8] = []
    private var kinds: [Kind] = []
    /// Where each word but the first starts in `bytes`.
    private var starts: [Int] = []
    /// Where each word but the last ends in `bytes`.
    private var ends: [Int] = []

    /// Whether nothing was collected.
    var isEmpty: Bool { bytes.isEmpty }

    /// Whether this is one letter, as in `c#`.
    var isOneLetter: Bool { bytes.count == 1 && kinds[0] != .digit }

    /// Adds a byte of a letter.
    @inline(__always)
    mutating func append(_ byte: UInt8, _ kind: Kind) {
        bytes.append(byte)
        kinds.append(kind)
    }

    /// Joins the next word by a joining character.
    mutating func join(_ joiner: UInt8) {
        ends.append(bytes.count)
        append(joiner, .lower)
        starts.append(bytes.count)
    }

    /// Gives the tokens, whole first, then each word with its pieces, and starts afresh.
    mutating func finish(suffix: StaticString = "", into sink: inout some TokenSink) {
        let wordsEnd = bytes.count
        suffix.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.withUnsafeBufferPointer { buffer in
            if !ends.isEmpty || buffer.count > wordsEnd { Self.emit(buffer[...], into: &sink) }
            for index in 0...ends.count {
                let start = index == 0 ? 0 : starts[index - 1]
                let end = index < ends.count ? ends[index] : wordsEnd
                Self.emit(buffer[start..<end], into: &sink)
                emitPieces(of: buffer[start..<end], into: &sink)
            }
        }
        bytes.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    private static func emit(
        _ token: Slice<UnsafeBufferPointer<UInt8>>, into sink: inout some TokenSink
    ) {
        if !token.isEmpty, token.count <= longestToken { sink.word(token) }
    }
}

extension CompoundWord {
    /// Gives the pieces of a word in camelCase or with digits: `chat` and `gpt` of `ChatGPT`.
    private func emitPieces(
        of word: Slice<UnsafeBufferPointer<UInt8>>, into sink: inout some TokenSink
    ) {
        guard word.count <= Self.longestToken else { return }
        let borders = borders(in: word.startIndex..<word.endIndex)
        guard !borders.isEmpty, borders.count < Self.mostPieces else { return }
        var start = word.startIndex
        for end in borders + [word.endIndex] {
            if end - start > 1 || kinds[start] == .digit { sink.word(word[start..<end]) }
            start = end
        }
    }

    /// Where the pieces of a word part, without its two ends.
    private func borders(in range: Range<Int>) -> [Int] {
        var result: [Int] = []
        var index = range.lowerBound + 1
        while index < range.upperBound {
            if isBorder(index, in: range) { result.append(index) }
            index += 1
        }
        return result
    }

    /// Before a capital after a small letter, between letter and digit, and before the last of several
    /// capitals when two small letters follow (`xml|http`, but `llms`).
    @inline(__always)
    private func isBorder(_ index: Int, in range: Range<Int>) -> Bool {
        let before = kinds[index - 1]
        let here = kinds[index]
        if before == .other || here == .other { return false }
        if before != here { return here != .lower || before == .digit }
        return here == .upper && index + 2 < range.upperBound
            && kinds[index + 1] == .lower && kinds[index + 2] == .lower
    }
}
