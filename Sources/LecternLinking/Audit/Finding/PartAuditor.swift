import LecternContent
import LecternCore
package import LecternMarkdown

/// What an audit found in a part of a note.
package struct AuditedPart: Sendable {
    /// The page on which the part stands.
    package var url: String
    /// Whether the part is the page's own text, not an entry of the glossary or the timeline.
    package var isPageText: Bool
    /// In the order of the source.
    package var mentions: [AuditMention]
    package var phrases: [AuditPhrase]
    package var headings: [AuditHeading]
}

/// Audits the parts of notes: renders them as a build does, with a linker that is looked on, and throws the HTML away.
package struct PartAuditor: Sendable {
    private let site: SiteIndex
    private let spellings: SpellingMatcher

    package init(site: SiteIndex, spellings: SpellingMatcher) {
        self.site = site
        self.spellings = spellings
    }

    /// Audits the part of a note that is made up of some pieces of it.
    ///
    /// - Parameters:
    ///   - source: The whole file.
    ///   - isPageText: Whether the part is the page's own text, not an entry of the glossary or the timeline.
    ///   - title: A title that counts as a heading also where only the front matter gives it.
    package func audit(
        _ pieces: [DocumentPart], of document: borrowing MarkdownDocument, source: [UInt8], context: PageContext,
        options: RenderOptions, isPageText: Bool, title: String?
    ) -> AuditedPart {
        let linker = SiteLinker(
            site: SiteInquiry(site, isRecording: false, textSize: 0), context: context, source: source)
        var audit = AuditLinker(linker, lexicon: site.lexicon, spellings: spellings, source: source)
        for piece in pieces {
            _ = document.render(piece, options: options, linker: &audit)
            audit.record(document.passages(of: piece))
        }
        var headings = audit.headings
        if let title, !headings.contains(where: { $0.text == title }) {
            headings.insert(AuditHeading(text: title, location: SourceLocation(file: context.note.file)), at: 0)
        }
        return AuditedPart(
            url: context.url, isPageText: isPageText, mentions: audit.mentions.sorted { $0.location < $1.location },
            phrases: audit.phrases.sorted { $0.location < $1.location }, headings: headings)
    }
}
