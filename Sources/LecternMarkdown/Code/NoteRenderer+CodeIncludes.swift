import LecternCore

/// Code blocks whose text stands in a file.
extension NoteRenderer {
    /// What a block shows of a file; `nil` when it names none, or when that is not to be had, which is reported.
    mutating func include(_ info: FenceInfo, into node: Node, body: [UInt8]) -> CodeExcerpt? {
        guard let text = info.include else { return nil }
        let reference = CodeReference(text)
        guard case .text(let file)? = options.included.files[reference.path] else {
            reportFile(reference, text, node)
            return placeholder(text, body)
        }
        do {
            let excerpt = try CodeExcerpt(reference.selection, of: file)
            if body.contains(where: { $0 > 0x20 }) { reportBody(text, node) }
            return excerpt
        } catch {
            reportExcerpt(error, reference, text, node)
            return placeholder(text, body)
        }
    }

    /// What shows in place of a file that cannot be shown: what the block holds, or else the file's name.
    private func placeholder(_ text: String, _ body: [UInt8]) -> CodeExcerpt? {
        body.isEmpty ? CodeExcerpt(placeholder: text) : nil
    }

    private mutating func reportFile(_ reference: CodeReference, _ text: String, _ node: Node) {
        switch options.included.files[reference.path] {
        case .missing(let suggestion):
            fail(
                "include.missing-file", text, node, "there is no file “\(reference.path)” to include",
                explanation: "The path starts at the note's folder, or with / at the content folder.",
                suggestion: suggestion.map { "Write “\($0)”." } ?? "Put the file into the content folder.")
        case .outside:
            fail(
                "include.outside", text, node, "“\(reference.path)” is outside of the content folder",
                explanation: "A note shows only files of the content folder, so that a site can be built anywhere.",
                suggestion: "Put a copy of the file into the content folder.")
        case .unreadable(let reason):
            fail(
                "include.unreadable", text, node, "“\(reference.path)” cannot be shown: \(reason)",
                explanation: "Code blocks show text in UTF-8.", suggestion: "Save the file as UTF-8.")
        case .text, nil:
            fail(
                "include.unavailable", text, node, "no file can be included here",
                explanation: "Only the notes of a site, and notes that are rendered from a file, can show other files.",
                suggestion: "Write the code between the fences.")
        }
    }

    private mutating func reportExcerpt(
        _ fault: CodeExcerpt.Fault, _ reference: CodeReference, _ text: String, _ node: Node
    ) {
        switch fault {
        case .lines(let count):
            fail(
                "include.missing-lines", text, node, "“\(reference.path)” has not so many lines",
                explanation: "Lines are counted from 1, as in include=\"a.swift#L3-L10\".",
                suggestion: "The file has \(count) lines.")
        case .order:
            fail(
                "include.missing-lines", text, node, "the last line stands before the first",
                explanation: "Lines are counted from 1, as in include=\"a.swift#L3-L10\".",
                suggestion: "Write the smaller number first.")
        case .region(let names):
            let wanted = if case .region(let name) = reference.selection { name } else { "" }
            fail(
                "include.missing-region", text, node, "“\(reference.path)” has no region “\(wanted)”",
                explanation: "A region stands between comments with “#region name” and “#endregion name”.",
                suggestion: NearMiss.suggestion(for: wanted, among: names).map { "Write “\($0)”." }
                    ?? (names.isEmpty
                        ? "The file has no regions." : "Its regions are \(names.joined(separator: ", "))."))
        case .open(let line):
            fail(
                "include.open-region", text, node, "the region that begins on line \(line) has no end",
                explanation: "A region stands between comments with “#region name” and “#endregion name”.",
                suggestion: "Write a comment with “#endregion” below it in “\(reference.path)”.")
        }
    }

    private mutating func reportBody(_ text: String, _ node: Node) {
        note.faults.append(
            NoteFault(
                .warning, "include.body", at: marks.filePosition(node.position), marking: text, lines: 0,
                "what stands between the fences is left out",
                explanation: "The block shows the file that it includes.",
                suggestion: "Take the text out, or take out the attribute."))
    }

    private mutating func fail(
        _ identifier: String, _ text: String, _ node: Node, _ summary: String, explanation: String, suggestion: String
    ) {
        note.faults.append(
            NoteFault(
                .error, identifier, at: marks.filePosition(node.position), marking: text, lines: 0, summary,
                explanation: explanation, suggestion: suggestion))
    }
}

extension CodeExcerpt {
    fileprivate init(placeholder text: String) {
        code = Array((text + "\n").utf8)
        firstLine = 1
    }
}
