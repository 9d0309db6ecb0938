import LecternContent
import LecternCore
import LecternMarkdown

/// A note as it was read: its bytes, its front matter, its title, and for glossaries and timelines their entries.
struct LoadedNote: Sendable {
    /// What a note is to the site.
    enum Role: Sendable, Hashable {
        /// The page of the site itself, or of a folder.
        case index
        case article
        /// A note whose headings are terms.
        case glossary
        /// A file of the glossary's folder: one term.
        case term
        /// A note whose list items are events.
        case timeline
        /// A file of the timeline's folder: one event.
        case event
    }

    /// From the content folder.
    var path: String
    /// As diagnostics name it.
    var file: String
    var role: Role
    /// Whether it is the `index.md` or `README.md` of its folder.
    var isFolderPage: Bool
    /// The whole file, valid UTF-8 without a byte order mark.
    var source: [UInt8]
    /// Where the body starts, and the number of lines above it.
    var bodyStart: Int
    var bodyLineOffset: Int
    var matter: ArticleMatter
    /// From the front matter, the first heading, the first line, or the file's name.
    var title: String
    var glossary: GlossaryReader.Reading?
    var timeline: TimelineReader.Reading?
    var diagnostics: [Diagnostic]
    /// How it is read.
    var parsing = ParseOptions()
    /// The files that its code blocks show.
    var included = IncludedFiles()
    /// The `![[references]]` of the body, those in code too.
    var embeds: [Wikilink] = []

    /// Whether the file is one term or one event.
    var isEntry: Bool { role == .term || role == .event }

    var body: ArraySlice<UInt8> { source[bodyStart...] }

    /// The folder that holds the note, from the content folder; empty for the content folder itself.
    var folder: String { LoadedNote.folder(of: path) }

    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The file's name without its ending.
    static func baseName(of path: String) -> String {
        let name = name(of: path)
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}

extension LoadedNote {
    /// The body, parsed.
    func document() -> MarkdownDocument {
        MarkdownDocument(parsing: body, lineOffset: bodyLineOffset, options: parsing)
    }
}
