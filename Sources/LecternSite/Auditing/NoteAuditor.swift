import LecternContent
import LecternCore
import LecternLinking
import LecternMarkdown

/// What an audit found in a part of a note.
struct AuditedPart: Sendable {
    var owner: PartOwner
    /// The page on which the part stands.
    var url: String
    /// In the order of the source.
    var mentions: [AuditMention]
    var phrases: [AuditPhrase]
    var headings: [AuditHeading]
}

/// Audits one note: renders its parts as a build does, with a linker that is looked on, and throws the HTML away.
struct NoteAuditor: Sendable {
    let site: SiteIndex
    let rawHTML: RawHTMLPolicy
    let spellings: SpellingMatcher

    func audit(_ task: CompileTask) -> [AuditedPart] {
        let document = task.note.document()
        return task.parts.map { audit($0, of: document, task: task) }
    }

    private func audit(
        _ part: CompileTask.Part, of document: borrowing MarkdownDocument, task: CompileTask
    ) -> AuditedPart {
        let linker = SiteLinker(
            site: SiteInquiry(site, isRecording: false, textSize: 0),
            context: task.context(of: part, showsEmbeds: false), source: task.note.source)
        var audit = AuditLinker(linker, lexicon: site.lexicon, spellings: spellings, source: task.note.source)
        let options = task.renderOptions(of: part, rawHTML: rawHTML, reserved: task.reservedIDs)
        for piece in part.pieces {
            _ = document.render(piece, options: options, linker: &audit)
            audit.record(document.passages(of: piece))
        }
        return AuditedPart(
            owner: part.owner, url: part.url, mentions: audit.mentions.sorted { $0.location < $1.location },
            phrases: audit.phrases.sorted { $0.location < $1.location },
            headings: headings(audit.headings, of: task.note))
    }

    /// The headings of a part; a title that only the front matter gives is one too.
    private func headings(_ headings: [AuditHeading], of note: Note) -> [AuditHeading] {
        guard note.role == .article, !headings.contains(where: { $0.text == note.title }) else { return headings }
        return [AuditHeading(text: note.title, location: SourceLocation(file: note.file))] + headings
    }
}
