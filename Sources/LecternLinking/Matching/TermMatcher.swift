/// A name that prose may use, and what it stands for.
package struct Surface: Sendable, Hashable {
    /// The name as its entry writes it.
    package var text: String
    /// The entry's number in the lexicon; `nil` for a context that must not link.
    package var entry: Int?
    /// Whether capitals and small letters differ.
    package var isCaseSensitive: Bool
    /// Whether English plural endings may follow.
    package var takesPlural: Bool

    package init(text: String, entry: Int?, isCaseSensitive: Bool, takesPlural: Bool = true) {
        self.text = text
        self.entry = entry
        self.isCaseSensitive = isCaseSensitive
        self.takesPlural = takesPlural
    }
}

/// A place in prose where a name stands.
package struct TermMatch: Sendable, Hashable {
    /// Bytes of the prose.
    package var range: Range<Int>
    /// The numbers of the entries that have this name; mostly one.
    package var entries: [Int]
}

/// Finds names in prose: leftmost first, the longest of those that start together.
///
/// The automaton runs over folded text (``TextFolding``); an occurrence counts when its edges obey ``EdgeRule``
/// and, for names whose case matters, when the author's own letters agree.
package struct TermMatcher: Sendable {
    private let folding: TextFolding
    private let automaton: AhoCorasick
    /// Surfaces by pattern number; several where names differ only in case.
    private let surfaces: [[Surface]]
    private let lengths: [Int]

    package init(surfaces all: [Surface], folding: TextFolding) {
        self.folding = folding
        var numbers: [[UInt8]: Int] = [:]
        var patterns: [[UInt8]] = []
        var grouped: [[Surface]] = []
        for surface in all {
            let pattern = folding.folded(surface.text)
            guard !pattern.isEmpty else { continue }
            if let number = numbers[pattern] {
                grouped[number].append(surface)
            } else {
                numbers[pattern] = patterns.count
                patterns.append(pattern)
                grouped.append([surface])
            }
        }
        surfaces = grouped
        lengths = patterns.map(\.count)
        automaton = AhoCorasick(patterns: patterns)
    }

    package var isEmpty: Bool { automaton.isEmpty }

    /// The names in a piece of prose, in order, without overlap.
    ///
    /// - Parameter scratch: Reused from call to call.
    package func matches(in text: UnsafeBufferPointer<UInt8>, scratch: inout MatcherScratch) -> [TermMatch] {
        guard !isEmpty else { return [] }
        folding.fold(text, into: &scratch.folded, origins: &scratch.origins)
        var candidates: [Candidate] = []
        scratch.folded.withUnsafeBufferPointer { folded in
            automaton.forEachOccurrence(in: folded) { occurrence in
                if let candidate = candidate(occurrence, in: text, origins: scratch.origins) {
                    candidates.append(candidate)
                }
            }
        }
        return select(from: &candidates)
    }

    private struct Candidate {
        var range: Range<Int>
        /// None for a context that must not link.
        var entries: [Int]
    }

    private func candidate(
        _ occurrence: AhoCorasick.Occurrence, in text: UnsafeBufferPointer<UInt8>, origins: [Int32]
    ) -> Candidate? {
        let number = Int(occurrence.pattern)
        let foldedStart = occurrence.end - lengths[number]
        let start = origins.isEmpty ? foldedStart : Int(origins[foldedStart])
        var end = origins.isEmpty ? occurrence.end : Int(origins[occurrence.end])
        // An occurrence that begins or ends inside a character is none.
        if end < text.count, text[end] & 0xC0 == 0x80 { return nil }
        guard EdgeRule.mayStart(text, at: start) else { return nil }
        let author = text[start..<end]
        let named = surfaces[number].filter { !$0.isCaseSensitive || TextFolding.equal(author, $0.text) }
        guard let surface = named.first else { return nil }
        if !EdgeRule.mayEnd(text, at: end) {
            guard surface.takesPlural, let plural = EdgeRule.pluralEnd(text, at: end) else { return nil }
            end = plural
        }
        return Candidate(range: start..<end, entries: named.compactMap(\.entry))
    }

    /// Leftmost, then longest; what a chosen one covers is passed over.
    private func select(from candidates: inout [Candidate]) -> [TermMatch] {
        guard !candidates.isEmpty else { return [] }
        candidates.sort {
            $0.range.lowerBound != $1.range.lowerBound
                ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
        }
        var matches: [TermMatch] = []
        var covered = 0
        for candidate in candidates where candidate.range.lowerBound >= covered {
            covered = candidate.range.upperBound
            if !candidate.entries.isEmpty {
                matches.append(TermMatch(range: candidate.range, entries: candidate.entries))
            }
        }
        return matches
    }
}

/// Memory that a matcher reuses from one piece of prose to the next.
package struct MatcherScratch: Sendable {
    var folded: [UInt8] = []
    var origins: [Int32] = []

    package init() {}
}
