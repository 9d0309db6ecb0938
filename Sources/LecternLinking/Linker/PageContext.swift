package import LecternContent
import LecternCore

/// How often a term or date is made a link.
package struct LinkPolicy: Sendable, Hashable {
    package var frequency: LinkFrequency
    /// Names that this page leaves alone.
    package var exceptions: Set<String>

    package init(frequency: LinkFrequency = .section, exceptions: Set<String> = []) {
        self.frequency = frequency
        self.exceptions = exceptions
    }

    /// Whether a page leaves a name alone.
    ///
    /// - Parameters:
    ///   - names: All names of the entry.
    ///   - written: The name as it stands in the text.
    func leavesAlone(_ names: [String], written: String) -> Bool {
        !exceptions.isEmpty && (exceptions.contains(written) || names.contains(where: exceptions.contains))
    }
}

/// The page for which a part of a note is compiled.
package struct PageContext: Sendable, Hashable {
    /// The note whose text is compiled: another one while a note is embedded.
    package var note: NoteIdentity
    /// The address of the page on which the part will stand.
    package var url: String
    /// The address of the note's own page, to which `#heading` leads: another page's while a note is embedded.
    package var noteURL: String
    package var policy: LinkPolicy
    /// The term or event that the part itself defines: no link leads to its own place.
    package var ownSubject: Mention.Subject?
    /// The section that holds the part until its first heading: an event's own anchor on the timeline, say.
    package var sectionID: String
    package var sectionTitle: String
    /// Whether `![[references]]` show other notes; they become links otherwise.
    package var showsEmbeds: Bool

    package init(
        note: NoteIdentity, url: String, policy: LinkPolicy = LinkPolicy(),
        ownSubject: Mention.Subject? = nil, sectionID: String = "", sectionTitle: String = "",
        showsEmbeds: Bool = false
    ) {
        self.note = note
        self.url = url
        noteURL = url
        self.policy = policy
        self.ownSubject = ownSubject
        self.sectionID = sectionID
        self.sectionTitle = sectionTitle
        self.showsEmbeds = showsEmbeds
    }
}
