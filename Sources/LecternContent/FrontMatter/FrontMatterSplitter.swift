package import LecternCore

/// Divides a note into front matter and body, in bytes.
///
/// Front matter starts with a line `---` at the top and ends with a line `---` or `...`. A thematic break
/// at the top of a note looks the same, so the first line that is neither blank nor a comment must look
/// like `key: value` (see ``MatterKey``) or be a mapping in braces; two fences with nothing but comments between them
/// are front matter too.
package enum FrontMatterSplitter {
    /// - Parameters:
    ///   - bytes: The whole note; a byte order mark is passed over.
    ///   - file: The file's path for diagnostics.
    /// - Returns: The parts, and a fault of the fences.
    package static func split(_ bytes: [UInt8], file: String) -> (FrontMatterSplit, [Diagnostic]) {
        bytes.withUnsafeBufferPointer { buffer in
            let start = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            let whole = FrontMatterSplit(body: start..<buffer.count, bodyFirstLine: 1)
            let top = LineCursor(buffer, at: start)
            let fence = start < buffer.count ? buffer[start] : 0
            if fence == UInt8(ascii: "+") { return toml(top, whole, file) }
            if fence == UInt8(ascii: "-") { return yaml(top, whole, file) }
            guard let late = lateFence(top) else { return (whole, []) }
            let (split, faults) = yaml(late, whole, file, isLate: true)
            return split.matter == nil ? (whole, []) : (split, faults + [self.late(file, line: late.line)])
        }
    }

    /// The fence below blank lines and comments, where other programs do not see it.
    private static func lateFence(_ top: LineCursor) -> LineCursor? {
        var lines = top
        var start = lines
        while let line = lines.next() {
            if lines.isFence(line, of: UInt8(ascii: "-")) { return start }
            if lines.opensComment(line) {
                guard lines.skipComment(from: line) else { return nil }
            } else if !lines.isBlank(line) {
                return nil
            }
            start = lines
        }
        return nil
    }

    private static func late(_ file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "front-matter.late", at: SourceLocation(file: file, line: line, column: 1, length: 3),
            "the front matter does not stand at the top of the note",
            explanation: "Lectern reads it all the same; other programs show it as text.",
            suggestion: "Remove the blank lines above it, and put comments below it.", sourceLine: "---")
    }

    /// - Parameter isLate: Whether something stands above the fence, so that its first line must be beyond doubt.
    private static func yaml(
        _ start: LineCursor, _ whole: FrontMatterSplit, _ file: String, isLate: Bool = false
    ) -> (FrontMatterSplit, [Diagnostic]) {
        var lines = start
        guard let fence = lines.next(), lines.isFence(fence, of: UInt8(ascii: "-")) else { return (whole, []) }
        let first = lines
        var opening = Opening()
        while let line = lines.next() {
            if lines.isFence(line, of: UInt8(ascii: "-")) || lines.isFence(line, of: UInt8(ascii: ".")) {
                guard opening.isFrontMatter(until: line.lowerBound, from: first), !isLate || opening.key == .word
                else { return (whole, []) }
                let split = FrontMatterSplit(
                    matter: first.offset..<line.lowerBound, matterFirstLine: first.line,
                    body: lines.offset..<lines.bytes.count, bodyFirstLine: lines.line)
                return (split, [])
            }
            if !opening.read(line, of: lines) { return (whole, []) }
        }
        return (whole, opening.key == .word && !isLate ? [unclosed(file)] : [])
    }

    /// What the lines behind a fence have shown so far.
    private struct Opening {
        /// What the first line is that is neither blank nor a comment.
        var key: MatterKey?
        private var hasComment = false
        private var hasBlankLine = false

        /// - Returns: Whether there may still be front matter.
        mutating func read(_ line: Range<Int>, of lines: LineCursor) -> Bool {
            guard key == nil else { return true }
            if lines.isBlank(line) {
                hasBlankLine = true
            } else if lines.isComment(line) {
                hasComment = true
            } else {
                key = lines.key(line)
                return key != nil
            }
            return true
        }

        /// - Parameters:
        ///   - end: Where the closing fence starts.
        ///   - first: The lines from behind the opening fence.
        func isFrontMatter(until end: Int, from first: LineCursor) -> Bool {
            switch key {
            // `# text` is a comment in YAML, and a heading in a note whose pages are parted by `---`.
            case nil: !hasComment || !hasBlankLine
            case .word, .phrase, .braces: true
            case .words: first.isMapping(until: end)
            }
        }
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
        guard let fence = lines.next(), lines.isFence(fence, of: UInt8(ascii: "+")) else { return (whole, []) }
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
