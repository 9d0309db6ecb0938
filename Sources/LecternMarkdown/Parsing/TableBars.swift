import LecternCore

/// The bars that part the cells of a table's row.
///
/// To GitHub every bar without a backslash does, in code as well, so that a row such as `` | `ls | grep x` | … | `` has a cell too
/// many and loses its last one. Where a row has more cells than its header, and no more without the bars that stand in code or
/// in `[[note|text]]`, these part nothing.
enum TableBars {
    /// Where a backslash is to be put before a bar, in the order of the source. Tables in fences are code.
    static func escapes(in source: UnsafeBufferPointer<UInt8>) -> [Int] {
        var places: [Int] = []
        var (columns, fence): (Int?, UInt8?) = (nil, nil)
        var previous = 0..<0
        var start = 0
        while start < source.count {
            let end = ByteSearch.firstIndex(of: 0x0A, in: source, from: start) ?? source.count
            let line = inside(source, start..<end)
            start = end + 1
            if let mark = fenceMark(source, line) {
                if fence == nil || fence == mark { fence = fence == nil ? mark : nil }
                columns = nil
            } else if fence == nil, source[line].contains(UInt8(ascii: "|")) {
                if let known = columns {
                    places += surplus(source, line, columns: known)
                } else if let count = delimiters(source, line), source[previous].contains(UInt8(ascii: "|")) {
                    places += surplus(source, previous, columns: count)
                    columns = count
                }
            } else {
                columns = nil
            }
            previous = line
        }
        return places
    }

    /// The longest row that is looked at, in bytes: what is longer holds no table that anybody wrote.
    private static let longestRow = 1000

    /// The bars of a row that part its cells.
    static func separators(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, columns: Int) -> [Int] {
        let all = bars(bytes, line)
        guard line.count <= longestRow, count(all, bytes, line) > columns else { return all }
        let open = outsideOfSpans(all, bytes, line)
        return count(open, bytes, line) <= columns ? open : all
    }

    private static func surplus(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, columns: Int) -> [Int] {
        guard line.count <= longestRow else { return [] }
        let kept = Set(separators(bytes, line, columns: columns))
        return bars(bytes, line).filter { !kept.contains($0) }
    }

    private static func bars(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Int] {
        line.filter { bytes[$0] == UInt8(ascii: "|") && ($0 == line.lowerBound || bytes[$0 - 1] != UInt8(ascii: "\\")) }
    }

    /// How many cells bars make of a line: one at either end parts nothing.
    private static func count(_ bars: [Int], _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
        var cells = bars.count + 1
        if bars.first == line.lowerBound { cells -= 1 }
        if bars.count > 1, bars.last == line.upperBound - 1 { cells -= 1 }
        return cells
    }

    private static func outsideOfSpans(
        _ bars: [Int], _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
    ) -> [Int] {
        var spans: [Range<Int>] = []
        var index = line.lowerBound
        while index < line.upperBound {
            let span = codeSpan(bytes, index..<line.upperBound) ?? reference(bytes, index..<line.upperBound)
            if let span { spans.append(span) }
            index = span?.upperBound ?? index + 1
        }
        return bars.filter { bar in !spans.contains { $0.contains(bar) } }
    }

    private static func codeSpan(_ bytes: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Range<Int>? {
        let tick = UInt8(ascii: "`")
        let run = rest.prefix { bytes[$0] == tick }.count
        guard run > 0 else { return nil }
        var index = rest.lowerBound + run
        while index < rest.upperBound {
            let length = (index..<rest.upperBound).prefix { bytes[$0] == tick }.count
            if length == run { return rest.lowerBound..<(index + run) }
            index += max(1, length)
        }
        return rest.lowerBound..<(rest.lowerBound + run)
    }

    private static func reference(_ bytes: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Range<Int>? {
        guard bytes[rest].starts(with: "[[".utf8), let end = bytes[rest].firstRange(of: "]]".utf8) else { return nil }
        return rest.lowerBound..<end.upperBound
    }

    // MARK: Lines

    /// A line without blanks at its ends and the marks of quotations before it.
    static func inside(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while start < end, bytes[start] <= 0x20 || bytes[start] == UInt8(ascii: ">") { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    private static func fenceMark(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> UInt8? {
        guard line.count >= 3, let mark = line.first.map({ bytes[$0] }),
            mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
            line.prefix(3).allSatisfy({ bytes[$0] == mark })
        else { return nil }
        return mark
    }

    /// The number of columns of a line such as `|---|:--|`.
    private static func delimiters(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
        guard bytes[line].allSatisfy({ "|-: \t".utf8.contains($0) }), bytes[line].contains(UInt8(ascii: "-")) else {
            return nil
        }
        return count(bars(bytes, line), bytes, line)
    }
}
