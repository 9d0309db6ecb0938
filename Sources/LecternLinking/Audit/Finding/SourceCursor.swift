import LecternCore
import LecternMarkdown

/// Finds pieces of text in a source, one after the other, from places that are exact only where lines do not wrap.
struct SourceCursor {
    private let bytes: [UInt8]
    private let file: String
    private let lines: LineMap
    private var line = 1
    /// Where the search starts.
    private var start = 0
    /// The end of what was found last.
    private var floor = 0

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        lines = LineMap(bytes)
    }

    /// - Parameter isAnew: Whether what was found before may be found again.
    mutating func move(to position: SourcePosition, isAnew: Bool = false) {
        if isAnew { floor = 0 }
        let range = lines.range(ofLine: position.line)
        line = position.line
        start = min(range.lowerBound + position.byteColumn, range.upperBound)
    }

    /// The next place of a text, or the present place when it is not found.
    ///
    /// - Parameter pastBlankLines: Whether to search beyond the paragraph, as in a block of code.
    mutating func find(_ needle: String, pastBlankLines: Bool = false) -> SourceLocation {
        let wanted = Array(needle.utf8)
        let first = lines.range(ofLine: line)
        // What was found last is passed over, also where a column was not exact.
        let isPast = first.contains(floor) || floor == first.upperBound
        let lowest = isPast ? floor : first.lowerBound
        for from in [max(start, lowest), lowest] {
            if let found = search(wanted, from: from, to: first.upperBound) { return take(found, line, needle) }
        }
        var next = line + 1
        while next <= lines.lineCount, pastBlankLines || !isBlank(next) {
            let range = lines.range(ofLine: next)
            let from = range.contains(floor) ? floor : range.lowerBound
            if let found = search(wanted, from: from, to: range.upperBound) { return take(found, next, needle) }
            next += 1
        }
        return lines.location(file: file, line: line, byteColumn: start - first.lowerBound)
    }

    private mutating func take(_ found: Range<Int>, _ foundLine: Int, _ needle: String) -> SourceLocation {
        line = foundLine
        start = found.upperBound
        floor = found.upperBound
        let range = lines.range(ofLine: line)
        return lines.location(
            file: file, line: line, byteColumn: found.lowerBound - range.lowerBound, byteLength: found.count)
    }

    /// A paragraph ends at a line with nothing on it.
    private func isBlank(_ line: Int) -> Bool {
        bytes[lines.range(ofLine: line)].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") || $0 == 9 }
    }

    /// The first place of a text that starts within some bytes; it may run on into the next line.
    private func search(_ wanted: [UInt8], from: Int, to end: Int) -> Range<Int>? {
        guard let head = wanted.first else { return nil }
        var index = from
        while index < end {
            if bytes[index] == head, let last = self.end(of: wanted, at: index) { return index..<last }
            index += 1
        }
        return nil
    }

    /// Where a text that starts at an index ends, when it does start there. A line break, with the marks of a
    /// quotation and the indentation of the next line, is as good as a blank or nothing.
    private func end(of wanted: [UInt8], at index: Int) -> Int? {
        var source = index
        var next = 0
        while next < wanted.count {
            guard source < bytes.count else { return nil }
            if bytes[source] == UInt8(ascii: "\n") || bytes[source] == UInt8(ascii: "\r") {
                if wanted[next] == UInt8(ascii: "\n") || wanted[next] == UInt8(ascii: " ") { next += 1 }
                while source < bytes.count, " \t>\r\n".utf8.contains(bytes[source]) { source += 1 }
            } else if bytes[source] == wanted[next] {
                source += 1
                next += 1
            } else {
                return nil
            }
        }
        return source
    }
}
