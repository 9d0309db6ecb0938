import LecternCore

/// The measures of ``HostileInput`` that lines show.
struct HostileLines {
    private let source: UnsafeBufferPointer<UInt8>
    /// The first fault.
    private(set) var fault: NoteFault?
    /// The sum of the squares of the lengths of runs: never less than the work that they may be.
    private(set) var squares = 0
    /// Runs of lines without a blank one that are long enough to matter.
    private(set) var longRuns: [Range<Int>] = []

    private let hasReturns: Bool
    private var line = 0
    /// How deep blocks may be nested so far.
    private var depth = 0
    private var run = Run()
    private var definition = Definition()

    /// Lines that follow one another without a blank one: no paragraph and no table reaches beyond.
    private struct Run {
        var start = 0
        var firstLine = 1
        var lineCount = 0
        /// The most `|` in a line, and where.
        var mostPipes = (count: 0, line: 0)
        /// The columns of the widest line of dashes, and the run's lines above it; 0 when there is none.
        var columns = 0
        var delimiterLine = 0
        /// Lines of dashes that may begin a table, and the bytes times lines above them that are tried as its head.
        var trials = (count: 0, work: 0)
        /// The bars of the run's first line, if it is a plain row between bars.
        var headPipes: Int?
        /// Whether a table is surely open: then no line is tried.
        var isTable = false
    }

