import LecternCore

/// References between double brackets.
extension NoteRenderer {
    mutating func writeWikilink(_ node: Node) {
        guard let wikilink = node.wikilink else { return }
        write(linker.target(of: wikilink, at: place(of: node)))
    }

    mutating func write(_ target: WikilinkTarget) {
        var shown = ""
        switch target {
        case .link(let name, let href, let text):
            shown = text
            let isInLink = linkDepth > 0 || rawElements.holdsLink
            if !isInLink { openAnchor(name, href) }
            out.escape(text)
            if !isInLink { out.write("</a>") }
        case .image(let source, let alternative, let size):
            writeImage(source: source, alternative: alternative, size: size)
        case .medium(let medium, let source, let text):
            writeMedium(medium, source: source, text: text)
        case .embed(let embedded):
            write(embedded)
        case .text(let text):
            shown = text
            out.escape(text)
        case .unresolved(let text):
            shown = text
            out.write("<span class=\"unresolved-link\">")
            out.escape(text)
            out.write("</span>")
        }
        shown.withUTF8 { text in
            note.sections[note.sections.count - 1].text.append(contentsOf: text)
            if let last = UTF8Scalar.decode(text, before: text.count) { endsWide = LineJoining.isWide(last.value) }
        }
    }
}
