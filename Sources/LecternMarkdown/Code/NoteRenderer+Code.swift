import LecternCore

/// Code blocks.
extension NoteRenderer {
    mutating func writeCodeBlock(_ node: Node) {
        var info = FenceInfo(of: node)
        if info.language == "math", writeFormulaFence(node) { return }
        var source = node.withLiteral(CJKEmphasis.withoutMarks)
        report(info.slips, of: node)
        if let included = include(info, into: node, body: source) {
            source = included.code
            if info.numbering == .automatic { info.numbering = .from(included.firstLine) }
        }
        if info.dedents { source = CodeExcerpt.dedented(source) }
        let isInTabs = openTab(info.tab, of: node)
        if !writeDiagram(source, info, of: node) { writeCode(source, info, of: node) }
        if isInTabs { closeTab(of: node) }
    }

    private mutating func writeCode(_ source: [UInt8], _ info: FenceInfo, of node: Node) {
        let language = info.language.lowercased()
        var listing = listing(of: source, info, language, node)
        if !info.highlighted.isEmpty { report(listing.highlight(info.highlighted), of: listing, node) }
        note.features.insert(.code)
        note.sections[note.sections.count - 1].code.append(contentsOf: listing.code)
        out.lineBreak()
        // Alone under its name, a tab is a title.
        let title = info.title ?? (code.tabs.isEmpty ? info.tab : nil)
        if let title {
            out.write("<figure class=\"code-figure\"><figcaption>")
            out.escape(title)
            out.write("</figcaption>\n")
        }
        writeElement(listing, info, tokens: tokens(of: listing.code, info, language, node))
        if title != nil { out.write("</figure>\n") }
    }

    private mutating func listing(
        of source: [UInt8], _ info: FenceInfo, _ language: String, _ node: Node
    ) -> CodeListing {
        let isDiff = CodeLanguage.changed(language) != nil
        guard !info.isPlain || isDiff || CodePrompts(language: language) != nil || CodeListing.holdsMarks(source) else {
            return CodeListing(plain: source)
        }
        var listing = CodeListing(marked: source, isDiff: isDiff)
        listing.markPrompts(of: language)
        for mark in listing.unknownMarks where info.include == nil { reportMark(mark, in: node) }
        return listing
    }

    private mutating func writeElement(_ listing: CodeListing, _ info: FenceInfo, tokens: [CodeToken]) {
        let byLines = info.numbering != nil || info.wraps || listing.hasMarkedLines
        out.write("<pre")
        if byLines {
            let names = [
                ("has-lines", true), ("has-numbers", info.numbering != nil), ("is-wrapped", info.wraps),
                ("has-focus", listing.hasFocus),
            ]
            out.attribute("class", names.filter(\.1).map(\.0).joined(separator: " "))
        }
        out.write("><code")
        if !info.language.isEmpty { out.attribute("class", "language-" + info.language) }
        out.write(">")
        var markup = CodeMarkup(listing, tokens: tokens, firstNumber: info.firstNumber)
        markup.write(byLines: byLines, to: &out)
        out.write("</code></pre>\n")
    }

    private mutating func tokens(
        of code: [UInt8], _ info: FenceInfo, _ language: String, _ node: Node
    ) -> [CodeToken] {
        let name = info.highlightedLanguage
        guard let highlighter = engines.highlighter, !name.isEmpty, !CodeLanguage.isPlain(name) else { return [] }
        note.namesLanguages = true
        let text = String(decoding: code, as: UTF8.self)
        if let tokens = highlighter.tokens(of: text, language: name, budget: &engineBudget) { return tokens }
        let isKnown = CodeLanguage.isSession(name) || engines.diagrams?.draws(name) == true
        if !isKnown, !info.language.isEmpty, self.code.unknownLanguages.insert(name).inserted {
            reportUnknown(name, info.language, suggestion: highlighter.suggestion(for: name), node)
        }
        return []
    }
}

extension FenceInfo {
    /// What stands after a block's fence; nothing for an indented block.
    init(of node: Node) {
        let text = node.withFenceInfo {
            $0.isEmpty ? "" : String(decoding: CJKEmphasis.withoutMarks($0), as: UTF8.self)
        }
        if text.isEmpty { self.init() } else { self.init(text) }
    }

    /// Nothing stands there.
    private init() {}

    /// The number of the first line, when lines are numbered.
    var firstNumber: Int? {
        switch numbering {
        case nil: nil
        case .automatic: 1
        case .from(let number): number
        }
    }

    /// The language as the highlighter knows it, in lower case: that of the program in a diff, and for an included
    /// file without a language that of its name.
    var highlightedLanguage: String {
        let name = language.lowercased()
        if name.isEmpty { return include.map { CodeReference($0).fileExtension } ?? "" }
        if let changed = CodeLanguage.changed(name) { return changed }
        return CodeLanguage.isSession(name) ? "shell-session" : name
    }
}
