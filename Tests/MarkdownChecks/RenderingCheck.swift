import LecternMarkdown

/// Renders a note in all ways and says what is wrong with the outcome.
package enum RenderingCheck {
    /// The faults of a note, each with the way in which it shows; empty when all is well.
    package static func faults(of note: [UInt8]) -> [String] {
        var faults: [String] = []
        let document = MarkdownDocument(parsing: note[...])
        _ = document.outline()
        _ = document.passages(of: .all)
        for policy in RawHTMLPolicy.allCases {
            var plain = PlainLinker()
            let rendered = document.render(options: RenderOptions(rawHTML: policy), linker: &plain)
            faults += Self.faults(of: rendered, policy, "plain")
            var linking = EagerLinker()
            let linked = document.render(
                options: RenderOptions(rawHTML: policy, title: "题", reservedIDs: ["a"], idPrefix: "p-"),
                linker: &linking)
            faults += Self.faults(of: linked, policy, "linked")
        }
        faults += Self.faultsWithAll(of: note)
        var plain = PlainLinker()
        _ = document.render(.blocks(0..<1), options: RenderOptions(extent: .firstParagraph), linker: &plain)
        _ = document.render(.item(block: 0, item: 0, omittingPrefix: 3, omittingSuffix: 2), linker: &plain)
        return faults
    }

    /// The faults with every addition that a setting turns on, and with engines.
    private static func faultsWithAll(of note: [UInt8]) -> [String] {
        let document = MarkdownDocument(
            parsing: note[...], options: ParseOptions(looseBullets: .always, expandsEmoji: true))
        var linker = EagerLinker()
        return RawHTMLPolicy.allCases.flatMap { policy in
            let rendered = document.render(
                options: RenderOptions(rawHTML: policy), engines: MadeUpEngines.all, linker: &linker)
            return faults(of: rendered, policy, "with engines")
        }
    }

    /// Parse errors of a note's sanitized HTML; hostile raw HTML may have some, a usual note has none.
    package static func parseFaults(of note: [UInt8]) -> [String] {
        var linker = PlainLinker()
        let check = HTMLCheck(MarkdownDocument(parsing: note[...]).render(linker: &linker).html)
        return check.parseErrors > 0 ? ["sanitized: \(check.parseErrors) parse errors"] : []
    }

    private static func faults(of note: RenderedNote, _ policy: RawHTMLPolicy, _ way: String) -> [String] {
        var faults: [String] = []
        for section in note.sections where String(validating: section.text, as: UTF8.self) == nil {
            faults.append("text of no valid UTF-8")
        }
        if policy == .trusted {
            if String(validating: note.html, as: UTF8.self) == nil { faults.append("no valid UTF-8") }
        } else {
            let check = HTMLCheck(note.html)
            faults += check.faults
            // What an author nests wrongly may stay wrong, as long as it is harmless; without raw HTML nothing is.
            if policy == .escaped, check.parseErrors > 0 { faults.append("\(check.parseErrors) parse errors") }
        }
        return faults.map { "\(policy.rawValue), \(way): \($0)" }
    }
}

/// Links every word that begins with `a` and every reference.
struct EagerLinker: NoteLinker {
    mutating func beginSection(level: Int, id: String, title: String) {}
    mutating func endBlock(text: UnsafeBufferPointer<UInt8>) {}

    mutating func links(in prose: Prose, offset: Int) -> [InlineLink] {
        prose.text.indices.filter { prose.text[$0] == UInt8(ascii: "a") }.map {
            InlineLink(range: $0..<($0 + 1), element: .anchor(name: .term, href: "glossary.html#a"))
        }
    }

    mutating func target(ofLink destination: String, at place: LinkPlace) -> LinkTarget {
        LinkTarget(href: LinkSafety.isSafe(destination) ? destination : nil)
    }

    mutating func target(ofImage destination: String, at place: LinkPlace) -> LinkTarget {
        LinkTarget(href: LinkSafety.isSafe(destination) ? destination : nil)
    }

    mutating func target(of wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget {
        wikilink.isEmbedded && LinkSafety.isSafe(wikilink.target)
            ? .image(src: wikilink.target, alternative: wikilink.shownText)
            : .link(name: .wiki, href: "page.html", text: wikilink.shownText)
    }
}
