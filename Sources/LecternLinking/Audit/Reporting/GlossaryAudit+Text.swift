extension GlossaryAudit {
    /// The report for people.
    ///
    /// - Parameter showsAll: Whether to print long lists to their ends.
    package func text(showsAll: Bool = false) -> String {
        GlossaryText(audit: self, showsAll: showsAll).format()
    }
}
