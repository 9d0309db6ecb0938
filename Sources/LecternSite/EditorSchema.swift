import LecternContent
import LecternCore

/// What can be described to an editor, so that it completes keys and marks faults as they are typed.
package enum EditorSchema: String, Sendable, CaseIterable {
    /// `lectern.yaml`.
    case settings
    /// The front matter of a note.
    case article
    /// The front matter of a file that is one term.
    case term
    /// The front matter of a file that is one event.
    case event

    /// A JSON Schema, draft 2020-12.
    package var text: String {
        switch self {
        case .settings: Settings.table.document(titled: "The settings of a Lectern site").indented
        case .article: ArticleMatter.table.document(titled: "The front matter of a note").indented
        case .term: TermMatter.table.document(titled: "The front matter of a term").indented
        case .event: EventMatter.table.document(titled: "The front matter of an event").indented
        }
    }
}
