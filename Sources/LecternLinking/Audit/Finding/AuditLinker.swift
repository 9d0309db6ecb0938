import LecternContent
package import LecternMarkdown

/// Records what a ``SiteLinker`` does with the terms of a note, and what it leaves alone.
///
/// The linker decides, this one looks on: a mention is a link because the linker made it one. The reason why
/// another is none is read from the linker's own lexicon and policy.
package struct AuditLinker: NoteLinker {
    package static var wantsPlaces: Bool { true }

    var inner: SiteLinker
    let lexicon: Lexicon
    let spellings: SpellingMatcher
    var cursor: SourceCursor
    var squeezed = Squeezed()
    private var scratch = MatcherScratch()
    /// Where the last run of text stands; in headings and links too.
    private var runPosition = SourcePosition(line: 1)
    /// Where the present block's first run of prose stands.
    private var blockPosition: SourcePosition?

    /// In the order of the text.
    package internal(set) var mentions: [AuditMention] = []
    package internal(set) var phrases: [AuditPhrase] = []
    package internal(set) var headings: [AuditHeading] = []

    /// - Parameter source: The whole file.
    package init(_ inner: SiteLinker, lexicon: Lexicon, spellings: SpellingMatcher, source: [UInt8]) {
        self.inner = inner
        self.lexicon = lexicon
        self.spellings = spellings
        cursor = SourceCursor(source, file: inner.context.note.file)
    }

    /// The note whose terms are counted.
    var notePath: String { inner.context.note.path }

    /// The names in a piece of prose that mean something in this note.
    mutating func names(in prose: Prose) -> [TermMatch] {
        lexicon.names(in: prose, at: notePath, scratch: &scratch)
    }

    /// The names that would mean something in notes of other folders.
    mutating func namesOutOfScope(in prose: Prose) -> [TermMatch] {
        lexicon.namesOutOfScope(in: prose, at: notePath, scratch: &scratch)
    }

    /// The term that one of the matcher's entries is.
    func term(ofEntry entry: Int) -> TermID? {
        if case .term(let id) = lexicon.targets[entry] { id } else { nil }
    }

    // MARK: Calls handed on

    package mutating func beginSection(level: Int, id: String, title: String) {
        inner.beginSection(level: level, id: id, title: title)
    }

    package mutating func target(ofLink destination: String, at place: LinkPlace) -> LinkTarget {
        inner.target(ofLink: destination, at: place)
    }

    package mutating func target(ofImage destination: String, at place: LinkPlace) -> LinkTarget {
        inner.target(ofImage: destination, at: place)
    }

    // MARK: Calls looked at

    package mutating func beginProse(at position: SourcePosition) {
        inner.beginProse(at: position)
        cursor.move(to: position)
        runPosition = position
    }

    package mutating func links(in prose: Prose, offset: Int) -> [InlineLink] {
        let links = inner.links(in: prose, offset: offset)
        blockPosition = blockPosition ?? runPosition
        record(links, in: prose)
        return links
    }

    package mutating func target(of wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget {
        let target = inner.target(of: wikilink, at: place)
        // A reference lies in the run that began last, also where its own place is not known.
        cursor.move(to: place.position.line < runPosition.line ? runPosition : place.position)
        record(target, of: wikilink)
        return target
    }

    package mutating func endBlock(text: UnsafeBufferPointer<UInt8>) {
        inner.endBlock(text: text)
        record(phrasesIn: text, from: blockPosition ?? runPosition)
        blockPosition = nil
    }
}
