import LecternCore

extension YAMLReader {
    /// Marks the second and later lines that start with the same key, and says whether there were any.
    ///
    /// Only keys at the start of a line are seen; equal keys elsewhere make the document unreadable.
    static func markRepetitions(_ source: inout YAMLSource) -> Bool {
        var seen: [String: Int] = [:]
        var output = String.UnicodeScalarView()
        var line = 1
        var atLineStart = true
        let scalars = source.text.unicodeScalars
        for index in scalars.indices {
            if atLineStart, let key = key(at: index, of: scalars) {
                let count = seen[key, default: 0]
                seen[key] = count + 1
                if count > 0 {
                    output.append(contentsOf: repeatElement(YAMLSource.repetitionMark, count: count))
                    source.shifts[line] = count
                }
            }
            output.append(scalars[index])
            atLineStart = scalars[index] == "\n"
            if atLineStart { line += 1 }
        }
        guard !source.shifts.isEmpty else { return false }
        source.text = String(output)
        return true
    }

    private static func key(
        at start: String.UnicodeScalarView.Index, of scalars: String.UnicodeScalarView
    ) -> String? {
        let line = scalars[start...].prefix { $0 != "\n" && $0 != "\r" }
        guard let first = line.first, !" \t#-\"'".unicodeScalars.contains(first),
            let colon = line.firstIndex(of: ":")
        else { return nil }
        let next = line.index(after: colon)
        guard next == line.endIndex || line[next] == " " || line[next] == "\t" else { return nil }
        return String(line[..<colon]).trimmingBlanks
    }

    /// The entries that count, and a fault for each repeated one.
    static func separateRepetitions(_ all: [YAMLEntry], _ source: YAMLSource) -> ([YAMLEntry], [Diagnostic]) {
        var entries: [YAMLEntry] = []
        var faults: [Diagnostic] = []
        for entry in all {
            guard entry.key.unicodeScalars.first == YAMLSource.repetitionMark else {
                entries.append(entry)
                continue
            }
            let written = entry.key.unicodeScalars.drop { $0 == YAMLSource.repetitionMark }
            let key = String(String.UnicodeScalarView(written))
            var place = entry.keyLocation
            place.length = key.unicodeScalars.count
            faults.append(repetition(of: key, at: place, after: entries.first { $0.key == key }?.keyLocation, source))
        }
        return (entries, faults)
    }

    static func repetition(
        of key: String, at place: SourceLocation, after first: SourceLocation?, _ source: YAMLSource
    ) -> Diagnostic {
        source.fault(
            "yaml.duplicate-key", at: place, "`\(key)` is written twice",
            explanation: first.map { "The value on line \($0.line) counts." } ?? "A key may have only one value.",
            suggestion: "Keep one of them.", related: first.map { [$0] } ?? [])
    }
}

extension String {
    /// The text without blanks and line ends at its ends.
    var trimmingBlanks: String {
        let scalars = unicodeScalars
        let isBlank: (Unicode.Scalar) -> Bool = { " \t\u{3000}\r\n".unicodeScalars.contains($0) }
        guard let start = scalars.firstIndex(where: { !isBlank($0) }),
            let end = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[start...end])
    }
}