    /// Link reference definitions: the longest, and the one that is being read.
    private struct Definition {
        var longest = 0
        var longestLine = 0
        var start = 0
        var line = 0
        var isOpen = false
    }

    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        hasReturns = ByteSearch.firstIndex(of: 0x0D, in: source, from: 0) != nil
    }

    /// Reads all lines, to the first fault.
    mutating func read() {
        // Where the next line feed is: beyond many bare returns it is looked for once.
        var (start, feed) = (0, -1)
        while start < source.count, fault == nil {
            if feed < start {
                feed = ByteSearch.firstIndex(of: 0x0A, in: source, from: start) ?? source.count
            }
            var end = feed
            // A bare carriage return ends a line too; only where one is, is it looked for.
            if hasReturns, let bare = bareReturn(in: start..<end) { end = bare }
            line += 1
            let isPlain = start < end && Self.beginsPlainly(source[start]) && end - start <= HostileInput.Limit.columns
            if isPlain, run.lineCount > 0 {
                // Most lines are of this kind: they begin nothing and go on with what is above them.
                run.lineCount += 1
                run.isTable = false
            } else {
                read(start..<end)
            }
            start = end + 1
        }
        endRun(at: source.count)
        checkExpansion()
    }

    /// Whether a line with this first byte begins no quote, list, table or definition: a letter, or one beyond ASCII.
    @inline(__always)
    private static func beginsPlainly(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "]") && byte != UInt8(ascii: "|")
    }

    private func bareReturn(in range: Range<Int>) -> Int? {
        guard let found = source[range].firstIndex(of: UInt8(ascii: "\r")) else { return nil }
        return found + 1 == range.upperBound ? nil : found
    }

    private mutating func read(_ range: Range<Int>) {
        guard !range.isEmpty else { return endRun(at: range.lowerBound) }
        var index = range.lowerBound
        switch source[index] {
        case 0x09, 0x0D, 0x20, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), 0x30...0x39:
            var prefix = LinePrefix(deepest: depth)
            index = prefix.read(source, range)
            if prefix.levels > depth {
                depth = prefix.levels
                if depth > HostileInput.Limit.nesting { return fault = .tooDeep(depth, line: line) }
            }
            if index == range.upperBound, prefix.isBlank { return endRun(at: range.lowerBound) }
        default: break
        }
        if run.lineCount == 0 { (run.start, run.firstLine) = (range.lowerBound, line) }
        run.lineCount += 1
        readContent(index..<range.upperBound, wholeLine: range)
    }

    private mutating func readContent(_ content: Range<Int>, wholeLine: Range<Int>) {
        if content.count > HostileInput.Limit.columns {
            let pipes = source[content].reduce(0) { $1 == UInt8(ascii: "|") ? $0 + 1 : $0 }
            if pipes > run.mostPipes.count { run.mostPipes = (pipes, line) }
        }
        guard let first = content.first.map({ source[$0] }) else { return }
        let isRow = first == UInt8(ascii: "|") && content.lowerBound == wholeLine.lowerBound
        if run.lineCount == 1, isRow { run.headPipes = headPipes(wholeLine) }
        run.isTable = run.isTable && isRow
        switch first {
        case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): readDelimiters(wholeLine)
        case UInt8(ascii: "["): readDefinition(content)
        default: break
        }
    }

    /// A line of dashes and bars, as below the head of a table.
    private mutating func readDelimiters(_ range: Range<Int>) {
        var columns = 1
        for index in range {
            switch source[index] {
            case UInt8(ascii: "|"): columns += 1
            case UInt8(ascii: "-"), UInt8(ascii: ":"), 0x09...0x0D, 0x20, UInt8(ascii: ">"), UInt8(ascii: "*"),
                UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ")"), 0x30...0x39:
                continue
            default: return
            }
        }
        if !run.isTable {
            run.trials.count += 1
            run.trials.work += run.lineCount * (range.upperBound - run.start)
        }
        if run.lineCount == 2, let head = run.headPipes, isClosedRow(range), head == columns - 1 { run.isTable = true }
        if columns > run.columns { (run.columns, run.delimiterLine) = (columns, run.lineCount) }
    }

    /// The bars of a line that begins and ends with one and is surely a table's row.
    private func headPipes(_ line: Range<Int>) -> Int? {
        guard isClosedRow(line), !source[line].contains(UInt8(ascii: "\\")) else { return nil }
        var (pipes, hasContent) = (0, false)
        for byte in source[line] {
            if byte == UInt8(ascii: "|") { pipes += 1 } else if byte > 0x20 { hasContent = true }
        }
        return hasContent ? pipes : nil
    }

    private func isClosedRow(_ line: Range<Int>) -> Bool {
        source[line.lowerBound] == UInt8(ascii: "|")
            && source[line].last { $0 > 0x20 } == UInt8(ascii: "|") && line.count > 1
    }

    // MARK: References

    private mutating func readDefinition(_ content: Range<Int>) {
        let head = source[content].prefix(1_010)
        guard let close = head.firstIndex(of: UInt8(ascii: "]")) else { return }
        if head.dropFirst().first == UInt8(ascii: "^") { return readFootnote((close + 1)..<content.upperBound) }
        guard close + 1 < content.upperBound, source[close + 1] == UInt8(ascii: ":") else { return }
        endDefinition(at: content.lowerBound)
        definition.isOpen = true
        (definition.start, definition.line) = (content.lowerBound, line)
    }

    /// What stands after `[^label]`: a footnote may hold quotes and lists.
    private mutating func readFootnote(_ rest: Range<Int>) {
        guard rest.first.map({ source[$0] }) == UInt8(ascii: ":") else { return }
        var prefix = LinePrefix(deepest: depth)
        let end = prefix.read(source, (rest.lowerBound + 1)..<rest.upperBound)
        depth = max(depth, prefix.levels + 1)
        if depth > HostileInput.Limit.nesting { return fault = .tooDeep(depth, line: line) }
        // A footnote in a footnote.
        if end < rest.upperBound, source[end] == UInt8(ascii: "[") { readDefinition(end..<rest.upperBound) }
    }

    private mutating func endDefinition(at end: Int) {
        guard definition.isOpen else { return }
        definition.isOpen = false
        let length = end - definition.start
        if length > definition.longest { (definition.longest, definition.longestLine) = (length, definition.line) }
    }

    // MARK: Ends

    private mutating func endRun(at end: Int) {
        guard run.lineCount > 0 else { return }
        endDefinition(at: end)
        let length = end - run.start
        squares += length * length
        if length > 1_000 { longRuns.append(run.start..<end) }
        if run.columns > 0 { checkTable(length) }
        run = Run()
    }

    private mutating func checkTable(_ length: Int) {
        let rows = run.lineCount - run.delimiterLine
        if run.mostPipes.count > HostileInput.Limit.columns {
            fault = .tooManyColumns(run.mostPipes.count, line: run.mostPipes.line)
        } else if run.trials.work > HostileInput.Limit.trials {
            fault = .tooManyTrials(run.trials.count, lines: run.lineCount, line: run.firstLine)
        } else if run.columns * rows - length > HostileInput.Limit.filledCells {
            fault = .tooManyCells(columns: run.columns, rows: rows, line: run.firstLine)
        }
    }

    private mutating func checkExpansion() {
        guard fault == nil, definition.longest * source.count > HostileInput.Limit.expansion else { return }
        let uses = source.reduce(0) { $1 == UInt8(ascii: "]") ? $0 + 1 : $0 }
        guard definition.longest * uses > HostileInput.Limit.expansion else { return }
        fault = .tooLongDefinition(definition.longest, uses: uses, line: definition.longestLine)
    }
}
