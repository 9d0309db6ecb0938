import LecternCore

/// What the renderer asks while it writes a note: where links lead, and which words of the prose are links.
///
/// The renderer sees this narrow protocol, not the site. An implementation may keep state from one call
/// to the next (the terms that a section has linked already); the calls come in the order of the text.
package protocol NoteLinker {
    /// A heading begins a new section; all prose that follows belongs to it.
    mutating func beginSection(level: Int, id: String, title: String)

    /// Whether ``beginProse(at:)`` is to be called: most linkers have no use for the place of every run of prose.
    static var wantsPlaces: Bool { get }

    /// A run of prose begins; the ``links(in:offset:)`` that follow are asked for its pieces.
    ///
    /// - Parameter position: The run's place in the file, exact where lines do not wrap.
    mutating func beginProse(at position: SourcePosition)

    /// The links to make in a piece of running prose, in order and without overlap.
    ///
    /// - Parameters:
    ///   - prose: The prose, and what stands beside it.
    ///   - offset: Where the piece starts in the text of its block, for ``endBlock(text:)``.
    mutating func links(in prose: Prose, offset: Int) -> [InlineLink]

    /// A paragraph, heading or table cell ended; `text` is all of its text.
    mutating func endBlock(text: UnsafeBufferPointer<UInt8>)

    /// Where an ordinary link leads.
    ///
    /// - Parameter place: Where the link stands, in its file and in the text of its block.
    mutating func target(ofLink destination: String, at place: LinkPlace) -> LinkTarget

    /// Where an image is.
    mutating func target(ofImage destination: String, at place: LinkPlace) -> LinkTarget

    /// What a `[[reference]]` stands for.
    ///
    /// When the answer is ``WikilinkTarget/embed(_:)``, the calls that follow concern the embedded note, until
    /// ``endEmbed()``.
    mutating func target(of wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget

    /// The text of the note that was embedded last is at its end.
    mutating func endEmbed()
}

extension NoteLinker {
    package static var wantsPlaces: Bool { false }
    package mutating func beginProse(at position: SourcePosition) {}
    package mutating func endEmbed() {}
}

/// A piece of running prose, as long as no other inline element interrupts it.
package struct Prose {
    /// In UTF-8; links are ranges of its bytes.
    package var text: UnsafeBufferPointer<UInt8>
    /// The characters that stand right beside it in its block, in other elements: in `Chat**GPT**` a `t` stands
    /// before `GPT`. `nil` at an end of the block or of a line.
    package var before: UInt32?
    package var after: UInt32?

    package init(_ text: UnsafeBufferPointer<UInt8>, before: UInt32? = nil, after: UInt32? = nil) {
        self.text = text
        self.before = before
        self.after = after
    }
}

/// Where a link that the author wrote stands.
package struct LinkPlace: Sendable, Hashable {
    /// The place in the file.
    package var position: SourcePosition
    /// The bytes of the block's text before the link.
    package var offset: Int
    /// How many more lines the link may be found on: places of inlines are exact only where lines do not wrap.
    package var lines: Int
    /// The heading under which the link stands; `nil` above the first.
    package var heading: RenderedHeading?
    /// Whether the link is a paragraph of its own, where blocks may take its place.
    package var isAlone = false

    package init(position: SourcePosition, offset: Int = 0, lines: Int = 20, heading: RenderedHeading? = nil) {
        self.position = position
        self.offset = offset
        self.lines = lines
        self.heading = heading
    }
}

/// A link to make around some bytes of prose.
package struct InlineLink: Sendable, Hashable {
    package enum Element: Sendable, Hashable {
        /// `<a class href>`; `name` is the class.
        case anchor(name: LinkClass, href: String)
        /// `<time datetime>`: a date that leads nowhere.
        case time(datetime: String)
    }

    /// The bytes of the prose that the element encloses.
    package var range: Range<Int>
    package var element: Element

    package init(range: Range<Int>, element: Element) {
        self.range = range
        self.element = element
    }
}

/// The class of a link that Lectern made.
package enum LinkClass: String, Sendable, Hashable {
    case term = "term-link"
    case event = "event-link"
    case period = "period-link"
    case wiki = "wiki-link"
}

/// Where a link or image leads.
package struct LinkTarget: Sendable, Hashable {
    /// The `href` or `src`, not yet escaped for HTML; `nil` for an address that may not stand in a page.
    package var href: String?
    /// The size of the picture there, when it is known.
    package var size: ImageSize?

    package init(href: String?, size: ImageSize? = nil) {
        self.href = href
        self.size = size
    }
}

/// What a `[[reference]]` becomes.
package enum WikilinkTarget: Sendable, Hashable {
    case link(name: LinkClass, href: String, text: String)
    case image(src: String, alternative: String, size: RequestedImageSize = RequestedImageSize())
    /// A film or a sound, with what it is called.
    case medium(EmbeddedMedium, src: String, text: String)
    /// Another note's text; only for a reference that stands alone (``LinkPlace/isAlone``).
    case embed(EmbeddedNote)
    /// Text that is meant to be no link: `[[!大模型]]`.
    case text(String)
    /// A reference to nothing; the text shows, marked for the author.
    case unresolved(text: String)
}

/// Links nothing and leaves addresses as they are written: for single pieces of Markdown such as a footer.
package struct PlainLinker: NoteLinker {
    package init() {}

    package mutating func beginSection(level: Int, id: String, title: String) {}
    package mutating func links(in prose: Prose, offset: Int) -> [InlineLink] { [] }
    package mutating func endBlock(text: UnsafeBufferPointer<UInt8>) {}
    package mutating func target(ofLink destination: String, at place: LinkPlace) -> LinkTarget {
        LinkTarget(href: LinkSafety.isSafe(destination) ? destination : nil)
    }
    package mutating func target(ofImage destination: String, at place: LinkPlace) -> LinkTarget {
        LinkTarget(href: LinkSafety.isSafe(destination) ? destination : nil)
    }
    package mutating func target(of wikilink: Wikilink, at place: LinkPlace) -> WikilinkTarget {
        guard wikilink.isEmbedded, LinkSafety.scheme(of: wikilink.target) == nil else {
            return .text(wikilink.shownText)
        }
        let fragment = wikilink.anchor.map { "#" + SiteURL.percentEncoded($0) } ?? ""
        return .link(
            name: .wiki, href: SiteURL.percentEncoded(wikilink.target) + fragment, text: wikilink.shownText)
    }
}
