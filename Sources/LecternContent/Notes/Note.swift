package import LecternCore
package import LecternMarkdown

/// A note as it was read: what it says of itself, and its bytes.
package struct Note: Sendable, Hashable {
    package var head: NoteHead
    /// The whole file, valid UTF-8 without a byte order mark.
    package var source: [UInt8]
    /// Where the body starts, and the number of lines above it.
    package var bodyStart: Int
    package var bodyLineOffset: Int
    package var diagnostics: [Diagnostic] = []
    /// How it is read.
    package var parsing = ParseOptions()
    /// The files that its code blocks show.
    package var included = IncludedFiles()

    package init(identity: NoteIdentity, source: [UInt8], bodyStart: Int = 0, bodyLineOffset: Int = 0) {
        head = NoteHead(identity: identity)
        self.source = source
        self.bodyStart = bodyStart
        self.bodyLineOffset = bodyLineOffset
    }

    package var identity: NoteIdentity { head.identity }
    package var path: String { identity.path }
    package var file: String { identity.file }
    package var role: NoteIdentity.Role { identity.role }
    package var isFolderPage: Bool { identity.isFolderPage }
    package var title: String { identity.title }
    package var folder: String { identity.folder }

    package var body: ArraySlice<UInt8> { source[bodyStart...] }

    /// The body, parsed.
    package func document() -> MarkdownDocument {
        MarkdownDocument(parsing: body, lineOffset: bodyLineOffset, options: parsing)
    }
}
