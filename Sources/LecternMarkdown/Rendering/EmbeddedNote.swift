import LecternCore

/// A note, or a part of one, that stands in another: what `![[note#section]]` shows.
package struct EmbeddedNote: Sendable, Hashable {
    /// Which part of a note is shown.
    package enum Selection: Sendable, Hashable {
        case whole
        /// The definition of a term, the text of an event.
        case part(DocumentPart)
        /// The section under the heading with an id, to the next heading of its level or of one above it.
        case section(String)
        /// The paragraph, list item or other block that is marked `^id`, by its id.
        case block(String)
    }

    /// The note's body, valid UTF-8 without front matter.
    package var body: ArraySlice<UInt8>
    package var parsing: ParseOptions
    /// The files that its code blocks show.
    package var included: IncludedFiles
    package var selection: Selection
    /// The title that the note's own page shows above the body: a first block with just this text is left out.
    package var title: String?
    /// What the caption calls it, and where its link leads.
    package var caption: String
    package var href: String
    /// What shows when the note has no such part.
    package var shownText: String

    package init(
        body: ArraySlice<UInt8>, parsing: ParseOptions = ParseOptions(), included: IncludedFiles = IncludedFiles(),
        selection: Selection, title: String?, caption: String, href: String, shownText: String
    ) {
        self.body = body
        self.parsing = parsing
        self.included = included
        self.selection = selection
        self.title = title
        self.caption = caption
        self.href = href
        self.shownText = shownText
    }
}

/// A file that a page plays.
package enum EmbeddedMedium: String, Sendable, Hashable {
    case video
    case audio

    /// What a file is by the ending of its name, which may be that of an address; `nil` for files of other kinds.
    package init?(ofFile name: String) {
        let path = name.prefix { $0 != "?" && $0 != "#" }
        switch FilePath.ending(of: String(path)) {
        case "mp4", "webm", "ogv", "mov", "mkv", "m4v": self = .video
        case "mp3", "wav", "m4a", "ogg", "oga", "3gp", "flac", "opus", "aac": self = .audio
        default: return nil
        }
    }
}
