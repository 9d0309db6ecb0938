/// Writes formulas as KaTeX reads them: what MathJax knows, and KaTeX does not or only in another form, is mapped.
///
/// Commands that are no more than other names are macros of ``KaTeXDriver``; here is what needs a look at arguments:
/// definitions, which hold for the rest of the page, labels, environments, `_` in texts, and `%` behind a number.
/// (MathJax documentation, “Supported TeX/LaTeX commands”; KaTeX documentation, “Supported functions”.)
struct TeXDialect {
    /// Definitions of the page so far, as KaTeX reads them.
    private(set) var definitions: [UInt8] = []
    /// What `\tag` gave the formulas with a `\label`.
    private var tags: [[UInt8]: [UInt8]] = [:]

    /// Beyond so much, definitions are none of a note: each is read again with each formula.
    private static let mostDefinitions = 4000

    /// Longer formulas are refused as they stand.
    private static let longest = 20_000

    /// A formula in KaTeX's dialect.
    struct Mapped {
        var formula: [UInt8]
        /// Whether a `%` was taken for a percent sign.
        var hasPercent = false
    }

    /// Maps a formula and takes its definitions over for those that follow.
    mutating func map(_ formula: [UInt8], isDisplay: Bool) -> Mapped {
        guard formula.count <= Self.longest,
            formula.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "%") })
        else { return Mapped(formula: formula) }
        var mapping = TeXMapping(formula, isDisplay: isDisplay, tags: tags)
        mapping.run()
        if definitions.count + mapping.definitions.count <= Self.mostDefinitions {
            definitions += mapping.definitions
        }
        if let label = mapping.label, let tag = mapping.tag { tags[label] = tag }
        return Mapped(formula: mapping.output, hasPercent: mapping.hasPercent)
    }
}

/// One pass over a formula.
private struct TeXMapping {
    private let source: [UInt8]
    private let isDisplay: Bool
    private let tags: [[UInt8]: [UInt8]]
    private var index = 0
    private(set) var output: [UInt8] = []
    private(set) var definitions: [UInt8] = []
    private(set) var label: [UInt8]?
    private(set) var tag: [UInt8]?
    private(set) var hasPercent = false
    /// How many environments are open.
    private var depth = 0
    /// How deep the part lies in others that are mapped.
    private let nesting: Int

    /// The longest argument, in bytes, and the deepest part: so that braces which never close cost little.
    private static let longestArgument = 2000
    private static let deepest = 8

    init(_ source: [UInt8], isDisplay: Bool, tags: [[UInt8]: [UInt8]], nesting: Int = 0) {
        (self.source, self.isDisplay, self.tags, self.nesting) = (source, isDisplay, tags, nesting)
        output.reserveCapacity(source.count + 16)
    }

    mutating func run() {
        while index < source.count {
            switch source[index] {
            case UInt8(ascii: "\\"): passCommand()
            case UInt8(ascii: "%") where index > 0 && source[index - 1] &- 0x30 < 10: passPercent()
            default: copy(1)
            }
        }
    }

    private mutating func copy(_ count: Int) {
        let end = min(source.count, index + count)
        output += source[index..<end]
        index = end
    }

    /// `64%` is a share; a comment stands behind a blank, or on a line of its own.
    private mutating func passPercent() {
        output += "\\%".utf8
        index += 1
        hasPercent = true
    }

    private mutating func passCommand() {
        let start = index
        var end = index + 1
        while end < source.count, (source[end] | 0x20) &- 0x61 < 26 { end += 1 }
        guard end > index + 1 else { return copy(2) }
        let name = String(decoding: source[(index + 1)..<end], as: UTF8.self)
        index = end
        if end < source.count, source[end] == UInt8(ascii: "*") { index += 1 }
        let isStarred = index > end
        if map(name, isStarred: isStarred) { return }
        index = end
        output += source[start..<end]
    }

