/// A note, or a part of one, as HTML, with what the other rooms need to know of it.
package struct RenderedNote: Sendable {
    /// The body, for one `<article data-note>`.
    package var html: [UInt8] = []
    /// The heading that the page shows as its title; `nil` when no heading of the note repeats the title.
    package var title: RenderedTitle?
    /// The headings in order, those with an id, without the title.
    package var headings: [RenderedHeading] = []
    /// Other ids that links may name: footnotes, and what raw HTML gives.
    package var anchors: [String] = []
    /// The text by section, for the search index; the first is what stands above the first heading.
    package var sections: [SectionText] = [SectionText()]
    /// The text of the first paragraph, for summaries.
    package var firstParagraph: String = ""
    /// Whether the body has an image, and where the first one is.
    package var firstImage: String?
    /// The formulas of the body, and what they need of the site's style sheet.
    package var formulas = FormulaUse()
    /// Whether there is code whose language is named.
    package var namesLanguages = false
    /// Whether footnotes stand below the text.
    package var hasFootnotes = false
    /// What was found wrong on the way.
    package var faults: [NoteFault] = []
    /// What the page needs style sheets and scripts for.
    package var features: NoteFeatures = []

    package init() {}
}

package struct RenderedHeading: Sendable, Hashable {
    package var level: Int
    package var id: String
    package var title: String

    package init(level: Int, id: String, title: String) {
        self.level = level
        self.id = id
        self.title = title
    }
}

/// A note's own heading, for the page to show as its title.
package struct RenderedTitle: Sendable, Hashable {
    package var id: String
    /// What stands in the heading: code, formulas, emphasis and links of the author.
    package var html: String
}

/// The plain text of a section.
package struct SectionText: Sendable, Hashable {
    /// The id of the section's heading; empty above the first heading.
    package var anchor: String = ""
    package var heading: String = ""
    /// The prose in UTF-8, blocks parted by line breaks.
    package var text: [UInt8] = []
    /// The text of code blocks.
    package var code: [UInt8] = []

    package init() {}
}

/// How raw HTML in a note is treated.
package enum RawHTMLPolicy: String, Sendable, Hashable, CaseIterable {
    /// Elements and attributes that can do no harm stay (see ``HTMLSanitizer``).
    case sanitized
    /// It shows as text.
    case escaped
    /// It stays as it is: for authors who wrote all the notes themselves.
    case trusted
}

/// Settings of rendering.
package struct RenderOptions: Sendable, Hashable {
    package var rawHTML: RawHTMLPolicy
    /// The title that the page shows above the body: a heading that repeats it is left out there.
    package var title: String?
    /// Whether the author says the title beside the text, so that a heading of any level may repeat it.
    package var titleIsStated = false
    /// Ids that are taken in the page before the body begins.
    package var reservedIDs: [String]
    /// Stands before all ids of a part that shares its page with other notes.
    package var idPrefix: String
    /// How much of the part is rendered.
    package var extent: Extent
    /// The files that code blocks show.
    package var included = IncludedFiles()
    /// The level of the heading under which the part stands, when it is embedded in another note.
    package var headingLevelAround: Int?
    /// What the numbers of footnotes are raised by, in a part whose page has others before it.
    package var footnoteOffset = 0
    /// The words that the renderer itself writes.
    package var labels: BlockLabels

    package enum Extent: Sendable, Hashable {
        case whole
        /// The first paragraph, or the first block where there is none, without references to footnotes: a text
        /// that is shown out of its place.
        case firstParagraph
    }

    package init(
        rawHTML: RawHTMLPolicy = .sanitized, title: String? = nil, reservedIDs: [String] = [], idPrefix: String = "",
        extent: Extent = .whole, labels: BlockLabels = BlockLabels()
    ) {
        self.rawHTML = rawHTML
        self.title = title
        self.reservedIDs = reservedIDs
        self.idPrefix = idPrefix
        self.extent = extent
        self.labels = labels
    }
}

/// Which part of a document to render.
package enum DocumentPart: Sendable, Hashable {
    case all
    /// Top-level blocks by index.
    case blocks(Range<Int>)
    /// The inside of a list item, without the first and last bytes of its first paragraph's text (a date and tags,
    /// which are shown elsewhere).
    case item(block: Int, item: Int, omittingPrefix: Int, omittingSuffix: Int = 0)
}
