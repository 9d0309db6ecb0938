import LecternContent
import LecternCore
import LecternMarkdown

/// `![[note]]`: while another note's text is written, links are resolved from that note, lead from the page that shows
/// it, and leave no facts: those belong to the note's own page. Which terms have been linked is the page's matter.
extension SiteLinker {
    /// - Returns: `nil` for a reference that is to become a link.
    mutating func embed(_ wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget? {
        guard wikilink.isEmbedded, context.showsEmbeds,
            let target = site.ask(EmbedTarget(wikilink: wikilink, notePath: context.note.path)),
            let note = site.ask(NoteShown(path: target.notePath))
        else { return nil }
        guard place.isAlone else {
            report(inlineEmbed: wikilink, at: place)
            return nil
        }
        let frame = frame(of: target)
        if let cycle = cycle(closedBy: frame) {
            record(target, wikilink, at: place)
            report(cycle, at: place, reference: "[[" + wikilink.target)
            return .unresolved(text: wikilink.shownText)
        }
        embedBudget -= note.source.count + EmbedLimits.bytesForEach
        guard frames.count < EmbedLimits.depth, embedBudget >= 0 else {
            report(embedLimit: wikilink, at: place)
            return nil
        }
        record(target, wikilink, at: place)
        let href = SiteURL.relative(to: target.url, fragment: target.fragment, from: context.url)
        begin(frame, note, url: target.url, from: "[[" + wikilink.target, at: place)
        return .embed(
            EmbeddedNote(
                body: note.body, parsing: note.parsing, included: note.included,
                selection: target.selection, title: target.title,
                caption: wikilink.text ?? target.title, href: href, shownText: wikilink.shownText))
    }

    package mutating func endEmbed() {
        guard let (_, outer) = frames.popLast() else { return }
        let linked = facts.linkedSubjects
        (context, bytes, lines, facts) = (outer.context, outer.source, outer.lines, outer.facts)
        (mentioned, sectionID, sectionTitle) = (outer.mentioned, outer.sectionID, outer.sectionTitle)
        pendingLinks.removeAll(keepingCapacity: true)
        pendingMentions.removeAll(keepingCapacity: true)
        facts.linkedSubjects += linked
        guard frames.isEmpty else { return }
        for cycle in cycles.sorted() { add(cycle, at: outer.place, reference: outer.reference) }
        cycles.removeAll()
    }

    private func frame(of target: EmbedResolver.Target) -> EmbedFrame {
        let (identity, label): (EmbedFrame.Identity, String) =
            switch (target.subject, target.selection) {
            case (let subject?, _): (.subject(subject), label(target.title, in: target.notePath))
            case (nil, .section(let id)), (nil, .block(let id)):
                (.section(target.notePath, id), "\(target.notePath)#\(id)")
            default: (.page(target.notePath), target.notePath)
            }
        return EmbedFrame(identity: identity, notePath: target.notePath, label: label)
    }

    private func label(_ title: String, in notePath: String) -> String { "\(notePath) (\(title))" }

    private mutating func begin(
        _ frame: EmbedFrame, _ note: Note, url: String, from reference: String, at place: LinkPlace
    ) {
        let outer = OuterNote(
            context: context, source: bytes, lines: lines, facts: facts, mentioned: mentioned, sectionID: sectionID,
            sectionTitle: sectionTitle, reference: reference, place: place)
        frames.append((frame, outer))
        context.note = note.identity
        context.noteURL = url
        (bytes, lines) = (note.source, nil)
        facts = LinkFacts()
        mentioned.removeAll()
    }

    /// The page refers to what it shows, as a link does.
    private mutating func record(_ target: EmbedResolver.Target, _ wikilink: Wikilink, at place: LinkPlace) {
        if target.pages.count > 1 { report(ambiguous: wikilink, pages: target.pages, at: place) }
        let excerpt = Excerpt(match: wikilink.text ?? target.title)
        if let subject = target.subject {
            let count = facts.mentions.count
            recordMention(of: subject, at: 0..<0, isLinked: true)
            if facts.mentions.count > count { facts.mentions[count].excerpt = excerpt }
            recordLink(to: subject)
        } else {
            let count = facts.links.count
            record(linkTo: target.url, fragment: target.fragment, needle: "[[" + wikilink.target, at: place)
            if facts.links.count > count { facts.links[count].excerpt = excerpt }
        }
        pendingLinks.removeAll(keepingCapacity: true)
        pendingMentions.removeAll(keepingCapacity: true)
    }

    // MARK: Cycles

    /// The labels of the notes that embed each other in a circle, from the page's own note on when it is one of them.
    /// `nil` when the note is not being shown already; empty when the page's own note is not in the circle, so that
    /// the fault is told where it is.
    private mutating func cycle(closedBy next: EmbedFrame) -> [String]? {
        let root = frames.first?.outer.context ?? context
        let own = root.ownSubject.map { EmbedFrame.Identity.subject($0) } ?? .page(root.note.path)
        var stack = [(identity: own, path: root.note.path, label: ownLabel(in: root))]
        stack += frames.map { (identity: $0.frame.identity, path: $0.frame.notePath, label: $0.frame.label) }
        guard let start = stack.firstIndex(where: { $0.identity == next.identity }) else { return nil }
        let loop = stack[start...]
        guard let first = loop.firstIndex(where: { $0.path == root.note.path }) else { return [] }
        let turned = loop[first...] + loop[..<first]
        return turned.map(\.label) + [turned[turned.startIndex].label]
    }

    /// How messages name the note, or the entry in it, that the page shows.
    private mutating func ownLabel(in root: PageContext) -> String {
        switch root.ownSubject {
        case .term(let id): label(site.ask(FactsOfTerm(id: id))?.name ?? id.text, in: root.note.path)
        case .event: label(root.sectionTitle, in: root.note.path)
        default: root.note.path
        }
    }

    private mutating func report(_ cycle: [String], at place: LinkPlace, reference: String) {
        guard !cycle.isEmpty else { return }
        let path = cycle.joined(separator: " → ")
        if frames.isEmpty {
            add(path, at: place, reference: reference)
        } else if !cycles.contains(path) {
            cycles.append(path)
        }
    }

    private mutating func add(_ cycle: String, at place: LinkPlace, reference: String) {
        let source = source(of: reference, at: place)
        facts.diagnostics.append(
            Diagnostic(
                .error, "embed.cycle", at: source.location, "notes embed each other in a circle: \(cycle)",
                explanation: "A note that holds itself would have no end; the text of the reference stands there.",
                suggestion: "Write [[…]] without the `!` in one of them, which makes a link.", sourceLine: source.line))
    }

    // MARK: Other faults

    private mutating func report(inlineEmbed wikilink: Wikilink, at place: LinkPlace) {
        let source = source(of: "[[" + wikilink.target, at: place)
        facts.diagnostics.append(
            Diagnostic(
                .warning, "embed.inline", at: source.location,
                "“![[\(wikilink.written)]]” stands in running text and became a link",
                explanation: "A note is embedded where the reference is a paragraph of its own.",
                suggestion: "Put empty lines around it, or remove the `!`.", sourceLine: source.line))
    }

    private mutating func report(embedLimit wikilink: Wikilink, at place: LinkPlace) {
        let source = source(of: "[[" + wikilink.target, at: place)
        facts.diagnostics.append(
            Diagnostic(
                .warning, "embed.limit", at: source.location,
                "“![[\(wikilink.written)]]” was not embedded and became a link",
                explanation: "Notes stand in each other up to \(EmbedLimits.depth) deep, "
                    + "and a page takes up to \(EmbedLimits.sourceBytes >> 20) MB of other notes.",
                suggestion: "Link to some of the notes.", sourceLine: source.line))
    }
}
