import LecternCore

/// Writes the inside of a `<code>`: tokens, and elements of lines where lines have something to say.
struct CodeMarkup {
    private let listing: CodeListing
    private let tokens: [CodeToken]
    /// The number of the first line, when lines are numbered.
    private let firstNumber: Int?
    /// The token that was reached.
    private var next = 0

    init(_ listing: CodeListing, tokens: [CodeToken], firstNumber: Int?) {
        self.listing = listing
        self.tokens = tokens
        self.firstNumber = firstNumber
    }

    mutating func write(byLines: Bool, to out: inout HTMLWriter) {
        guard byLines else { return write(0..<listing.code.count, to: &out) }
        for (index, line) in listing.lines.enumerated() {
            let element = Self.element(of: line)
            open(line, element, number: firstNumber.map { $0 + index }, to: &out)
            let promptEnd = line.range.lowerBound + line.promptLength
            if line.promptLength > 0 {
                out.write("<span class=\"code-prompt\">")
                escape(line.range.lowerBound..<promptEnd, to: &out)
                out.write("</span>")
            }
            write(promptEnd..<line.range.upperBound, to: &out)
            out.write("\n</")
            out.write(element)
            out.write(">")
        }
    }

    /// `<ins>`, `<del>` and `<mark>` say to every reader what a line is, without a style sheet and without words.
    private static func element(of line: CodeListing.Line) -> StaticString {
        switch line.change {
        case .added: "ins"
        case .removed: "del"
        case nil: line.isHighlighted ? "mark" : "span"
        }
    }

    private func open(
        _ line: CodeListing.Line, _ element: StaticString, number: Int?, to out: inout HTMLWriter
    ) {
        out.write("<")
        out.write(element)
        out.write(" class=\"line")
        if line.isHighlighted, line.change != nil { out.write(" is-highlighted") }
        if line.isFocused { out.write(" is-focused") }
        out.write("\"")
        // As an attribute, the number is neither copied nor read out.
        if let number { out.attribute("data-line", String(number)) }
        out.write(">")
    }

    /// Writes a range of the code with the tokens in it; those that reach beyond are cut.
    private mutating func write(_ range: Range<Int>, to out: inout HTMLWriter) {
        var position = range.lowerBound
        var opened: TokenClass?
        while next < tokens.count, tokens[next].range.lowerBound < range.upperBound {
            let token = tokens[next]
            let start = max(token.range.lowerBound, position)
            let end = min(token.range.upperBound, range.upperBound)
            if start < end {
                let type = TokenClass.of(token.names)
                // Neighbours of one class share an element.
                if start > position || type != opened { close(&opened, to: &out) }
                escape(position..<start, to: &out)
                if let type, opened == nil {
                    out.write("<span")
                    out.attribute("class", type.rawValue)
                    out.write(">")
                    opened = type
                }
                escape(start..<end, to: &out)
                position = end
            }
            guard token.range.upperBound <= range.upperBound else { break }
            next += 1
        }
        close(&opened, to: &out)
        escape(position..<range.upperBound, to: &out)
    }

    private func close(_ opened: inout TokenClass?, to out: inout HTMLWriter) {
        if opened != nil { out.write("</span>") }
        opened = nil
    }

    private func escape(_ range: Range<Int>, to out: inout HTMLWriter) {
        guard !range.isEmpty else { return }
        listing.code.withUnsafeBufferPointer { out.escape(UnsafeBufferPointer(rebasing: $0[range])) }
    }
}
