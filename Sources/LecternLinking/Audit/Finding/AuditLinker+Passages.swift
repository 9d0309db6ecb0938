import LecternContent
import LecternCore
package import LecternMarkdown

/// Mentions in references and outside of prose.
extension AuditLinker {
    mutating func record(_ target: WikilinkTarget, of wikilink: Wikilink) {
        switch target {
        case .link(.term, let href, let text):
            guard let term = term(named: wikilink.target, at: href) else { return }
            mentions.append(AuditMention(term: term, spelling: text, location: cursor.find(wikilink.target)))
        case .link(_, _, let text): record(namesIn: Array(text.utf8), reason: .inLink)
        case .text(let text) where wikilink.isSuppressed: record(namesIn: Array(text.utf8), reason: .suppressed)
        default: break
        }
    }

    /// The term to whose page a reference was made a link.
    private func term(named target: String, at href: String) -> TermID? {
        let bare = target.split(separator: ":", maxSplits: 1).last.map { String($0.drop { $0.isWhitespace }) } ?? target
        return (lexicon.terms(named: target) + lexicon.terms(named: bare)).first { term in
            SiteURL.relative(to: term.url, from: inner.context.url) == href
        }?.id
    }

    private mutating func record(namesIn text: [UInt8], reason: UnlinkedReason, isWholeBlock: Bool = false) {
        text.withUnsafeBufferPointer { bytes in
            for match in names(in: Prose(bytes)) {
                guard let entry = lexicon.nearest(match.entries, to: notePath), let term = term(ofEntry: entry)
                else { continue }
                let written = String(decoding: bytes[match.range], as: UTF8.self)
                mentions.append(
                    AuditMention(
                        term: term, spelling: Spelling.shown(bytes[match.range]), reason: reason,
                        location: cursor.find(written, pastBlankLines: isWholeBlock)))
            }
        }
    }

    /// Records what stands outside of prose in the part of the note.
    package mutating func record(_ passages: [Passage]) {
        for passage in passages {
            cursor.move(to: passage.position, isAnew: true)
            switch passage.kind {
            case .heading:
                let text = String(decoding: passage.text, as: UTF8.self)
                headings.append(AuditHeading(text: text, location: cursor.find(text)))
                cursor.move(to: passage.position, isAnew: true)
                record(namesIn: passage.text, reason: .inHeading)
            case .code: record(namesIn: passage.text, reason: .inCode, isWholeBlock: true)
            case .link: record(namesIn: passage.text, reason: .inLink)
            case .image: record(namesIn: passage.text, reason: .inImage)
            case .rawHTML: record(namesIn: passage.text, reason: .inHTML, isWholeBlock: true)
            case .strong: record(bold: passage.text)
            }
        }
    }

    private mutating func record(bold text: [UInt8]) {
        let phrase = PhraseRule.withoutQuotes(String(decoding: text, as: UTF8.self))
        guard PhraseRule.isCandidate(phrase) else { return }
        phrases.append(AuditPhrase(kind: .bold, text: phrase, location: cursor.find(phrase)))
    }

    /// Records what stands in quotes, and pairs of a Chinese and an English name, in a block of prose.
    mutating func record(phrasesIn text: UnsafeBufferPointer<UInt8>, from position: SourcePosition) {
        let found = PhraseFinder.phrases(in: String(decoding: text, as: UTF8.self))
        guard !found.isEmpty else { return }
        let prose = cursor
        defer { cursor = prose }
        cursor.move(to: position, isAnew: true)
        for phrase in found {
            phrases.append(
                AuditPhrase(
                    kind: phrase.kind, text: phrase.text, english: phrase.english,
                    location: cursor.find(phrase.written)))
        }
    }
}
