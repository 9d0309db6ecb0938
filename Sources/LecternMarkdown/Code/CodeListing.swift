/// The code of a block as it is shown: marks are taken out, and what they say is told of each line.
struct CodeListing {
    struct Line: Hashable {
        /// Bytes of ``CodeListing/code``, without the line's end.
        var range: Range<Int>
        var change: Change?
        var isHighlighted = false
        var isFocused = false
        /// How many bytes at the start are a prompt, which is not part of the program.
        var promptLength = 0
    }

    enum Change: Hashable {
        case added
        case removed
    }

    /// In UTF-8; each line ends with a line feed.
    var code: [UInt8]
    /// Empty unless something is to be said of lines.
    var lines: [Line] = []
    /// Marks that say nothing known: the line of the block's source, from 1, and the mark as it is written.
    var unknownMarks: [(line: Int, text: String)] = []

    /// A block of which nothing is to be said line by line.
    init(plain code: [UInt8]) {
        self.code = code
    }

    /// - Parameters:
    ///   - code: As it is written.
    ///   - isDiff: Whether the first character of each line says what changed.
    init(marked code: [UInt8], isDiff: Bool) {
        self.code = []
        self.code.reserveCapacity(code.count)
        var signed = DiffSigns(code, isDiff: isDiff)
        var running = CodeMark.Running()
        var number = 0
        var start = 0
        while start < code.count {
            let end = code[start...].firstIndex(of: UInt8(ascii: "\n")) ?? code.count
            number += 1
            append(code[start..<end], number: number, signs: &signed, running: &running)
            start = end + 1
        }
    }

    private mutating func append(
        _ source: ArraySlice<UInt8>, number: Int, signs: inout DiffSigns, running: inout CodeMark.Running
    ) {
        let (unsigned, change) = signs.read(source)
        let marked = CodeMark.read(unsigned)
        unknownMarks += marked.unknown.map { (number, $0) }
        for mark in marked.marks { running.start(mark) }
        // A mark on a line of its own is about those below.
        guard !marked.isAlone else { return }
        let first = code.count
        code.append(contentsOf: marked.text)
        code.append(UInt8(ascii: "\n"))
        var line = Line(range: first..<(code.count - 1), change: change)
        running.apply(to: &line)
        lines.append(line)
    }

    /// Whether a source holds marks, so that it is worth a look line by line.
    static func holdsMarks(_ code: [UInt8]) -> Bool {
        code.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + 7 < bytes.count {
                if bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "!"),
                    CodeMark.opens(bytes[index...])
                {
                    return true
                }
                index += 1
            }
            return false
        }
    }
}

extension CodeListing {
    /// Highlights lines by their numbers from 1, and gives back the numbers that no line has.
    mutating func highlight(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        for range in ranges where range.lowerBound <= lines.count {
            for number in range.lowerBound...min(range.upperBound, lines.count) {
                lines[number - 1].isHighlighted = true
            }
        }
        return ranges.filter { $0.upperBound > lines.count }
    }

    /// Notes the prompts of a session with a shell or an interpreter.
    mutating func markPrompts(of language: String) {
        guard let prompts = CodePrompts(language: language) else { return }
        prompts.mark(&self)
    }

    var hasFocus: Bool { lines.contains(where: \.isFocused) }

    /// Whether a line differs from its neighbours in anything but its number.
    var hasMarkedLines: Bool {
        lines.contains { $0.change != nil || $0.isHighlighted || $0.isFocused || $0.promptLength > 0 }
    }
}

/// The signs at the starts of lines of a `diff-swift` block.
struct DiffSigns {
    private let isDiff: Bool
    /// How many bytes stand before the code: the sign, and a blank when every line has one.
    private let width: Int

    init(_ code: [UInt8], isDiff: Bool) {
        self.isDiff = isDiff
        let lines = isDiff ? code.split(separator: UInt8(ascii: "\n")) : []
        width = lines.allSatisfy { $0.count < 2 || $0[$0.startIndex + 1] == UInt8(ascii: " ") } ? 2 : 1
    }

    /// A line without its sign.
    func read(_ line: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, change: CodeListing.Change?) {
        guard isDiff, let sign = line.first else { return (line, nil) }
        switch sign {
        case UInt8(ascii: "+"): return (line.dropFirst(width), .added)
        case UInt8(ascii: "-"): return (line.dropFirst(width), .removed)
        case UInt8(ascii: " "): return (line.dropFirst(width), nil)
        default: return (line, nil)
        }
    }
}