    /// Writes what stands for a command.
    ///
    /// - Returns: Whether it is another than the command itself.
    private mutating func map(_ name: String, isStarred: Bool) -> Bool {
        return switch name {
        case "newcommand", "renewcommand", "providecommand": define()
        case "DeclareMathOperator": defineOperator(isStarred: isStarred)
        case "def", "gdef": keepDefinition(name)
        case "label": passLabel()
        case "tag": passTag(isStarred: isStarred)
        case "ref", "eqref": passReference(inBrackets: name == "eqref")
        case "begin", "end": passEnvironment(name)
        case "text", "mbox", "textrm", "textbf", "textit", "texttt", "textsf", "textnormal", "textup", "hbox":
            passText(name)
        case "matrix", "pmatrix", "cases", "eqalign": passPlainTeX(name)
        case "unicode": passUnicode()
        case "bbox": passOptional()
        default: false
        }
    }

    // MARK: Arguments

    private func skippingBlanks(_ index: Int) -> Int {
        var index = index
        while index < source.count, source[index] == 0x20 || source[index] == 0x0A || source[index] == 0x09 {
            index += 1
        }
        return index
    }

    /// What stands in the braces that follow; the index moves behind them.
    private mutating func argument() -> [UInt8]? {
        let open = skippingBlanks(index)
        guard open < source.count, source[open] == UInt8(ascii: "{"), let close = closing(open) else { return nil }
        index = close + 1
        return Array(source[(open + 1)..<close])
    }

    /// What stands in the brackets that follow, if any.
    private mutating func optional() -> [UInt8]? {
        let open = skippingBlanks(index)
        guard open < source.count, source[open] == UInt8(ascii: "["),
            let close = source[open..<min(source.count, open + Self.longestArgument)].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        index = close + 1
        return Array(source[(open + 1)..<close])
    }

