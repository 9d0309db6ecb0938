package import LecternContent
package import LecternCore

/// A mention of a term in a note, linked or not.
package struct AuditMention: Sendable, Hashable {
    package var term: TermID
    /// As the note writes it, without an English plural ending.
    package var spelling: String
    /// `nil` for a link.
    package var reason: UnlinkedReason?
    /// Whether it stands in running prose that the linker searches, not in a reference or outside of prose.
    package var isProse = false
    /// Whether a sentence begins with it, so that a capital may be the sentence's.
    package var startsSentence = false
    package var location: SourceLocation

    /// Whether the mention is a use of the term in prose.
    package var isUse: Bool { reason?.isUse ?? true }
}

/// A phrase that may deserve an entry.
package struct AuditPhrase: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case bold
        case quotes
        /// `中文（English）`.
        case pair
    }

    package var kind: Kind
    /// For a pair, the whole run of Han characters before the bracket.
    package var text: String
    /// For a pair, what stands in the brackets.
    package var english: String?
    package var location: SourceLocation
}

/// A heading of a note that may explain a term.
package struct AuditHeading: Sendable, Hashable {
    package var text: String
    package var location: SourceLocation

    package init(text: String, location: SourceLocation) {
        self.text = text
        self.location = location
    }
}
