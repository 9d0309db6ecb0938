/// What a note is read as.
package enum NoteKind: String, Sendable, Hashable, Codable, CaseIterable {
    case article
    /// A list of terms, one heading each, or one term.
    case glossary
    /// A list of periods and events, or one event.
    case timeline
}
