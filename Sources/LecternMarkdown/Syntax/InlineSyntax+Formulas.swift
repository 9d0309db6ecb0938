internal import CCMarkGFM

/// Formulas between dollars, by GitHub's rules: `$x$`, `` $`x`$ ``, `$$x$$`. Nothing inside of them is parsed.
///
/// - After an opening `$` and before a closing one stands no blank; after a closing one no letter or digit, no
///   other dollar and no `{`. So `$5 和 $6` are prices, and `$HOME:$PATH` and `${A}:${B}` are variables.
/// - A formula between single dollars holds no other dollar, except `\$`.
extension InlineSyntax {
    private static let dollar = UInt8(ascii: "$")
    private static let backtick = UInt8(ascii: "`")

    func formula() -> OpaquePointer? {
        let run = endOfRun(Self.dollar, from: start)
        let found: (range: Range<Int>, end: Int, tag: NodeTag)? =
            switch run - start {
            case 1: bytes[run] == Self.backtick ? fenced(from: run) : plain(from: run)
            case 2: display(from: run)
            default: nil
            }
        guard let found else { return makeLeaf(CMARK_NODE_TEXT, .none, start..<run, end: run) }
        return makeLeaf(CMARK_NODE_CODE, found.tag, found.range, end: found.end)
    }

    /// The next dollar that no backslash escapes; the end of the text when there is none.
    private func nextDollar(from index: Int) -> Int {
        var end = index
        while bytes[end] != 0, bytes[end] != Self.dollar {
            end += bytes[end] == UInt8(ascii: "\\") && bytes[end + 1] != 0 ? 2 : 1
        }
        return end
    }

    private func plain(from inside: Int) -> (Range<Int>, Int, NodeTag)? {
        guard !ASCII.isBlank(UInt32(bytes[inside])), bytes[inside] != 0 else { return nil }
        let end = nextDollar(from: inside)
        guard bytes[end] != 0, !ASCII.isBlank(UInt32(bytes[end - 1])) else { return nil }
        let after = bytes[end + 1]
        guard after != Self.dollar, after != UInt8(ascii: "{"), !ASCII.isLetterOrDigit(UInt32(after)) else {
            return nil
        }
        return (inside..<end, end + 1, .formula)
    }

    /// A formula whose dollars touch backticks, for formulas that would read as something else.
    private func fenced(from tick: Int) -> (Range<Int>, Int, NodeTag)? {
        let end = nextDollar(from: tick + 1)
        guard bytes[end] != 0, end > tick + 2, bytes[end - 1] == Self.backtick else { return nil }
        return ((tick + 1)..<(end - 1), end + 1, .formula)
    }

    private func display(from inside: Int) -> (Range<Int>, Int, NodeTag)? {
        var end = nextDollar(from: inside)
        while bytes[end] != 0, bytes[end + 1] != Self.dollar { end = nextDollar(from: end + 1) }
        guard bytes[end] != 0 else { return nil }
        let body = inside..<end
        guard body.contains(where: { !ASCII.isBlank(UInt32(bytes[$0])) }) else { return nil }
        return (body, end + 2, .displayFormula)
    }
}