    private func closing(_ open: Int) -> Int? {
        var (depth, index) = (0, open)
        while index < source.count, index - open < Self.longestArgument {
            switch source[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The command that a definition defines: `{\x}` or `\x`.
    private mutating func definedName() -> [UInt8]? {
        if let name = argument() { return name.first == UInt8(ascii: "\\") ? name : nil }
        let start = skippingBlanks(index)
        guard start < source.count, source[start] == UInt8(ascii: "\\") else { return nil }
        var end = start + 1
        while end < source.count, (source[end] | 0x20) &- 0x61 < 26 { end += 1 }
        index = end
        return end > start + 1 ? Array(source[start..<end]) : nil
    }

    // MARK: Definitions

    /// `\newcommand{\x}[2]{…}` as `\def\x#1#2{…}`, which may also change what there is.
    private mutating func define() -> Bool {
        guard let name = definedName() else { return false }
        let count = optional().flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
        guard (0...9).contains(count), let body = argument() else { return false }
        let parameters = (0..<count).flatMap { Array("#\($0 + 1)".utf8) }
        return write(definition: "\\def".utf8 + name + parameters + "{".utf8 + body + "}".utf8)
    }

    private mutating func defineOperator(isStarred: Bool) -> Bool {
        guard let name = definedName(), let body = argument() else { return false }
        let command = isStarred ? "{\\operatorname*{" : "{\\operatorname{"
        return write(definition: "\\def".utf8 + name + command.utf8 + body + "}}".utf8)
    }

    private mutating func keepDefinition(_ command: String) -> Bool {
        guard let name = definedName(),
            let open = source[index..<min(source.count, index + 100)].firstIndex(of: UInt8(ascii: "{")),
            case let parameters = Array(source[index..<open]), let body = argument(after: open)
        else { return false }
        return write(definition: "\\\(command)".utf8 + name + parameters + "{".utf8 + body + "}".utf8)
    }

    private mutating func argument(after open: Int) -> [UInt8]? {
        index = open
        return argument()
    }

    private mutating func write(definition: [UInt8]) -> Bool {
        output += definition
        definitions += definition
        return true
    }

    // MARK: Numbers of formulas

    private mutating func passLabel() -> Bool {
        guard let found = argument() else { return false }
        label = found
        return true
    }

    /// In a line there is no margin for the number.
    private mutating func passTag(isStarred: Bool) -> Bool {
        guard let words = argument() else { return false }
        tag = words
        if isDisplay {
            output += (isStarred ? "\\tag*{" : "\\tag{").utf8 + words + "}".utf8
        } else {
            output += "\\quad\\text{".utf8 + (isStarred ? words : "(".utf8 + words + ")".utf8) + "}".utf8
        }
        return true
    }

    /// The number of the formula, where it has one above; else the label itself.
    private mutating func passReference(inBrackets: Bool) -> Bool {
        guard let label = argument() else { return false }
        let words = tags[label] ?? label
        output += "\\text{".utf8 + escapingLines(inBrackets ? "(".utf8 + words + ")".utf8 : words) + "}".utf8
        return true
    }

    // MARK: Environments

    /// The forms for display that KaTeX knows in a line, or inside of another.
    private static let inner = [
        "align": "aligned", "align*": "aligned", "gather": "gathered", "gather*": "gathered", "alignat": "alignedat",
        "alignat*": "alignedat", "equation": "gathered", "equation*": "gathered",
    ]
    private static let other = ["flalign": "align", "flalign*": "align*", "multline": "gather", "multline*": "gather*"]

    private mutating func passEnvironment(_ command: String) -> Bool {
        guard let name = argument().map({ String(decoding: $0, as: UTF8.self) }) else { return false }
        let isBegin = command == "begin"
        if !isBegin { depth -= 1 }
        defer { if isBegin { depth += 1 } }
        switch name {
        case "eqnarray", "eqnarray*": output += (isBegin ? "\\begin{array}{rcl}" : "\\end{array}").utf8
        case "math", "displaymath": break
        default:
            let known = Self.other[name] ?? name
            let written = !isDisplay || depth > 0 ? Self.inner[known] ?? known : known
            output += "\\\(command){\(written)}".utf8
        }
        return true
    }

    /// `\pmatrix{a & b \cr c & d}`, as plain TeX has it.
    private mutating func passPlainTeX(_ name: String) -> Bool {
        guard nesting < Self.deepest, let body = argument() else { return false }
        let environment = name == "eqalign" ? "aligned" : name
        var inside = TeXMapping(body, isDisplay: false, tags: tags, nesting: nesting + 1)
        inside.run()
        output += "\\begin{\(environment)}".utf8 + inside.output + "\\end{\(environment)}".utf8
        return true
    }

    // MARK: Texts

    private mutating func passText(_ name: String) -> Bool {
        guard let words = argument() else { return false }
        let command = name == "mbox" || name == "hbox" ? "text" : name
        output += "\\\(command){".utf8 + escapingLines(words) + "}".utf8
        return true
    }

    /// `_` is a letter in a text, but not in the formulas inside of it.
    private func escapingLines(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "_")) else { return text }
        var (escaped, isFormula, isEscaped): ([UInt8], Bool, Bool) = ([], false, false)
        for byte in text {
            if byte == UInt8(ascii: "$"), !isEscaped { isFormula.toggle() }
            if byte == UInt8(ascii: "_"), !isEscaped, !isFormula { escaped.append(UInt8(ascii: "\\")) }
            escaped.append(byte)
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return escaped
    }

    /// `\unicode{x2713}` and `\unicode[…]{10003}`.
    private mutating func passUnicode() -> Bool {
        _ = optional()
        guard let number = argument().map({ String(decoding: $0, as: UTF8.self) }) else { return false }
        let code = number.lowercased().hasPrefix("x") ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
        guard let scalar = code.flatMap(Unicode.Scalar.init), scalar.value > 0x20,
            scalar.properties.generalCategory != .control,
            !"\\{}$&#%_^~".unicodeScalars.contains(scalar)
        else { return false }
        output += "\\text{\(scalar)}".utf8
        return true
    }

    private mutating func passOptional() -> Bool {
        optional() != nil
    }
}
