internal import CCMarkGFM

/// Formulas between dollars, by GitHub's rules: `$x$`, `` $`x`$ ``, `$$x$$`. Nothing inside of them is parsed.
///
/// - After an opening `$` and before a closing one stands no blank, unless what stands between can be nothing but TeX
///   (``FormulaGuess``); after a closing one no letter or digit and no `{`. So `$5 和 $6` are prices, and `$HOME:$PATH` and
///   `${A}:${B}` are variables.
/// - A formula between single dollars holds no other dollar, except `\$` and those in a `\text{…}`.
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
        guard bytes[inside] != 0 else { return nil }
        let end = endOfPlain(from: inside)
        guard bytes[end] != 0, end > inside else { return nil }
        let isApart = ASCII.isBlank(UInt32(bytes[inside]))
        let isOpen = ASCII.isBlank(UInt32(bytes[end - 1]))
        guard !isApart && !isOpen || FormulaGuess.isFormula(bytes, inside..<end, isApart: isApart && isOpen) else {
            return nil
        }
        let after = bytes[end + 1]
        if after == Self.dollar { return mayBegin(at: end + 1) ? (inside..<end, end + 1, .formula) : nil }
        guard after != UInt8(ascii: "{"), !ASCII.isLetterOrDigit(UInt32(after)) else { return nil }
        return (inside..<end, end + 1, .formula)
    }

    /// Whether another formula stands at a dollar right behind one: `$a$$b$`.
    private func mayBegin(at dollar: Int) -> Bool {
        let inside = dollar + 1
        guard bytes[inside] != 0, bytes[inside] != Self.dollar, !ASCII.isBlank(UInt32(bytes[inside])) else {
            return false
        }
        let end = nextDollar(from: inside)
        return bytes[end] != 0 && !ASCII.isBlank(UInt32(bytes[end - 1]))
    }

    /// How far a formula in a text in a formula is looked for.
    private static let textReach = 2000

    /// The dollar that ends a formula; those in `\text{若 $x>0$}` are its own.
    private func endOfPlain(from inside: Int) -> Int {
        var end = nextDollar(from: inside)
        var textEnd = inside
        while bytes[end] != 0, end - inside < Self.textReach, let open = openText(in: textEnd..<end) {
            let second = nextDollar(from: end + 1)
            guard bytes[second] != 0 else { return end }
            (textEnd, end) = (open, nextDollar(from: second + 1))
        }
        return end
    }

    /// Where a `\text{` or the like begins whose brace is still open at the end.
    private func openText(in range: Range<Int>) -> Int? {
        var (depth, index, texts): (Int, Int, [(depth: Int, start: Int)]) = (0, range.lowerBound, [])
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"):
                var name = index + 1
                while ASCII.isLetter(UInt32(bytes[name])) { name += 1 }
                let word = UnsafeBufferPointer(start: bytes + index + 1, count: name - index - 1)
                if bytes[name] == UInt8(ascii: "{"), word.starts(with: "text".utf8) || word.elementsEqual("mbox".utf8) {
                    texts.append((depth, index))
                }
                index = max(name, index + 2)
                continue
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if let last = texts.last, last.depth == depth { texts.removeLast() }
            default: break
            }
            index += 1
        }
        return texts.last?.start
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

/// Whether text between dollars with blanks inside of them is a formula, as Typora, MathJax and CSDN take it.
enum FormulaGuess {
    private static let longest = 400

    /// Nothing but TeX: no words outside of commands and braces, no Chinese there; and a command, an index or an
    /// exponent. Where blanks stand on both sides, a letter alone or an equation is enough: `$ m $`.
    ///
    /// - Parameter isApart: Whether blanks stand on both sides.
    static func isFormula(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, isApart: Bool) -> Bool {
        guard range.count <= longest else { return false }
        var (depth, letters, longestWord, index) = (0, 0, 0, range.lowerBound)
        var (hasSign, hasLetter, isEquation) = (false, false, false)
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\") {
                index += 1
                while index < range.upperBound, ASCII.isLetter(UInt32(bytes[index])) { index += 1 }
                hasSign = true
                letters = 0
                continue
            }
            switch byte {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "_"), UInt8(ascii: "^"): hasSign = true
            case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"): isEquation = true
            case 0x0A where index + 1 < range.upperBound && bytes[index + 1] == 0x0A: return false
            case 0x80... where depth <= 0: return false
            default: break
            }
            letters = ASCII.isLetter(UInt32(byte)) && depth <= 0 ? letters + 1 : 0
            hasLetter = hasLetter || letters > 0
            longestWord = max(longestWord, letters)
            index += 1
        }
        let mayBeTeX = longestWord <= (isEquation ? 3 : 1)
        return mayBeTeX && (hasSign || isApart && hasLetter)
    }
}
