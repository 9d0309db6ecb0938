/// Suggestions for a name that was not found: "did you mean …?".
package enum NearMiss {
    /// The candidates most like `name`, best first, alphabetical where they tie, weak ones dropped.
    ///
    /// Likeness is the optimal string alignment distance (Damerau–Levenshtein without repeated edits)
    /// over lower-cased scalars, relative to the longer name; a candidate that contains the name, or
    /// is contained in it, counts as near too, since `微调` for `模型微调` is a usual slip.
    ///
    /// For several wrong names among the same candidates, make one ``NearMissIndex``.
    ///
    /// - Parameters:
    ///   - name: The name that was written.
    ///   - candidates: The names that exist. Repeated ones are reported once.
    ///   - limit: How many to return at most.
    package static func suggestions(
        for name: String, among candidates: some Sequence<String>, limit: Int = 3
    ) -> [String] {
        NearMissIndex(candidates).suggestions(for: name, limit: limit)
    }

    /// The best suggestion alone.
    package static func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
        suggestions(for: name, among: candidates, limit: 1).first
    }
}
