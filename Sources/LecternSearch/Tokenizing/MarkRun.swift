/// Collects characters that are no letters and may be a token together: an operator (`!=`), an emoji, a flag of two letters.
struct MarkRun {
    /// The operators of programming languages that are worth a search; a fixed list, for every run of such characters
    /// would be a term.
    private static let operators: Set<[UInt8]> = Set(
        [
            "!=", "!==", "==", "===", "<=", ">=", "<=>", "=>", "->", "<-", "&&", "||", "::", ":=", "<<", ">>", "|>",
            "<|",
        ].map { Array($0.utf8) })
    /// Nothing longer is an operator.
    private static let longest = 3

    private var bytes: [UInt8] = []

    @inline(__always)
    var isEmpty: Bool { bytes.isEmpty }

    private var isFlagLetter: Bool { (bytes.first ?? 0) >= 0x80 }

    /// Adds a character to the operator that is being read.
    mutating func add(_ byte: UInt8, into sink: inout some TokenSink) {
        if isFlagLetter { end(into: &sink) }
        // One more than the longest, so that it is seen to be none.
        if bytes.count <= Self.longest { bytes.append(byte) }
    }

    /// Gives a symbol as a token, or waits for the second letter of a flag.
    mutating func add(symbol: UInt32, into sink: inout some TokenSink) {
        let isLetter = ScalarClass.isFlagLetter(symbol)
        let isSecond = isLetter && isFlagLetter
        if !isSecond { end(into: &sink) }
        UTF8Coding.forEachByte(of: symbol) { bytes.append($0) }
        if isSecond || !isLetter { give(to: &sink) }
    }

    /// Gives what was collected, when it is a token.
    mutating func end(into sink: inout some TokenSink) {
        guard !bytes.isEmpty else { return }
        if isFlagLetter || 2...Self.longest ~= bytes.count && Self.operators.contains(bytes) { give(to: &sink) }
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func give(to sink: inout some TokenSink) {
        bytes.withUnsafeBufferPointer { sink.word($0[...]) }
        bytes.removeAll(keepingCapacity: true)
    }
}
