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
    /// By pattern number: what the look at every occurrence needs, and the rest.
    private let shapes: [NameShape]
    private let names: [MatchedName]

    package init(surfaces: [Surface], folding: TextFolding) {
        self.folding = folding
        let grouped = SurfaceGroups(surfaces, folding: folding)
        names = grouped.groups.map { MatchedName(surfaces: $0.surfaces) }
        shapes = grouped.groups.map(NameShape.init)
        automaton = AhoCorasick(patterns: grouped.groups.map(\.pattern))
    }

    package var isEmpty: Bool { automaton.isEmpty }

    /// The names in a piece of prose, in order, without overlap.
    ///
    /// - Parameters:
    ///   - scratch: Reused from call to call.
    ///   - isMeant: Whether an entry is meant in this text at all; a name of which no entry is stands for nothing,
    ///     and shorter names inside of it count.
    package func matches(
        in text: UnsafeBufferPointer<UInt8>, scratch: inout MatcherScratch, isMeant: ((Int) -> Bool)? = nil
    ) -> [TermMatch] {
        guard !isEmpty else { return [] }
        folding.fold(text, into: &scratch.folded)
        scratch.candidates.removeAll(keepingCapacity: true)
        let folded = scratch.folded
        shapes.withUnsafeBufferPointer { shapes in
            folded.withUnits { units in
                automaton.forEachOccurrence(in: units) { occurrence in
                    let shape = shapes[Int(occurrence.pattern)]
                    if let candidate = candidate(occurrence, shape, in: text, folded) { scratch.add(candidate) }
                }
            }
        }
        return select(from: scratch.candidates, in: text, isMeant: isMeant)
    }

    @inline(__always)
    private func candidate(
        _ occurrence: AhoCorasick.Occurrence, _ shape: NameShape, in text: UnsafeBufferPointer<UInt8>,
        _ folded: borrowing FoldedText
    ) -> MatcherScratch.Candidate? {
        guard let origin = folded.origin(of: (occurrence.end - Int(shape.length))..<occurrence.end),
            EdgeRule.mayStart(text, at: origin.lowerBound)
        else { return nil }
        var end = origin.upperBound
        if !EdgeRule.mayEnd(text, at: end) {
            guard shape.takesPlural, let plural = EdgeRule.pluralEnd(text, at: end) else { return nil }
            end = plural
        }
        if shape.isSensitiveToCase, entries(of: occurrence.pattern, as: text[origin]) == nil { return nil }
        return MatcherScratch.Candidate(
            start: Int32(origin.lowerBound), nameEnd: Int32(origin.upperBound), end: Int32(end),
            pattern: occurrence.pattern)
    }

    /// Leftmost, then longest; what a chosen one covers is passed over.
    private func select(
        from candidates: [MatcherScratch.Candidate], in text: UnsafeBufferPointer<UInt8>, isMeant: ((Int) -> Bool)?
    ) -> [TermMatch] {
        var matches: [TermMatch] = []
        var covered: Int32 = 0
        for candidate in candidates where candidate.start >= covered {
            let written = text[Int(candidate.start)..<Int(candidate.nameEnd)]
            guard var entries = entries(of: candidate.pattern, as: written) else { continue }
            if let isMeant, !entries.isEmpty {
                entries = entries.filter(isMeant)
                if entries.isEmpty { continue }
            }
            covered = candidate.end
            guard !entries.isEmpty else { continue }
            matches.append(TermMatch(range: Int(candidate.start)..<Int(candidate.end), entries: entries))
        }
        return matches
    }

    /// The entries that a name written in a certain way stands for, none for a context that must not link;
    /// `nil` when the case of the letters rules out all of them.
    private func entries(of pattern: Int32, as written: Slice<UnsafeBufferPointer<UInt8>>) -> [Int]? {
        guard shapes[Int(pattern)].isSensitiveToCase else { return names[Int(pattern)].entries }
        let fitting = names[Int(pattern)].surfaces.filter { !$0.isCaseSensitive || folding.isSame(written, $0.text) }
        return fitting.isEmpty ? nil : fitting.compactMap(\.entry)
    }
}

/// The names that share one folded form.
private struct MatchedName: Sendable {
    let surfaces: [Surface]
    /// The entries of all of them.
    let entries: [Int]

    init(surfaces: [Surface]) {
        self.surfaces = surfaces
        entries = surfaces.compactMap(\.entry)
    }
}

/// What an occurrence of a folded form is judged by.
private struct NameShape: Sendable {
    /// Units of the folded form.
    let length: Int32
    /// Whether any of the names is particular about capitals.
    let isSensitiveToCase: Bool
    let takesPlural: Bool

    init(_ group: SurfaceGroups.Group) {
        length = Int32(group.pattern.count)
        isSensitiveToCase = group.surfaces.contains(where: \.isCaseSensitive)
        takesPlural = group.surfaces.contains(where: \.takesPlural)
    }
}

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

    private func isBefore(_ a: Candidate, _ b: Candidate) -> Bool {
        a.start != b.start ? a.start < b.start : a.end > b.end
    }
}
