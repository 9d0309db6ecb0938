package import LecternCore

/// Makes valid UTF-8 of a file's bytes.
package enum SourceText {
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// The text without byte order mark. A text in UTF-16 or GB18030 is converted. Of any other, each run of bytes that
    /// are no UTF-8 becomes one U+FFFD, which is reported once per file; each zero byte becomes one too, as CommonMark
    /// asks.
    package static func decode(_ bytes: [UInt8], file: String) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
        if let (text, name) = EncodingGuess.marked(bytes) { return converted(text, from: name, file) }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let faults = faults(bytes, from: start)
        if faults.isEmpty { return (start == 0 ? bytes : Array(bytes[start...]), []) }
        if let (text, name) = EncodingGuess.converted(bytes) { return converted(text, from: name, file) }
        let clean = Array(start == 0 ? bytes : Array(bytes[start...]))
        let invalid = faults.compactMap { if case .invalid(let run) = $0 { run } else { nil } }
        return (replacing(faults, in: clean), invalid.isEmpty ? [] : [report(invalid, in: clean, file)])
    }

    private static func converted(_ text: [UInt8], from name: String, _ file: String) -> ([UInt8], [Diagnostic]) {
        let warning = Diagnostic(
            .warning, "encoding.converted", at: SourceLocation(file: file), "this file is \(name), not UTF-8",
            explanation: "It was converted for this build; other programs show it garbled.",
            suggestion: "Save the file as UTF-8.")
        return (withoutNulls(text), [warning])
    }

    private static func faults(_ bytes: [UInt8], from start: Int) -> [UTF8Scanner.Fault] {
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = UTF8Scanner(UnsafeBufferPointer(rebasing: buffer[start...]))
            var faults: [UTF8Scanner.Fault] = []
            while let fault = scanner.next() { faults.append(fault) }
            return faults
        }
    }

    private static func replacing(_ faults: [UTF8Scanner.Fault], in bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + faults.count * 2)
        var done = 0
        for fault in faults {
            let run =
                switch fault {
                case .invalid(let run): run
                case .null(let index): index..<(index + 1)
                }
            output += bytes[done..<run.lowerBound]
            output += replacement
            done = run.upperBound
        }
        output += bytes[done...]
        return output
    }

    private static func withoutNulls(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(0) else { return text }
        return replacing(faults(text, from: 0), in: text)
    }

    private static func report(_ runs: [Range<Int>], in bytes: [UInt8], _ file: String) -> Diagnostic {
        let map = LineMap(bytes)
        let offset = runs.first?.lowerBound ?? 0
        let line = map.line(at: offset)
        let lineStart = map.range(ofLine: line).lowerBound
        let byte = String(bytes[offset], radix: 16, uppercase: true)
        let more = runs.count > 1 ? " (and \(runs.count - 1) more places)" : ""
        let column = column(of: offset, from: lineStart, in: bytes)
        return Diagnostic(
            .error, "encoding.invalid-utf8", at: SourceLocation(file: file, line: line, column: column, length: 1),
            "the byte 0x\(byte) here is no UTF-8\(more)",
            explanation: "Notes are UTF-8; what is not is shown as �.",
            suggestion: "Save the file as UTF-8.",
            sourceLine: map.text(ofLine: line))
    }

    /// Before the first fault all is UTF-8, so that columns are counted as anywhere.
    private static func column(of offset: Int, from start: Int, in bytes: [UInt8]) -> Int {
        bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
    }
}

extension LineMap {
    /// The line, from 1, that holds a byte.
    fileprivate func line(at offset: Int) -> Int {
        var (low, high) = (1, lineCount)
        while low < high {
            let middle = (low + high + 1) / 2
            if range(ofLine: middle).lowerBound <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
