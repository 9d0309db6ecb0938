package import LecternMarkdown

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
        var groups = PatternGroups<Surface>()
        for surface in surfaces { groups.add(surface, under: folding.folded(surface.text)) }
        names = groups.values.map(MatchedName.init)
        shapes = zip(groups.patterns, groups.values).map(NameShape.init)
        automaton = AhoCorasick(patterns: groups.patterns)
    }

    package var isEmpty: Bool { automaton.isEmpty }

    /// Of each folded form, a hash of the names that have it and of what they stand for.
    ///
    /// - Parameter combine: Mixes in all that is to be known of an entry, by its number.
    func meanings(_ combine: (Int, inout Hasher) -> Void) -> [[UInt16]: Int] {
        var meanings: [[UInt16]: Int] = [:]
        for name in names {
            guard let first = name.surfaces.first else { continue }
            var hasher = Hasher()
            for surface in name.surfaces {
                hasher.combine(surface.text)
                hasher.combine(surface.isException)
                hasher.combine(surface.isCaseSensitive)
                hasher.combine(surface.takesPlural)
                combine(surface.entry, &hasher)
            }
            meanings[folding.folded(first.text)] = hasher.finalize()
        }
        return meanings
    }

    /// The names in a piece of prose, in order, without overlap.
    ///
    /// - Parameters:
    ///   - scratch: Reused from call to call.
    ///   - isMeant: Whether an entry is meant in this text at all; a name of which no entry is stands for nothing,
    ///     and shorter names inside of it count.
    package func matches(
        in prose: Prose, scratch: inout MatcherScratch, isMeant: ((Int) -> Bool)? = nil
    ) -> [TermMatch] {
        guard !isEmpty else { return [] }
        folding.fold(prose.text, into: &scratch.folded)
        scratch.candidates.removeAll(keepingCapacity: true)
        let folded = scratch.folded
        shapes.withUnsafeBufferPointer { shapes in
            folded.withUnits { units in
                automaton.forEachOccurrence(in: units) { occurrence in
                    let shape = shapes[Int(occurrence.pattern)]
                    if let candidate = candidate(occurrence, shape, in: prose, folded) { scratch.add(candidate) }
                }
            }
        }
        return select(from: scratch.candidates, in: prose.text, isMeant: isMeant)
    }

    @inline(__always)
    private func candidate(
        _ occurrence: AhoCorasick.Occurrence, _ shape: NameShape, in prose: Prose, _ folded: borrowing FoldedText
    ) -> MatcherScratch.Candidate? {
        guard let origin = folded.origin(of: (occurrence.end - Int(shape.length))..<occurrence.end),
            EdgeRule.mayStart(prose, at: origin.lowerBound)
        else { return nil }
        var end = origin.upperBound
        if !EdgeRule.mayEnd(prose, at: end) {
            guard shape.takesPlural, let plural = EdgeRule.pluralEnd(prose, at: end) else { return nil }
            end = plural
        }
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
        var exceptions: [(entry: Int, end: Int32)] = []
        for candidate in candidates {
            // An exception comes before the names inside of it: it starts no later, and is no shorter.
            if shapes[Int(candidate.pattern)].holdsException {
                exceptions.removeAll { $0.end <= candidate.start }
                exceptions += written(candidate, in: text).filter(\.isException).map { ($0.entry, candidate.end) }
            }
            guard candidate.start >= covered else { continue }
            var entries = entries(of: candidate, in: text)
            if let isMeant { entries = entries.filter(isMeant) }
            if !exceptions.isEmpty {
                entries = entries.filter { entry in
                    !exceptions.contains { $0.entry == entry && $0.end >= candidate.end }
                }
            }
            guard !entries.isEmpty else { continue }
            covered = candidate.end
            matches.append(TermMatch(range: Int(candidate.start)..<Int(candidate.end), entries: entries))
        }
        return matches
    }

    private func entries(of candidate: MatcherScratch.Candidate, in text: UnsafeBufferPointer<UInt8>) -> [Int] {
        let shape = shapes[Int(candidate.pattern)]
        guard shape.isSensitiveToCase || shape.holdsException else { return names[Int(candidate.pattern)].entries }
        return written(candidate, in: text).filter { !$0.isException }.map(\.entry)
    }

    /// Of the surfaces that share a folded form, those that the author's own letters agree with.
    private func written(
        _ candidate: MatcherScratch.Candidate, in text: UnsafeBufferPointer<UInt8>
    ) -> [Surface] {
        let letters = text[Int(candidate.start)..<Int(candidate.nameEnd)]
        return names[Int(candidate.pattern)].surfaces.filter {
            !$0.isCaseSensitive || folding.isSame(letters, $0.text)
        }
    }
}

/// The names that share one folded form.
private struct MatchedName: Sendable {
    let surfaces: [Surface]
    /// The entries of all of them.
    let entries: [Int]

    init(surfaces: [Surface]) {
        self.surfaces = surfaces
        entries = surfaces.map(\.entry)
    }
}

/// What an occurrence of a folded form is judged by.
private struct NameShape: Sendable {
    /// Units of the folded form.
    let length: Int32
    /// Whether any of the names is particular about capitals.
    let isSensitiveToCase: Bool
    let holdsException: Bool
    let takesPlural: Bool

    init(pattern: [UInt16], surfaces: [Surface]) {
        length = Int32(pattern.count)
        isSensitiveToCase = surfaces.contains(where: \.isCaseSensitive)
        holdsException = surfaces.contains(where: \.isException)
        takesPlural = surfaces.contains(where: \.takesPlural)
    }
}
