/// Finds places in a source by line and column, for diagnostics; built only when there is a fault to report.
package struct LineMap: Sendable {
    private let bytes: [UInt8]
    /// Where each line starts, as offsets into `bytes`.
    private let starts: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let isBareReturn =
                byte == UInt8(ascii: "\r") && (index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
            if byte == UInt8(ascii: "\n") || isBareReturn { starts.append(index + 1) }
        }
        self.starts = starts
    }

    package var lineCount: Int { starts.count }

    /// The text of a line, from 1, without its line ending.
    package func text(ofLine line: Int) -> String {
        String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
    }

    /// The bytes of a line as offsets into the source, without its line ending; empty for lines that are not there.
    package func range(ofLine line: Int) -> Range<Int> {
        guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
        let start = starts[line - 1]
        var end = line < starts.count ? starts[line] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The place `byteColumn` (from 0) bytes into a line, with the column counted in scalars.
    package func location(file: String, line: Int, byteColumn: Int, byteLength: Int = 0) -> SourceLocation {
        let range = range(ofLine: line)
        let start = min(range.lowerBound + max(0, byteColumn), range.upperBound)
        let end = min(start + byteLength, range.upperBound)
        return SourceLocation(
            file: file, line: line, column: scalarCount(range.lowerBound..<start) + 1, length: scalarCount(start..<end))
    }

    /// The first place of `needle` at or after a place, within a number of lines.
    ///
    /// Parsers give the place of a construct's start only roughly where lines wrap; the text itself is exact.
    ///
    /// - Returns: The place, or that of the line and column asked for when the text is not found there.
    package func locate(
        _ needle: String, file: String, line: Int, byteColumn: Int, lines: Int
    ) -> SourceLocation {
        let wanted = Array(needle.utf8)
        let lastLine = min(starts.count, line + max(0, lines))
        guard !wanted.isEmpty, line >= 1, line <= lastLine else {
            return location(file: file, line: line, byteColumn: byteColumn)
        }
        let first = range(ofLine: line)
        let from = first.lowerBound + max(0, byteColumn)
        // A column that lies beyond its line means a later one; the line's own start is the last resort then.
        let liesBeyond = from >= first.upperBound
        var searched = liesBeyond ? [] : [(line, from..<first.upperBound), (line, first)]
        searched += (line..<lastLine).map { ($0 + 1, range(ofLine: $0 + 1)) }
        if liesBeyond { searched.append((line, first)) }
        for (candidate, range) in searched {
            guard let found = find(wanted, in: range) else { continue }
            let column = found - self.range(ofLine: candidate).lowerBound
            return location(file: file, line: candidate, byteColumn: column, byteLength: wanted.count)
        }
        return location(file: file, line: line, byteColumn: byteColumn)
    }

    private func find(_ needle: [UInt8], in range: Range<Int>) -> Int? {
        guard range.count >= needle.count else { return nil }
        return (range.lowerBound...(range.upperBound - needle.count)).first { start in
            bytes[start] == needle[0] && bytes[start..<(start + needle.count)].elementsEqual(needle)
        }
    }

    private func scalarCount(_ range: Range<Int>) -> Int {
        bytes[range].count { $0 & 0xC0 != 0x80 }
    }
}
