/// Reads UTF-8 and gives its tokens to a sink, as `Documentation/search-format.md` specifies.
///
/// The client's `tokenize` (`1-tokenizer.js`) is the same in JavaScript; one golden file of vectors tests both.
struct TokenScanner<Sink: TokenSink> {
    var sink: Sink
    private let folding: CharacterFolding
    var folder = ScalarFolder()
    var compound = CompoundWord()
    /// A joiner that was read after a word, or 0.
    var joiner: UInt8 = 0
    /// The last character of the Han run that is being read, or 0.
    private var previous: UInt32 = 0
    /// Whether the run has only one character so far.
    private var isFirst = false
    /// Characters that may be an operator when all have come, or the first letter of a flag.
    private var marks = MarkRun()
    /// What parts the groups of the number that is being read, or 0; and how many digits of the next group are left.
    var groupSeparator: UInt32 = 0
    var groupDigits = 0

    init(sink: Sink, folding: CharacterFolding) {
        self.sink = sink
        self.folding = folding
    }

    /// Reads a string as a text of its own.
    mutating func scan(_ text: String) {
        var text = text
        text.withUTF8 { scan($0) }
    }

    /// Reads bytes as a text of their own.
    mutating func scan(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { scan($0) }
    }

    /// Reads bytes as a text of their own: no token reaches over its ends.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        read(bytes)
        finish()
    }

    /// Reads part of a text, which goes on with what is read next.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                if mayPartGroups(byte), beginsGroup(UInt32(byte), before: bytes, at: index) { continue }
                ascii(byte)
            } else {
                let (scalar, length) = UTF8Coding.decode(bytes, at: index)
                index += length
                if mayPartGroups(scalar), beginsGroup(scalar, before: bytes, at: index) { continue }
                read(scalar)
            }
        }
    }

    /// Ends the text that is being read.
    mutating func finish() {
        part()
        marks.end(into: &sink)
    }

    /// Takes a scalar that is no ASCII.
    @inline(__always)
    private mutating func read(_ scalar: UInt32) {
        switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF: han(folding(scalar))
        case 0xFF01...0xFF5E: ascii(UInt8(truncatingIfNeeded: scalar &- 0xFEE0))
        case 0x2019: ascii(UInt8(ascii: "'"))
        default:
            if ScalarClass.isPlainPunctuation(scalar) { partAll() } else { readUnusual(scalar) }
        }
    }

    /// Takes a scalar that has to be folded first.
    private mutating func readUnusual(_ scalar: UInt32) {
        for (place, folded) in folder(scalar).enumerated() {
            if folded < 0x80 {
                let byte = UInt8(truncatingIfNeeded: folded)
                if place == 0, ASCIIClass.of(byte) == .lower, ScalarClass.isUpper(scalar) {
                    letter(byte, .upper)
                } else {
                    ascii(byte)
                }
            } else if ScalarClass.isHan(folded) {
                han(folding(folded))
            } else if ScalarClass.isWord(folded) {
                UTF8Coding.forEachByte(of: folded) { letter($0, .other) }
            } else {
                part()
                if folded == scalar, ScalarClass.isSymbol(folded) {
                    marks.add(symbol: folded, into: &sink)
                } else {
                    marks.end(into: &sink)
                }
            }
        }
    }
}

extension TokenScanner {
    /// Takes a character of a Han run.
    @inline(__always)
    private mutating func han(_ scalar: UInt32) {
        if !compound.isEmpty { endCompound() }
        if !marks.isEmpty { marks.end(into: &sink) }
        sink.character(scalar)
        isFirst = previous == 0
        if !isFirst { sink.pair(previous, scalar) }
        previous = scalar
    }

    /// Takes a folded ASCII character, letters in either case.
    @inline(__always)
    private mutating func ascii(_ byte: UInt8) {
        switch ASCIIClass.of(byte) {
        case .other, .comma: partAll()
        case .lower: letter(byte, .lower)
        case .upper: letter(byte | 0x20, .upper)
        case .digit: letter(byte, .digit)
        case .joiner, .apostrophe: join(byte)
        case .suffix: addSuffix(byte)
        case .mark: addMark(byte)
        }
    }

    @inline(__always)
    private mutating func letter(_ byte: UInt8, _ kind: CompoundWord.Kind) {
        if previous != 0 { endRun() }
        if joiner != 0 { connect(to: kind) }
        if !marks.isEmpty { marks.end(into: &sink) }
        compound.append(byte, groupDigits == 3 ? .group : kind)
        if groupDigits > 0 { groupDigits -= 1 }
    }

    /// A letter follows a joiner: a hyphen, dot or underscore makes a compound, an apostrophe does unless it stands
    /// between digits, a plus sign does not.
    private mutating func connect(to kind: CompoundWord.Kind) {
        let isJoined =
            joiner == UInt8(ascii: "'") ? !compound.isBetweenDigits(before: kind) : joiner != UInt8(ascii: "+")
        if isJoined { compound.join(joiner, to: kind) } else { endCompound() }
        (joiner, groupSeparator) = (0, 0)
    }

    private mutating func join(_ byte: UInt8) {
        if compound.isEmpty || joiner != 0 {
            if byte == UInt8(ascii: "-") { addMark(byte) } else { partAll() }
        } else {
            joiner = byte
        }
    }

    /// Takes a character that may be part of an operator. A hyphen behind a word may begin one, as in `a->b`.
    private mutating func addMark(_ byte: UInt8) {
        let isHyphenBefore = joiner == UInt8(ascii: "-")
        part()
        if isHyphenBefore { marks.add(UInt8(ascii: "-"), into: &sink) }
        marks.add(byte, into: &sink)
    }

    /// Takes `+` or `#`: `++` after any word and `#` after one letter belong to the token and end it.
    private mutating func addSuffix(_ byte: UInt8) {
        let isPlus = byte == UInt8(ascii: "+")
        if isPlus, joiner == byte {
            compound.finish(suffix: "++", into: &sink)
            (joiner, groupSeparator) = (0, 0)
        } else if isPlus, !compound.isEmpty, joiner == 0 {
            joiner = byte
        } else if !isPlus, compound.isOneLetter, joiner == 0 {
            compound.finish(suffix: "#", into: &sink)
            groupSeparator = 0
        } else {
            partAll()
        }
    }

    /// Ends whatever is being read, an operator, too.
    @inline(__always)
    private mutating func partAll() {
        part()
        if !marks.isEmpty { marks.end(into: &sink) }
    }

    /// Ends the run or the compound that is being read.
    @inline(__always)
    private mutating func part() {
        if previous != 0 { endRun() }
        if !compound.isEmpty { endCompound() }
    }

    private mutating func endRun() {
        if isFirst { sink.lone(previous) }
        previous = 0
    }

    private mutating func endCompound() {
        compound.finish(into: &sink)
        (joiner, groupSeparator) = (0, 0)
    }
}
