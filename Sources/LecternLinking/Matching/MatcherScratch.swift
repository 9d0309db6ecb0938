/// Memory that a matcher reuses from one piece of prose to the next.
package struct MatcherScratch: Sendable {
    struct Candidate: Sendable {
        var start: Int32
        /// Where the name itself ends, before a plural ending.
        var nameEnd: Int32
        var end: Int32
        var pattern: Int32
    }

    var folded = FoldedText()
    /// By rising start, then by falling end.
    var candidates: [Candidate] = []

    package init() {}

    /// Occurrences come by rising end, so a new one belongs near the end of the list.
    mutating func add(_ candidate: Candidate) {
        guard let last = candidates.last, isBefore(candidate, last) else { return candidates.append(candidate) }
        var index = candidates.count - 1
        while index > 0, isBefore(candidate, candidates[index - 1]) { index -= 1 }
        candidates.insert(candidate, at: index)
    }

    /// Of two that cover the same text, the name itself comes before the plural of another.
    private func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
        if a.start != b.start { return a.start < b.start }
        return a.end != b.end ? a.end > b.end : a.nameEnd > b.nameEnd
    }
}
