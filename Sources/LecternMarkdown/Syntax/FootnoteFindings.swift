import LecternCore

/// Footnotes that are explained and never used, and labels that are used and never explained. cmark drops the ones
/// and shows the others as text, so both are found in the source.
struct FootnoteFindings {
    /// Definitions that no reference leads to (cmark keeps the others alone), with the line of the parsed source.
    private(set) var unused: [(label: String, line: Int)] = []
    /// The labels that stand in the text as `[^label]` without a definition.
    private(set) var undefined: Set<String> = []

    init() {}

    init(_ root: Node, source: UnsafeBufferPointer<UInt8>) {
        guard let first = Self.mark(in: source, from: 0) else { return }
        let used = Set(root.children.lazy.filter { $0.kind == .footnoteDefinition }.map(\.position.line))
        var defined: Set<String> = []
        var uses: [String] = []
        var line = 1
        var counted = 0
        var next: Int? = first
        while let start = next {
            next = Self.mark(in: source, from: start + 2)
            guard let end = Self.endOfLabel(in: source, from: start + 2) else { continue }
            let label = Self.shown(source[(start + 2)..<end]).lowercased()
            for index in counted..<start where source[index] == UInt8(ascii: "\n") { line += 1 }
            counted = start
            if Self.isDefinition(source, start, end) {
                defined.insert(label)
                if !used.contains(line) { unused.append((Self.shown(source[(start + 2)..<end]), line)) }
            } else if Self.looksLikeLabel(label), start == 0 || source[start - 1] != UInt8(ascii: "\\") {
                uses.append(label)
            }
        }
        undefined = Set(uses).subtracting(defined)
        if !unused.isEmpty { removeCode(root) }
    }

    private static func mark(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start + 1
        while index + 2 < source.count,
            let caret = ByteSearch.firstIndex(of: UInt8(ascii: "^"), in: source, from: index), caret + 2 < source.count
        {
            if source[caret - 1] == UInt8(ascii: "[") { return caret - 1 }
            index = caret + 1
        }
        return nil
    }

    private static func endOfLabel(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        for index in start..<min(source.count, start + 200) {
            switch source[index] {
            case UInt8(ascii: "]"): return index > start ? index : nil
            case UInt8(ascii: "["), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
            default: continue
            }
        }
        return nil
    }

    private static func shown(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: CJKEmphasis.withoutMarks(UnsafeBufferPointer(rebasing: label)), as: UTF8.self)
    }

    /// Whether a label stands at the start of a line and is followed by a colon.
    private static func isDefinition(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end + 1 < source.count, source[end + 1] == UInt8(ascii: ":") else { return false }
        var index = start
        while index > 0, [0x20, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*")].contains(source[index - 1]) {
            index -= 1
        }
        return index == 0 || source[index - 1] == UInt8(ascii: "\n") || source[index - 1] == UInt8(ascii: "\r")
    }

    /// Letters and digits; `[^a-z]` and the like are from regular expressions.
    static func looksLikeLabel(_ label: String) -> Bool {
        let parts = label.unicodeScalars.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 1 || parts.contains(where: { $0.count > 1 }) else { return false }
        return label.unicodeScalars.allSatisfy {
            $0 == "_" || $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }

    /// What looks like a definition in a code block or in raw HTML is none.
    private mutating func removeCode(_ root: Node) {
        var lines: Set<Int> = []
        root.forEachNode { node in
            if node.kind == .codeBlock || node.kind == .htmlBlock {
                lines.formUnion(node.position.line...max(node.position.line, node.endLine))
            }
            return node.kind.rawValue < NodeKind.text.rawValue
        }
        unused.removeAll { lines.contains($0.line) }
    }
}
