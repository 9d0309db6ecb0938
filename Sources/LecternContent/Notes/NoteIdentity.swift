import LecternCore

/// Who a note is, whatever its text says: what links, lists and addresses of other notes need to know of it.
package struct NoteIdentity: Sendable, Hashable {
    /// What a note is to the site.
    package enum Role: Sendable, Hashable {
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
    package var path: String
    /// As diagnostics name it.
    package var file: String
    package var role: Role
    /// Whether it is the `index.md` or `README.md` of its folder.
    package var isFolderPage: Bool
    /// From the front matter, the first heading, the first line, or the file's name.
    package var title: String
    /// Old addresses of the note, and other titles that references may use.
    package var aliases: [String]

    package init(
        path: String, file: String, role: Role = .article, isFolderPage: Bool = false, title: String = "",
        aliases: [String] = []
    ) {
        self.path = path
        self.file = file
        self.role = role
        self.isFolderPage = isFolderPage
        self.title = title
        self.aliases = aliases
    }

    /// Whether the file is one term or one event, which references find by the entry's own names.
    package var isEntry: Bool { role == .term || role == .event }

    /// The folder that holds the note, from the content folder; empty for the content folder itself.
    package var folder: String { FilePath.folder(of: path) }
}
