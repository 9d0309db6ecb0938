import LecternContent
import LecternCore
import LecternMarkdown

/// Finds the names of terms in other letters than the linker looks for: capitals where they do not belong, and
/// hyphens, blanks or line breaks that are missing or too many.
///
/// Names and text are compared in folded form without single blanks and hyphens between characters; an occurrence
/// is then held against the author's own text.
package struct SpellingMatcher: Sendable {
    /// What a piece of text may stand for.
    enum Subject: Sendable, Hashable {
        case term(TermID)
        /// A context that the entry of a term excludes.
        case exception(of: TermID)
        case period
    }

    struct Match: Hashable {
        var range: Range<Int>
        /// The end without an English plural ending.
        var singularEnd: Int
        var subjects: [Subject]
    }

    private struct Pattern: Sendable {
        var length: Int
        var subjects: [Subject] = []
        /// The names as they are written.
        var names: [String] = []
    }

    let folding: TextFolding
    private let automaton: AhoCorasick
    private let patterns: [Pattern]

    package init(_ lexicon: Lexicon, folding: TextFolding) {
        self.folding = folding
        var groups = PatternGroups<(name: String, subject: Subject)>()
        for named in Self.names(in: lexicon) {
            groups.add(named, under: Squeezed(named.name, folding: folding).units)
        }
        patterns = zip(groups.patterns, groups.values).map { pattern, named in
            var subjects: [Subject] = []
            for (_, subject) in named where !subjects.contains(subject) { subjects.append(subject) }
            return Pattern(length: pattern.count, subjects: subjects, names: named.map(\.name))
        }
        automaton = AhoCorasick(patterns: groups.patterns)
    }

    private static func names(in lexicon: Lexicon) -> [(name: String, subject: Subject)] {
        let surfaces = LexiconSurfaces.surfaces(terms: lexicon.terms.map(\.entry), periods: Array(lexicon.periods))
        return surfaces.map { surface in
            switch lexicon.targets[surface.entry] {
            case .term(let id): (surface.text, surface.isException ? .exception(of: id) : .term(id))
            case .period: (surface.text, .period)
            }
        }
    }

    /// The names in a piece of prose however they are spelled, in order, without overlap.
    func matches(in prose: Prose, scratch: inout Squeezed) -> [Match] {
        guard !automaton.isEmpty else { return [] }
        let text = prose.text
        scratch.squeeze(text, folding: folding)
        var found: [Match] = []
        scratch.units.withUnsafeBufferPointer { squeezed in
            automaton.forEachOccurrence(in: squeezed) { occurrence in
                let pattern = patterns[Int(occurrence.pattern)]
                let start = scratch.places[occurrence.end - pattern.length]
                let end = scratch.endOfCharacter(at: occurrence.end - 1, in: text)
                if let match = match(start..<end, pattern, in: prose) { found.append(match) }
            }
        }
        return select(from: found)
    }

    private func match(
        _ range: Range<Int>, _ pattern: Pattern, in prose: Prose
    ) -> Match? {
        guard EdgeRule.mayStart(prose, at: range.lowerBound) else { return nil }
        var end = range.upperBound
        if !EdgeRule.mayEnd(prose, at: end) {
            guard let plural = EdgeRule.pluralEnd(prose, at: end) else { return nil }
            end = plural
        }
        guard !Spelling.isScattered(prose.text[range], names: pattern.names) else { return nil }
        return Match(
            range: range.lowerBound..<end, singularEnd: range.upperBound, subjects: pattern.subjects)
    }

    /// Leftmost, then longest.
    private func select(from found: [Match]) -> [Match] {
        let ordered = found.sorted {
            $0.range.lowerBound != $1.range.lowerBound
                ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
        }
        var covered = 0
        return ordered.filter { match in
            guard match.range.lowerBound >= covered else { return false }
            covered = match.range.upperBound
            return true
        }
    }
}

extension SpellingMatcher {
    /// Whether a whole phrase is a name of a term, however it is spelled.
    package func isName(_ phrase: String) -> Bool {
        var scratch = Squeezed()
        var phrase = phrase
        return phrase.withUTF8 { text in
            matches(in: Prose(text), scratch: &scratch).contains { $0.range == 0..<text.count }
        }
    }

    /// The form in which phrases are compared.
    package func key(_ phrase: String) -> String {
        String(decoding: Squeezed(phrase, folding: folding).units, as: UTF16.self)
    }

    /// Whether two spellings differ at most in width, Traditional characters and capitals.
    func isFoldedEqual(_ a: String, _ b: String) -> Bool { folding.folded(a) == folding.folded(b) }
}
