package import LecternCore
package import LecternMarkdown

/// A term of the glossary: its names, and where its definition stands.
package struct GlossaryEntry: Sendable, Hashable, Identifiable {
    /// Unique in the glossary; names the entry's page.
    package var id: TermID
    package var name: String
    package var aliases: [String]
    /// Where the term's heading, or its front matter's `term`, stands.
    package var location: SourceLocation
    /// The path of the note that holds the definition, from the content folder.
    package var notePath: String
    /// Which part of that note is the definition.
    package var part: DocumentPart
    /// The definition's first paragraph in plain text.
    package var summary: String
    /// Contexts that contain a name of the term and do not mean it.
    package var exceptions: [String] = []
    /// Whether capitals count in all names, whatever they look like.
    package var isCaseSensitive = false
    /// Whether prose links to the term by itself.
    package var linksByItself = true
    /// Names of related terms.
    package var related: [String] = []
    /// The folder in which the term is meant; everywhere when `nil`.
    package var scope: String?

    package init(
        id: TermID, name: String, aliases: [String], location: SourceLocation, notePath: String, part: DocumentPart,
        summary: String
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.location = location
        self.notePath = notePath
        self.part = part
        self.summary = summary
    }
}
