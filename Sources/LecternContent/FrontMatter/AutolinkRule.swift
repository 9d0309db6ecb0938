/// What the front matter says about terms that link themselves.
package enum AutolinkRule: Sendable, Hashable {
    /// As the settings say.
    case automatic
    /// No links are made in this note.
    case none
    /// These terms are left alone, the others are linked.
    case except([Located<String>])
}
