extension GlossaryReport {
    /// The report for people.
    ///
    /// - Parameter showsAll: Whether to print long lists to their ends.
    public func text(showsAll: Bool = false) -> String {
        GlossaryText(report: self, showsAll: showsAll).format()
    }
}
