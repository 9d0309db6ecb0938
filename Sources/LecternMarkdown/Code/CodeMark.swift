/// A mark in a comment that says something of a line: `// [!code ++]`, as VitePress has them.
///
/// The comment may be of any language and holds nothing but marks. `[!code highlight:3]` is about three lines. A mark
/// on a line of its own is about those below it. `[!!code ++]` shows as `[!code ++]`.
struct CodeMark: Hashable {
    enum Effect: Int, CaseIterable {
        case added, removed, highlighted, focused

        init?(_ word: some StringProtocol) {
            switch word {
            case "++": self = .added
            case "--": self = .removed
            case "highlight", "hl": self = .highlighted
            case "focus": self = .focused
            default: return nil
            }
        }
    }

    var effect: Effect
    /// How many lines it is about.
    var count: Int

    /// A line without its marks.
    struct MarkedLine {
        var text: [UInt8]
        var marks: [CodeMark] = []
        /// Whether nothing else stood on the line.
        var isAlone = false
        var unknown: [String] = []
    }

    /// - Parameter text: What stands between `[!code ` and `]`.
    private init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let effect = parts.first.flatMap({ Effect($0) }) else { return nil }
        self.effect = effect
        guard parts.count == 2 else {
            count = 1
            return
        }
        guard let count = LineNumbers.number(parts[1]) else { return nil }
        self.count = count
    }

    static func read(_ line: ArraySlice<UInt8>) -> MarkedLine {
        guard let start = line.indices.first(where: { line[$0] == open[0] && opens(line[$0...]) }) else {
            return MarkedLine(text: Array(line))
        }
        if line[start + 2] == UInt8(ascii: "!") {
            return MarkedLine(text: Array(line[...(start + 1)]) + line[(start + 3)...])
        }
        var result = MarkedLine(text: Array(line))
        var rest = line[start...]
        var marks: [CodeMark] = []
        while opens(rest), let end = rest.firstIndex(of: UInt8(ascii: "]")) {
            let word = String(decoding: rest[rest.startIndex...].dropFirst(open.count)[..<end], as: UTF8.self)
            if let mark = CodeMark(word) { marks.append(mark) } else { result.unknown.append("[!code \(word)]") }
            rest = rest[(end + 1)...].drop { $0 == UInt8(ascii: " ") }
        }
        guard let before = CommentSigns.withoutOpening(line[..<start]), CommentSigns.isClosing(rest) else {
            // Not a comment of its own: the line talks about marks.
            return MarkedLine(text: Array(line))
        }
        guard result.unknown.isEmpty else { return result }
        result.text = Array(before)
        result.marks = marks
        result.isAlone = before.isEmpty
        return result
    }

    private static let open = Array("[!code ".utf8)

    /// Whether bytes begin with a mark, or with one that is to be shown.
    static func opens(_ bytes: some Collection<UInt8>) -> Bool {
        var marks = 0
        var matched = 0
        for byte in bytes.prefix(open.count + 1) {
            if matched == 2, byte == UInt8(ascii: "!"), marks == 0 {
                marks = 1
                continue
            }
            guard matched < open.count, byte == open[matched] else { return matched == open.count }
            matched += 1
        }
        return matched == open.count
    }
}

extension CodeMark {
    /// The marks that still have lines before them.
    struct Running {
        private var left = [Int](repeating: 0, count: Effect.allCases.count)

        mutating func start(_ mark: CodeMark) {
            left[mark.effect.rawValue] = max(left[mark.effect.rawValue], mark.count)
        }

        mutating func apply(to line: inout CodeListing.Line) {
            for effect in Effect.allCases where left[effect.rawValue] > 0 {
                left[effect.rawValue] -= 1
                switch effect {
                case .added: line.change = .added
                case .removed: line.change = .removed
                case .highlighted: line.isHighlighted = true
                case .focused: line.isFocused = true
                }
            }
        }
    }
}

/// How comments begin and end in the languages of the world.
enum CommentSigns {
    /// The longer before the shorter.
    private static let opening = ["{/*", "<!--", "///", "//", "/*", "(*", "{-", "--", ";;", "#", ";", "%", "'", "\""]
        .map { Array($0.utf8) }
    private static let closing = ["*/}", "-->", "*/", "*)", "-}"].map { Array($0.utf8) }

    /// What stands before the sign that begins a comment at the very end of some bytes, without the blanks before it;
    /// `nil` without such a sign.
    static func withoutOpening(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let trimmed = withoutFinalBlanks(bytes)
        for sign in opening where trimmed.count >= sign.count && trimmed.suffix(sign.count).elementsEqual(sign) {
            return withoutFinalBlanks(trimmed.dropLast(sign.count))
        }
        return nil
    }

    /// Whether bytes are the end of a comment, or nothing.
    static func isClosing(_ bytes: ArraySlice<UInt8>) -> Bool {
        let trimmed = withoutFinalBlanks(bytes)
        return trimmed.isEmpty || closing.contains { trimmed.elementsEqual($0) }
    }

    /// What a comment that fills a line says; `nil` for a line that is no comment.
    static func content(ofLine line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let trimmed = withoutFinalBlanks(line.drop { isBlank($0) })
        guard let sign = opening.first(where: { trimmed.starts(with: $0) }) else { return nil }
        let inner = trimmed.dropFirst(sign.count)
        let end = closing.first { inner.count >= $0.count && inner.suffix($0.count).elementsEqual($0) }
        return withoutFinalBlanks(inner.dropLast(end?.count ?? 0)).drop { isBlank($0) }
    }

    private static func withoutFinalBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return bytes
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
