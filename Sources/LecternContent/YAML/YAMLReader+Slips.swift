import LecternCore

/// Slips of the pen that YAML would read otherwise than they are meant, or not at all. They are mended before the parser
/// sees them, and told.
extension YAMLReader {
    static func mendSlips(_ source: inout YAMLSource) -> [Diagnostic] {
        let bytes = source.bytes
        guard bytes.contains(UInt8(ascii: "#")) || bytes.contains(UInt8(ascii: "\t")) else { return [] }
        var lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var faults: [Diagnostic] = []
        let margin = lines.first { !$0.trimmingBlanks.isEmpty }?.prefix { $0 == " " || $0 == "\t" } ?? ""
        var blockIndent: Int?
        for index in lines.indices {
            if let indent = blockIndent, isInside(lines[index], indent) { continue }
            blockIndent = nil
            let place = source.location(line: index + 1, column: 1)
            if let line = untabbed(lines[index], margin: margin) {
                source.shifts[index + 1] = line.unicodeScalars.count - lines[index].unicodeScalars.count
                lines[index] = line
                if !faults.contains(where: { $0.identifier == "yaml.tab" }) { faults.append(tab(at: place, source)) }
            }
            if let line = quotingHashes(lines[index], hasValueBelow: hasValue(below: index, in: lines)) {
                lines[index] = line
                faults.append(comment(at: place, line.trimmingBlanks, source))
            }
            if opensBlock(lines[index]) { blockIndent = indentation(lines[index]) }
        }
        if !faults.isEmpty { source.text = lines.joined(separator: "\n") }
        return faults
    }

    // MARK: Tabs

    /// The line with blanks for the tabs that indent it; `nil` for a line without.
    private static func untabbed(_ line: String, margin: Substring) -> String? {
        guard line.utf8.first == UInt8(ascii: "\t") || line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t")
        else { return nil }
        let rest = line.hasPrefix(margin) ? line.dropFirst(margin.count) : line[...]
        let indent = rest.prefix { $0 == " " || $0 == "\t" }
        return indent.reduce(into: "") { $0 += $1 == "\t" ? "  " : " " } + rest.dropFirst(indent.count)
    }

    private static func tab(at place: SourceLocation, _ source: YAMLSource) -> Diagnostic {
        warning(
            "yaml.tab", at: place, "a tab indents this line",
            "YAML allows only blanks there, and other programs refuse it.",
            "Put blanks in place of tabs.", source)
    }

    // MARK: Number signs

    /// The line with quotes around values that start with `#`, as tags do; `nil` for a line without.
    ///
    /// A `#` with a blank behind it starts a comment, and so does any other above a value of several lines.
    private static func quotingHashes(_ line: String, hasValueBelow: Bool) -> String? {
        guard line.utf8.contains(UInt8(ascii: "#")), let start = valueStart(of: line) else { return nil }
        let value = line[start...]
        if startsWithHash(value), !hasValueBelow { return line[..<start] + quoted(value) }
        guard value.first == "[", let end = value.lastIndex(of: "]") else { return nil }
        let items = value[value.index(after: value.startIndex)..<end]
        guard !items.contains(where: { "[]{}\"'".contains($0) }) || items.contains("#") else { return nil }
        let parts = items.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.contains(where: { startsWithHash($0.drop { $0 == " " }) }) else { return nil }
        let mended = parts.map { part -> String in
            let blanks = part.prefix { $0 == " " }
            let text = part.dropFirst(blanks.count)
            return startsWithHash(text) ? blanks + quoted(text) : String(part)
        }
        return line[..<start] + "[" + mended.joined(separator: ",") + value[end...]
    }

    /// A line whose value cannot be read as it stands, with the value as a text in quotes; `nil` for a line without.
    static func quotingValue(_ line: String) -> String? {
        valueStart(of: line).map { line[..<$0] + quoted(line[$0...]) }
    }

    /// Where the value of `key: value`, `- value` or `- key: value` starts.
    private static func valueStart(of line: String) -> String.Index? {
        var start = line.firstIndex { $0 != " " } ?? line.endIndex
        var hasMark = false
        while line[start...].hasPrefix("- ") {
            start = line[start...].dropFirst(2).firstIndex { $0 != " " } ?? line.endIndex
            hasMark = true
        }
        guard start < line.endIndex, line[start] != "#" else { return hasMark && start < line.endIndex ? start : nil }
        guard let colon = line[start...].firstRange(of: ": ") else { return hasMark ? start : nil }
        return line[colon.upperBound...].firstIndex { $0 != " " }
    }

    private static func startsWithHash(_ text: Substring) -> Bool {
        guard text.first == "#", let next = text.dropFirst().first else { return false }
        return next != " " && next != "#" && next != "\t" && next != "\r"
    }

    private static func quoted(_ text: Substring) -> String {
        let words = String(text).trimmingBlanks
        return "\"" + words.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
    }

    private static func comment(at place: SourceLocation, _ mended: String, _ source: YAMLSource) -> Diagnostic {
        warning(
            "yaml.comment", at: place, "`#` starts a comment in YAML",
            "What follows it would be passed over; here it is taken for a text, since no blank stands behind the sign.",
            "Put quotes around it: `\(mended)`.", source)
    }

    // MARK: Lines

    /// Whether the next line with something on it belongs to the value of this line's key.
    private static func hasValue(below index: Int, in lines: [String]) -> Bool {
        guard let next = lines[(index + 1)...].first(where: { !$0.trimmingBlanks.isEmpty }) else { return false }
        let (own, below) = (indentation(lines[index]), indentation(next))
        return below > own
            || below == own && next.dropFirst(below).hasPrefix("- ") && !lines[index].dropFirst(own).hasPrefix("- ")
    }

    /// Whether a block of text, whose signs are its own, starts below the line.
    private static func opensBlock(_ line: String) -> Bool {
        guard let start = valueStart(of: line) else { return false }
        return line[start] == "|" || line[start] == ">"
    }

    private static func isInside(_ line: String, _ indent: Int) -> Bool {
        line.trimmingBlanks.isEmpty || indentation(line) > indent
    }

    private static func indentation(_ line: String) -> Int { line.prefix { $0 == " " || $0 == "\t" }.count }

    private static func warning(
        _ identifier: String, at place: SourceLocation, _ summary: String, _ explanation: String, _ suggestion: String,
        _ source: YAMLSource
    ) -> Diagnostic {
        var fault = source.fault(identifier, at: place, summary, explanation: explanation, suggestion: suggestion)
        fault.severity = .warning
        return fault
    }
}
