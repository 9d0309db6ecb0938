import LecternCore

/// The text of a YAML document that is a file or a part of one, and the places in it.
struct YAMLSource: Sendable {
    /// Marks the second and later ones of equal keys, which Yams would otherwise refuse together with the whole document.
    static let repetitionMark: Unicode.Scalar = "\u{E000}"

    let file: String
    let bytes: [UInt8]
    /// The line of the file on which the document starts.
    let firstLine: Int
    /// The lines of the document, without marks of repetition.
    let map: LineMap
    var text: String
    /// The lines that were made readable.
    private var mended: Set<Int> = []
    /// The lines on which marks of repetition shift what follows, and by how many columns.
    var shifts: [Int: Int] = [:]

    init(_ bytes: [UInt8], file: String, firstLine: Int) {
        self.file = file
        self.bytes = bytes
        self.firstLine = firstLine
        map = LineMap(bytes)
        text = Self.text(bytes)
    }

    /// The text with the three characters as blanks that only YAML 1.1, and so libyaml, takes for line ends.
    private static func text(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.unicodeScalars.contains(where: isForeignLineEnd) else { return text }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { view.append(isForeignLineEnd(scalar) ? " " : scalar) }
        return String(view)
    }

    private static func isForeignLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    /// The place in the file of a line and column of the document, both from 1, columns in scalars.
    func location(line: Int, column: Int, length: Int = 0) -> SourceLocation {
        let shift = column > 1 ? shifts[line, default: 0] : 0
        guard line <= map.lineCount, !(line == map.lineCount && map.text(ofLine: line).isEmpty) else {
            return endLocation
        }
        return SourceLocation(file: file, line: line + firstLine - 1, column: max(1, column - shift), length: length)
    }

    /// The end of the last line that holds something.
    var endLocation: SourceLocation {
        var line = map.lineCount
        while line > 1, map.range(ofLine: line).isEmpty { line -= 1 }
        return map.location(file: file, line: line, byteColumn: map.range(ofLine: line).count).movingDown(firstLine - 1)
    }

    /// The place of a scalar with the length that it has in the source, 0 when it takes several lines.
    func location(line: Int, column: Int, spanning text: String, isPlain: Bool) -> SourceLocation {
        var location = location(line: line, column: column)
        let rest = lineText(line).unicodeScalars.dropFirst(location.column - 1)
        if isPlain {
            if rest.starts(with: text.unicodeScalars) { location.length = text.unicodeScalars.count }
        } else if let quote = rest.first, quote == "\"" || quote == "'",
            let end = rest.dropFirst().firstIndex(of: quote)
        {
            location.length = rest.distance(from: rest.startIndex, to: end) + 1
        }
        return location
    }

    /// Makes a line readable at which the parser gave up: its value becomes a text, or else all of it a comment.
    ///
    /// - Parameter line: From 1.
    /// - Returns: Whether its value is still read; `nil` when nothing is left to be mended.
    mutating func mend(line number: Int) -> Bool? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.indices.contains(number - 1), !lines[number - 1].trimmingBlanks.isEmpty,
            !lines[number - 1].hasPrefix("#")
        else { return nil }
        let line = lines[number - 1]
        let isNew = mended.insert(number).inserted
        let readable = isNew ? YAMLReader.mendedSlip(line) ?? YAMLReader.quotingValue(line) : nil
        lines[number - 1] = readable ?? "#" + line
        text = lines.joined(separator: "\n")
        return readable != nil
    }

    /// The text of a line of the document.
    func lineText(_ line: Int) -> String {
        map.text(ofLine: line)
    }

    /// A fault with the line it stands on.
    func fault(
        _ identifier: String, at location: SourceLocation, _ summary: String,
        explanation: String? = nil, suggestion: String? = nil, related: [SourceLocation] = []
    ) -> Diagnostic {
        Diagnostic(
            .error, identifier, at: location, summary, explanation: explanation, suggestion: suggestion,
            sourceLine: lineText(location.line - firstLine + 1), related: related)
    }
}

extension SourceLocation {
    fileprivate func movingDown(_ lines: Int) -> SourceLocation {
        var moved = self
        moved.line += lines
        return moved
    }
}
