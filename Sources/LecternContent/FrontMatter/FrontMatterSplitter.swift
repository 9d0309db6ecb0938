package import LecternCore

/// Divides a note into front matter and body, in bytes.
///
/// Front matter starts with a line `---` at the top and ends with a line `---` or `...`. A thematic break
/// at the top of a note looks the same, so the first line that is neither blank nor a comment must look
/// like `key: value`; two fences with nothing between them are front matter too.
package enum FrontMatterSplitter {
    /// - Parameters:
    ///   - bytes: The whole note; a byte order mark is passed over.
    ///   - file: The file's path for diagnostics.
    /// - Returns: The parts, and a fault of the fences.
    package static func split(_ bytes: [UInt8], file: String) -> (FrontMatterSplit, [Diagnostic]) {
        bytes.withUnsafeBufferPointer { buffer in
            let start = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            let whole = FrontMatterSplit(body: start..<buffer.count, bodyFirstLine: 1)
            guard start < buffer.count, buffer[start] == UInt8(ascii: "-") || buffer[start] == UInt8(ascii: "+") else {
                return (whole, [])
            }
            var lines = LineCursor(buffer, at: start)
            guard let first = lines.next() else { return (whole, []) }
            if lines.isFence(first, of: UInt8(ascii: "-")) { return yaml(lines, whole, file) }
            if lines.isFence(first, of: UInt8(ascii: "+")) { return toml(lines, whole, file) }
            return (whole, [])
        }
    }

    private static func yaml(
        _ start: LineCursor, _ whole: FrontMatterSplit, _ file: String
    ) -> (FrontMatterSplit, [Diagnostic]) {
        var lines = start
        var key: MatterKey?
        var hasComment = false
        while let line = lines.next() {
            if lines.isFence(line, of: UInt8(ascii: "-")) || lines.isFence(line, of: UInt8(ascii: ".")) {
                guard key != nil || !hasComment else { return (whole, []) }
                return (split(start.offset..<line.lowerBound, before: lines), [])
            }
            guard key == nil, !lines.isBlank(line) else { continue }
            if lines.isComment(line) {
                hasComment = true
            } else {
                key = lines.key(line)
                if key == nil { return (whole, []) }
            }
        }
        return (whole, key == .word ? [unclosed(file)] : [])
    }

    private static func split(_ matter: Range<Int>, before rest: LineCursor) -> FrontMatterSplit {
        FrontMatterSplit(matter: matter, body: rest.offset..<rest.bytes.count, bodyFirstLine: rest.line)
    }

    private static func unclosed(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "front-matter.unclosed", at: SourceLocation(file: file, line: 1, column: 1, length: 3),
            "the front matter that starts here has no end",
            explanation: "Front matter stands between two lines `---`; without the second, all of it is shown as text.",
            suggestion: "Write a line `---` after the last key.", sourceLine: "---")
    }

    /// TOML is passed over, so that it does not show in the page.
    private static func toml(
        _ start: LineCursor, _ whole: FrontMatterSplit, _ file: String
    ) -> (FrontMatterSplit, [Diagnostic]) {
        var lines = start
        while let line = lines.next() {
            guard lines.isFence(line, of: UInt8(ascii: "+")) else { continue }
            let fault = Diagnostic(
                .error, "front-matter.toml", at: SourceLocation(file: file, line: 1, column: 1, length: 3),
                "this front matter is TOML", explanation: "Lectern reads YAML between two lines `---`.",
                suggestion: "Write `---` for `+++`, and `key: value` for `key = value`.", sourceLine: "+++")
            return (FrontMatterSplit(body: lines.offset..<lines.bytes.count, bodyFirstLine: lines.line), [fault])
        }
        return (whole, [])
    }
}
