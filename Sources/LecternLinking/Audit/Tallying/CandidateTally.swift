import LecternCore

/// Counts the phrases that notes set apart, part by part in reading order.
struct CandidateTally {
    /// How many pages make a phrase worth an entry.
    static let fewestPages = 3
    /// How many pages make it likely that a pair belongs to a phrase that is set apart elsewhere.
    private static let fewestPairs = 2

    private struct Tally {
        /// As it was first written.
        var text: String
        var english: String?
        var kinds: Set<AuditPhrase.Kind> = []
        var pages: Set<String> = []
        /// With their numbers in reading order.
        var places: [Int: SourceLocation] = [:]

        mutating func add(_ other: Tally) {
            english = english ?? other.english
            kinds.formUnion(other.kinds)
            pages.formUnion(other.pages)
            places.merge(other.places) { own, _ in own }
        }
    }

    private var phrases: [String: Tally] = [:]
    /// Pairs by their English part: where its Chinese part begins is not known from one occurrence. The text is
    /// what all runs of Han characters before the bracket end with.
    private var pairs: [String: Tally] = [:]
    private var count = 0

    mutating func add(_ part: AuditedPart, spellings: SpellingMatcher) {
        for phrase in part.phrases {
            count += 1
            let occurrence = Tally(
                text: phrase.text, english: phrase.english, kinds: [phrase.kind], pages: [part.url],
                places: [count: phrase.location])
            if let english = phrase.english {
                let key = spellings.key(english)
                var pair = pairs[key] ?? occurrence
                pair.text = Self.commonSuffix(pair.text, phrase.text)
                pair.add(occurrence)
                pairs[key] = pair
            } else {
                phrases[spellings.key(phrase.text), default: occurrence].add(occurrence)
            }
        }
    }

    /// The phrases that are no names of terms and stand apart on enough pages, those on most pages first.
    func candidates(spellings: SpellingMatcher) -> [GlossaryAudit.Candidate] {
        var merged = phrases
        for (key, pair) in namedPairs() where !spellings.isName(key) && PhraseRule.isCandidate(pair.text) {
            let own = spellings.key(pair.text)
            guard pair.pages.count >= Self.fewestPages || merged[own] != nil else { continue }
            merged[own, default: pair].add(pair)
        }
        return merged.values
            .filter { $0.pages.count >= Self.fewestPages && !spellings.isName($0.text) }
            .map(Self.candidate)
            .sorted { a, b in
                if a.pageCount != b.pageCount { return a.pageCount > b.pageCount }
                return a.places.count != b.places.count ? a.places.count > b.places.count : a.phrase < b.phrase
            }
    }

    /// The pairs on most pages first, so that the most frequent English name of a phrase is the one that is told.
    private func namedPairs() -> [(key: String, pair: Tally)] {
        pairs.filter { $0.value.pages.count >= Self.fewestPairs }
            .sorted { a, b in
                let (left, right) = (a.value.pages.count, b.value.pages.count)
                return left != right ? left > right : a.key < b.key
            }
            .map { ($0.key, $0.value) }
    }

    private static func candidate(_ tally: Tally) -> GlossaryAudit.Candidate {
        var places: [SourceLocation] = []
        for (_, place) in tally.places.sorted(by: { $0.key < $1.key }) where places.last != place {
            places.append(place)
        }
        return GlossaryAudit.Candidate(
            phrase: tally.text, english: tally.english, found: AuditPhrase.Kind.allCases.filter(tally.kinds.contains),
            pageCount: tally.pages.count, places: places)
    }

    private static func commonSuffix(_ a: String, _ b: String) -> String {
        String(zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.map(\.0).reversed())
    }
}
