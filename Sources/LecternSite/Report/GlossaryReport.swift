package import LecternLinking

/// How the notes of a site use the terms of its glossary.
public struct GlossaryReport: Sendable {
    package let audit: GlossaryAudit

    /// The whole report as one JSON document, in a stable order; README describes it.
    public func json() -> String { audit.json() }

    /// The report for people.
    ///
    /// - Parameter showsAll: Whether to print long lists to their ends.
    public func text(showsAll: Bool = false) -> String { audit.text(showsAll: showsAll) }
}
