import LecternCore

/// Code blocks that are drawn.
extension NoteRenderer {
    /// Writes a block as a diagram. Says whether it is one; the source of a faulty one shows as code.
    mutating func writeDiagram(_ source: [UInt8], _ info: FenceInfo, of node: Node) -> Bool {
        let language = info.language.lowercased()
        guard let drawer = engines.diagrams, !language.isEmpty, drawer.draws(language) else { return false }
        let text = String(decoding: source, as: UTF8.self)
        let diagram = DiagramSource(
            language: language, text: text, title: info.title, idPrefix: diagramPrefix(of: text))
        do {
            let drawing = try drawer.draw(diagram) { address in
                linker.target(ofLink: address, at: place(of: node)).href.map(AddressEncoding.encoded)
            }
            write(drawing.html, title: info.title, source)
            if let warning = drawing.warning { report(warning, of: node) }
            return true
        } catch {
            report(error, source, node, isIncluded: info.include != nil)
            return false
        }
    }

    private mutating func write(_ html: String, title: String?, _ source: [UInt8]) {
        note.features.insert(.diagrams)
        note.sections[note.sections.count - 1].code.append(contentsOf: source)
        out.lineBreak()
        out.write("<figure class=\"diagram\">\n")
        out.bytes.append(contentsOf: html.utf8)
        out.lineBreak()
        if let title {
            out.write("<figcaption>")
            out.escape(title)
            out.write("</figcaption>\n")
        }
        out.write("</figure>\n")
    }

    /// The same for the same source, wherever it stands, and with a number for one that comes again.
    private mutating func diagramPrefix(of text: String) -> String {
        var hash = StableHash()
        hash.combine(text)
        let name = String(hash.hexadecimal.prefix(8))
        let use = code.diagrams[name, default: 0]
        code.diagrams[name] = use + 1
        return "\(options.idPrefix)diagram-\(name)-" + (use == 0 ? "" : "\(use)-")
    }

    private mutating func report(_ warning: EngineFault, of node: Node) {
        note.faults.append(
            NoteFault(
                .warning, "diagram.warning", at: marks.filePosition(node.position), lines: 0, warning.summary,
                explanation: "The diagram is drawn, but perhaps not as it is meant.", suggestion: warning.suggestion))
    }

    private mutating func report(_ fault: EngineFault, _ source: [UInt8], _ node: Node, isIncluded: Bool) {
        if let program = fault.missingProgram {
            note.faults.append(
                NoteFault(
                    .warning, "diagram.\(program)-missing", at: marks.filePosition(node.position), lines: 0,
                    fault.summary, explanation: "The diagram shows as its source.", suggestion: fault.suggestion))
            return
        }
        let offset = min(fault.byteOffset ?? 0, source.count)
        let line = source[..<offset].count { $0 == UInt8(ascii: "\n") }
        let start = source[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let rest = source[offset...].prefix { $0 != UInt8(ascii: "\n") }
        let marked = fault.byteOffset == nil || isIncluded ? "" : String(decoding: rest, as: UTF8.self)
        note.faults.append(
            NoteFault(
                .error, "diagram.syntax",
                at: isIncluded || fault.byteOffset == nil
                    ? marks.filePosition(node.position)
                    : SourcePosition(
                        line: position(ofLine: line + 1, in: node).line, byteColumn: offset - start),
                marking: marked, lines: 0, fault.summary,
                explanation: "The diagram shows as its source.", suggestion: fault.suggestion))
    }
}
