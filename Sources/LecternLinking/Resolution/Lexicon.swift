package import LecternContent
package import LecternCore
package import LecternMarkdown

/// What words of the prose may stand for: terms, periods and events, with their places in the site.
///
/// Built once from the glossary and the timeline, before any article is compiled, and never changed.
package struct Lexicon: Sendable {
    /// A thing that prose may name.
    package enum Target: Sendable, Hashable {
        case term(TermID)
        case period(PeriodID)
    }

    package let terms: Catalog<PlacedTerm>
    package let periods: Catalog<TimelinePeriod>
    package let events: EventIndex
    package let timeline: TimelineAddress
    /// The entries of the matcher, by their numbers.
    package let targets: [Target]
    package let matcher: TermMatcher
    let folding: TextFolding
    /// The folders in which the entries of the matcher are meant, by number; `nil` for everywhere.
    private let scopes: [String?]
    private let hasScopes: Bool
    /// Places of terms in the catalog by the folded forms of their names.
    private let termsByName: [[UInt16]: [Int]]
    private let periodsByRange: [HistoricalDate: Int]

    package init(
        terms: Catalog<PlacedTerm>, periods: Catalog<TimelinePeriod>, events: Catalog<TimelineEvent>,
        timeline: TimelineAddress, folding: TextFolding
    ) {
        self.terms = terms
        self.periods = periods
        self.events = EventIndex(events)
        self.timeline = timeline
        self.folding = folding
        targets = terms.map { .term($0.id) } + periods.map { .period($0.id) }
        scopes = terms.map(\.entry.scope) + periods.map { _ in nil }
        hasScopes = scopes.contains { $0 != nil }
        matcher = TermMatcher(
            surfaces: LexiconSurfaces.surfaces(terms: terms.map(\.entry), periods: Array(periods)), folding: folding)
        var byName: [[UInt16]: [Int]] = [:]
        for (position, term) in terms.enumerated() {
            for name in Set(([term.entry.name, term.id.text] + term.entry.aliases).map(folding.folded)) {
                byName[name, default: []].append(position)
            }
        }
        termsByName = byName
        periodsByRange = Dictionary(
            periods.enumerated().compactMap { number, period in period.range.map { ($0, number) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// All names of terms, for suggestions.
    package var termNames: [String] { terms.flatMap { [$0.entry.name] + $0.entry.aliases } }

    // MARK: References

    /// The terms that answer to a name in a `[[reference]]`: those that have it to the letter, else those to which
    /// it is folded (``TextFolding``).
    package func terms(named name: String) -> [PlacedTerm] {
        let named = (termsByName[folding.folded(name)] ?? []).map { terms[$0] }
        guard named.count > 1 else { return named }
        let exact = named.filter { $0.entry.name == name || $0.entry.aliases.contains(name) }
        return exact.isEmpty ? named : exact
    }

    /// The term that a name in a `[[reference]]` means in a note; one of another folder when none is meant there.
    package func term(named name: String, in notePath: String) -> PlacedTerm? {
        let named = terms(named: name)
        return named.indices.compactMap { index in
            Self.scopeDepth(named[index].entry.scope, at: notePath).map { (depth: $0, index: index) }
        }.max { ($0.depth, $1.index) < ($1.depth, $0.index) }.map { named[$0.index] } ?? named.first
    }

    // MARK: Prose

    /// The names in a piece of prose of which some entry is meant in a note.
    package func names(in prose: Prose, at notePath: String, scratch: inout MatcherScratch) -> [TermMatch] {
        let isMeant: ((Int) -> Bool)? = hasScopes ? { self.isMeant($0, at: notePath) } : nil
        return matcher.matches(in: prose, scratch: &scratch, isMeant: isMeant)
    }

    /// The names that would mean something in notes of other folders.
    package func namesOutOfScope(in prose: Prose, at notePath: String, scratch: inout MatcherScratch) -> [TermMatch] {
        guard hasScopes else { return [] }
        return matcher.matches(in: prose, scratch: &scratch, isMeant: { !self.isMeant($0, at: notePath) })
    }

    /// Which of several entries of the matcher a name means in a note: the one with the innermost scope that holds
    /// the note; the first of those that are alike.
    ///
    /// - Returns: `nil` when the name means none of them there.
    package func nearest(_ entries: [Int], to notePath: String) -> Int? {
        var best: (depth: Int, entry: Int)?
        for entry in entries {
            guard let depth = Self.scopeDepth(scopes[entry], at: notePath) else { continue }
            if best.map({ depth > $0.depth }) ?? true { best = (depth, entry) }
        }
        return best?.entry
    }

    private func isMeant(_ entry: Int, at notePath: String) -> Bool {
        Self.scopeDepth(scopes[entry], at: notePath) != nil
    }

    /// How long a scope is, 0 for one that holds everywhere; `nil` outside of it.
    private static func scopeDepth(_ scope: String?, at notePath: String) -> Int? {
        guard let scope else { return 0 }
        return notePath.utf8.starts(with: (scope + "/").utf8) ? scope.utf8.count : nil
    }

    /// Whether a term is meant in a note at all.
    func isMeant(_ id: TermID, at notePath: String) -> Bool {
        terms[id].map { Self.scopeDepth($0.entry.scope, at: notePath) != nil } ?? false
    }

    /// Of each name in its folded form, a hash of all that decides what it means in prose.
    var nameMeanings: [[UInt16]: Int] {
        matcher.meanings { entry, hasher in
            hasher.combine(targets[entry])
            hasher.combine(scopes[entry])
        }
    }

    // MARK: Places

    /// What a date in prose leads to: the period of just that time, the one event in it, or the year in which the
    /// first of several events stands; `nil` for a time of which the timeline tells nothing.
    func place(of date: HistoricalDate) -> TimelinePlace? {
        if let period = periodsByRange[date] { return place(of: periods[period].id) }
        switch events.resolve(date) {
        case .event(let event): return place(of: event)
        case .several(let first):
            guard let year = first.year, let anchor = timeline.yearIDs[year] else { return place(of: first) }
            return TimelinePlace(subject: .year(year), title: String(year), url: timeline.url, anchor: anchor)
        case nil: return nil
        }
    }

    func place(of id: PeriodID) -> TimelinePlace? {
        periods[id].map {
            TimelinePlace(subject: .period(id), title: $0.name, url: timeline.url, anchor: id.text)
        }
    }

    func event(named name: String) -> TimelinePlace? { events.event(named: name).map(place) }

    private func place(of event: TimelineEvent) -> TimelinePlace {
        TimelinePlace(subject: .event(event.id), title: event.title, url: timeline.url, anchor: event.id.text)
    }
}

/// A term with its page.
package struct PlacedTerm: Sendable, Hashable, Identifiable {
    package var entry: GlossaryEntry
    /// The address of its page from the site's root.
    package var url: String

    package var id: TermID { entry.id }

    package init(entry: GlossaryEntry, url: String) {
        self.entry = entry
        self.url = url
    }
}

/// Where the timeline stands; periods, years and events are anchors on its page.
package struct TimelineAddress: Sendable, Hashable {
    package var url: String
    /// The anchors of the years in which events stand, by astronomical year.
    package var yearIDs: [Int: String]

    package init(url: String = "", yearIDs: [Int: String] = [:]) {
        self.url = url
        self.yearIDs = yearIDs
    }
}

/// Which names of the lexicon's entries prose is searched for.
package enum LexiconSurfaces {
    /// The names of all terms as their entries write them.
    package static func names(of terms: [GlossaryEntry]) -> [Surface] {
        terms.enumerated().flatMap { index, term in
            ([term.name] + term.aliases).map { name in
                Surface(
                    text: name, entry: index,
                    isCaseSensitive: term.isCaseSensitive || isAcronym(name) || ProperNames.areWords(name))
            }
        }
    }

    static func surfaces(terms: [GlossaryEntry], periods: [TimelinePeriod]) -> [Surface] {
        var surfaces: [Surface] = []
        for name in names(of: terms) where mayLinkByItself(name.text) {
            surfaces.append(name)
            for plural in irregularPlurals(of: name.text) {
                surfaces.append(Surface(text: plural, entry: name.entry, isCaseSensitive: name.isCaseSensitive))
            }
        }
        for (index, term) in terms.enumerated() {
            for exception in term.exceptions + sized(term) {
                surfaces.append(Surface(text: exception, entry: index, isException: true, isCaseSensitive: false))
            }
        }
        for (index, period) in periods.enumerated() where period.range != nil && mayLinkByItself(period.name) {
            surfaces.append(Surface(text: period.name, entry: terms.count + index, isCaseSensitive: false))
        }
        return surfaces
    }

    /// 大 and 小 make other names of those of two Han characters: 小模型 is no 模型, 大数据 no 数据.
    private static func sized(_ term: GlossaryEntry) -> [String] {
        ([term.name] + term.aliases).filter { name in
            name.unicodeScalars.count == 2 && name.unicodeScalars.allSatisfy { CJK.isHan($0.value) }
        }.flatMap { ["大" + $0, "小" + $0] }
    }

    /// A single Han character, and a single letter or digit, stand for too many things.
    package static func mayLinkByItself(_ name: String) -> Bool {
        name.unicodeScalars.count > 1
    }

    /// Two capitals or more make an acronym, whose small letters would be another word: `IT`, `GPT`, `LoRA`.
    package static func isAcronym(_ name: String) -> Bool {
        let words = name.split { $0 == " " || $0 == "-" }
        return words.count == 1 && name.unicodeScalars.count { $0.properties.isUppercase } >= 2
    }

    /// `policy` is `policies` in the plural; `s` and `es` need no form of their own.
    private static func irregularPlurals(of name: String) -> [String] {
        guard name.utf8.count > 3, name.hasSuffix("y"), let before = name.dropLast().last, before.isASCII,
            before.isLetter, !"aeiouAEIOU".contains(before)
        else { return [] }
        return [name.dropLast() + "ies"]
    }
}
