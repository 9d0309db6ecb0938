/// Collects the letters of a Latin word or compound (`node.js`, `c++`, `tidb_max`, `ChatGPT`) and gives its tokens.
struct CompoundWord {
    /// What a letter says about the borders inside a word.
    enum Kind: UInt8 {
        case lower, upper, digit
        /// The first digit of a further group of a number, `0` of `1,000`: a piece begins.
        case group
        /// A letter outside of ASCII, beside which no border is looked for.
        case other

        var isDigit: Bool { self == .digit || self == .group }
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
    /// The joiners in `bytes` that the whole does without: all but those between two digits.
    private var silent: [Int] = []

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

    /// Whether a joiner stands between two digits when a letter of a kind follows.
    func isBetweenDigits(before kind: Kind) -> Bool {
        kind.isDigit && kinds.last?.isDigit == true
    }

    /// Joins the next word, whose first letter is of a kind, by a joining character.
    mutating func join(_ joiner: UInt8, to kind: Kind) {
        if !isBetweenDigits(before: kind) { silent.append(bytes.count) }
        ends.append(bytes.count)
        append(joiner, .lower)
        starts.append(bytes.count)
    }

    /// Whether the last word is a number so far, to which a group of three digits may be added: it begins the compound
    /// or follows a hyphen, and has at most three digits before its first group.
    ///
    /// - Parameter mayBeSecond: Whether the word may be any but the first of the compound.
    func isNumber(mayBeSecond: Bool) -> Bool {
        let start = starts.last ?? 0
        let word = kinds[start...]
        guard start == 0 || mayBeSecond && bytes[start - 1] == UInt8(ascii: "-"), !word.isEmpty else { return false }
        let first = word.firstIndex(of: .group) ?? word.endIndex
        return first - start <= 3 && word.allSatisfy(\.isDigit)
    }

    /// Gives the tokens, whole first, then each word with its pieces, and starts afresh.
    mutating func finish(suffix: StaticString = "", into sink: inout some TokenSink) {
        let wordsEnd = bytes.count
        suffix.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.withUnsafeBufferPointer { buffer in
            if !ends.isEmpty || buffer.count > wordsEnd { emitWhole(buffer, into: &sink) }
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
        silent.removeAll(keepingCapacity: true)
    }

    private func emitWhole(_ buffer: UnsafeBufferPointer<UInt8>, into sink: inout some TokenSink) {
        guard !silent.isEmpty else { return Self.emit(buffer[...], into: &sink) }
        guard buffer.count - silent.count <= Self.longestToken else { return }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestToken) { whole in
            var count = 0
            var next = 0
            for (index, byte) in buffer.enumerated() {
                if next < silent.count, silent[next] == index {
                    next += 1
                } else {
                    whole[count] = byte
                    count += 1
                }
            }
            Self.emit(UnsafeBufferPointer(rebasing: whole[..<count])[...], into: &sink)
        }
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
            if end - start > 1 || kinds[start].isDigit { sink.word(word[start..<end]) }
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

    /// Before a capital after a small letter, between letter and digit, before a group of digits, and before the last of
    /// several capitals when two small letters follow (`xml|http`, but `llms`).
    @inline(__always)
    private func isBorder(_ index: Int, in range: Range<Int>) -> Bool {
        let before = kinds[index - 1] == .group ? .digit : kinds[index - 1]
        let here = kinds[index]
        if before == .other || here == .other { return false }
        if before != here { return here != .lower || before == .digit }
        return here == .upper && index + 2 < range.upperBound
            && kinds[index + 1] == .lower && kinds[index + 2] == .lower
    }
}
