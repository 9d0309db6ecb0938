import LecternCore

/// Formulas.
extension NoteRenderer {
    /// Writes a formula; one that is faulty shows as its source. Where formulas are not set, dollars are dollars.
    ///
    /// - Parameters:
    ///   - source: What stands between the dollars.
    ///   - isDisplay: Whether it stands on lines of its own; then no paragraph is open around it.
    ///   - position: Where it begins in the file.
    mutating func writeFormula(source: String, isDisplay: Bool, at position: SourcePosition) {
        note.sections[note.sections.count - 1].text.append(contentsOf: source.utf8)
        endsWide = false
        let formula = typeset(source, isDisplay: isDisplay, at: position)
        let isCode = formula == nil && engines.formulas != nil
        if isDisplay { out.write(formula == nil ? "<p>" : "<div class=\"formula-block\">") }
        if isCode { out.write("<code class=\"formula-source\">") }
        if let formula {
            out.bytes.append(contentsOf: formula.html)
        } else {
            out.escape(isDisplay ? "$$" + source + "$$" : "$" + source + "$")
        }
        if isCode { out.write("</code>") }
        if isDisplay { out.write(formula == nil ? "</p>\n" : "</div>\n") }
    }

    /// Writes a block of code whose language is `math` as a formula.
    ///
    /// - Returns: Whether it was one: without a typesetter such a block is code like any other.
    mutating func writeFormulaFence(_ node: Node) -> Bool {
        guard engines.formulas != nil else { return false }
        let source = node.withLiteral { String(decoding: CJKEmphasis.withoutMarks($0), as: UTF8.self) }
        beginBlock()
        note.sections[note.sections.count - 1].text.append(contentsOf: source.utf8)
        // The formula starts on the line below the fence.
        let position = SourcePosition(line: marks.filePosition(node.position).line + 1)
        out.lineBreak()
        if let formula = typeset(source, isDisplay: true, at: position) {
            out.write("<div class=\"formula-block\">")
            out.bytes.append(contentsOf: formula.html)
            out.write("</div>\n")
        } else {
            out.write("<pre class=\"formula-source\"><code>")
            out.escape(source)
            out.write("</code></pre>\n")
        }
        endBlock()
        return true
    }

    /// The formula, or `nil` when it is faulty, which is noted.
    private mutating func typeset(
        _ source: String, isDisplay: Bool, at position: SourcePosition
    ) -> TypesetFormula? {
        guard let typesetter = engines.formulas else { return nil }
        note.formulas.isUsed = true
        let before = formulaDialect.definitions
        let mapped = formulaDialect.map(Array(source.utf8), isDisplay: isDisplay)
        if mapped.hasPercent { report(percentIn: source, at: position) }
        let written = TeXFormula(
            source, as: String(decoding: mapped.formula, as: UTF8.self),
            definitions: String(decoding: before, as: UTF8.self))
        do {
            let formula = try typesetter.typeset(written, isDisplay: isDisplay, budget: &engineBudget)
            note.formulas.styles.formUnion(formula.styles)
            return formula
        } catch {
            let found =
                written.text == source ? error : error.moved(from: mapped.formula, to: Array(source.utf8))
            if !error.isObstacle { note.faults.append(fault(found, in: source, at: position)) }
            return nil
        }
    }

    private mutating func report(percentIn source: String, at position: SourcePosition) {
        var place = position
        place.byteColumn +=
            source.utf8.firstIndex(of: UInt8(ascii: "%")).map {
                source.utf8.distance(from: source.utf8.startIndex, to: $0)
            } ?? 0
        note.faults.append(
            NoteFault(
                .warning, "math.percent", at: place, marking: "%", "`%` starts a comment in TeX",
                explanation: "Behind a number it is taken for a percent sign here; other programs show nothing of it.",
                suggestion: "Write `\\%`."))
    }

    private func fault(_ error: EngineFault, in source: String, at position: SourcePosition) -> NoteFault {
        let bytes = Array(source.utf8)
        let marked = markedBytes(error, in: bytes)
        var place = position
        for (index, byte) in bytes[..<marked.lowerBound].enumerated() where byte == UInt8(ascii: "\n") {
            place.line += 1
            place.byteColumn = -index - 1
        }
        place.byteColumn += marked.lowerBound
        return NoteFault(
            .warning, "math.invalid", at: place, marking: String(decoding: bytes[marked], as: UTF8.self), error.summary,
            explanation: "Formulas are written in TeX, as far as KaTeX knows it; this one shows as its source.",
            suggestion: error.suggestion ?? "Mend the formula, or write `\\$` for a dollar that is none.")
    }

    /// What to mark in a faulty formula, within one line: what the engine names, or the last line that has anything
    /// where it names no more than the end, or the first one.
    private func markedBytes(_ error: EngineFault, in bytes: [UInt8]) -> Range<Int> {
        let newline = UInt8(ascii: "\n")
        let isBlank: (UInt8) -> Bool = { $0 == newline || $0 == 0x20 || $0 == 0x0D }
        if let offset = error.byteOffset, error.byteLength > 0, offset < bytes.count {
            let end = min(offset + error.byteLength, bytes.count)
            return offset..<(bytes[offset..<end].firstIndex(of: newline) ?? end)
        }
        let limit = min(error.byteOffset ?? 0, bytes.count)
        let last = bytes[..<limit].lastIndex { !isBlank($0) } ?? bytes.firstIndex { !isBlank($0) }
        guard let last else { return 0..<0 }
        let start = bytes[..<last].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let end = bytes[last...].firstIndex(of: newline) ?? bytes.count
        return start..<end
    }
}

extension EngineFault {
    /// The fault of a formula that was written otherwise for the engine, with its place where the same text stands.
    fileprivate func moved(from written: [UInt8], to source: [UInt8]) -> EngineFault {
        var fault = self
        fault.byteOffset = nil
        guard let offset = byteOffset, byteLength > 0, offset + byteLength <= written.count else { return fault }
        let marked = written[offset..<(offset + byteLength)]
        guard let place = source.firstRange(of: marked) else { return fault }
        fault.byteOffset = place.lowerBound
        return fault
    }
}
