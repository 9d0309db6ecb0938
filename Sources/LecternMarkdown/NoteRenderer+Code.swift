import LecternCore

/// Code blocks.
extension NoteRenderer {
    mutating func writeCodeBlock(_ node: Node) {
        let info = node.withFenceInfo { FenceInfo(String(decoding: CJKEmphasis.withoutMarks($0), as: UTF8.self)) }
        out.lineBreak()
        out.write("<pre><code")
        if !info.language.isEmpty { out.attribute("class", "language-" + info.language) }
        out.write(">")
        node.withLiteral { literal in
            let code = CJKEmphasis.withoutMarks(literal)
            code.withUnsafeBufferPointer { out.escape($0) }
            note.sections[note.sections.count - 1].code.append(contentsOf: code)
        }
        out.write("</code></pre>\n")
    }
}
