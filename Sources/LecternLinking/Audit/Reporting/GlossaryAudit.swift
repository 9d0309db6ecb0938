package import LecternCore

/// How the notes of a site use the terms of its glossary.
///
/// Printed by ``text(showsAll:)`` for people and by ``json()`` for programs.
package struct GlossaryAudit: Sendable {
    /// The number of pages that notes make.
    package internal(set) var pageCount: Int
    /// Within what only the first mention of a term links: `page`, `section` …
    package internal(set) var linkFrequency: String
    /// In the order of the glossary.
    package internal(set) var terms: [Term] = []
    /// In the order of the places that explain the terms.
    package internal(set) var earlyUses: [EarlyUse] = []
    /// Those on most pages first.
    package internal(set) var candidates: [Candidate] = []

    init(pageCount: Int, linkFrequency: String) {
        self.pageCount = pageCount
        self.linkFrequency = linkFrequency
    }

    /// A term of the glossary.
    package struct Term: Sendable, Hashable {
        package var id: String
        package var name: String
        package var aliases: [String]
        package var location: SourceLocation
        /// How often prose uses the term, linked or not.
        package var useCount = 0
        /// On how many pages.
        package var pageCount = 0
        /// How many uses are links.
        package var linkCount = 0
        /// In the order of ``UnlinkedReason``; only reasons that occur.
        package var unlinked: [Unlinked] = []
        /// The most frequent first.
        package var spellings: [TermSpelling] = []
    }

    /// The mentions of a term that are no links for one reason.
    package struct Unlinked: Sendable, Hashable {
        package var reason: UnlinkedReason
        /// In reading order.
        package var places: [SourceLocation]
    }

    /// A use of a term before the notes explain it.
    package struct EarlyUse: Sendable, Hashable {
        package var term: String
        /// The heading that begins the explanation.
        package var explanation: SourceLocation
        package var firstUse: SourceLocation
        /// How many uses come before the explanation.
        package var count: Int
    }

    /// A phrase that many pages set apart and that is no name of a term.
    package struct Candidate: Sendable, Hashable {
        package var phrase: String
        /// The English name in brackets after it.
        package var english: String?
        package var found: [AuditPhrase.Kind]
        package var pageCount: Int
        /// In reading order.
        package var places: [SourceLocation]
    }
}
