package import LecternContent
package import LecternCore

/// What words of the prose may stand for: terms, periods and events, with their places in the site.
///
/// Built once from the glossary and the timeline, before any article is compiled, and never changed.
package struct Lexicon: Sendable {
    /// A thing that prose may name.
    package enum Target: Sendable, Hashable {
        /// A term, by its number in the glossary.
        case term(Int)
        /// A period, by its number in the timeline.
        case period(Int)
    }

    package let terms: [GlossaryEntry]
    package let periods: [TimelinePeriod]
    package let events: EventIndex
    /// The entries of the matcher in the order of their numbers.
    package let targets: [Target]
    package let matcher: TermMatcher
    /// Where entries stand.
    package let addresses: LexiconAddresses
    package let fingerprint: StableHash
    private let folding: TextFolding
    /// Terms by the folded forms of their names.
    private let termsByName: [[UInt16]: [Int]]
    private let periodsByRange: [HistoricalDate: Int]

    package init(
        terms: [GlossaryEntry], periods: [TimelinePeriod], events: [TimelineEvent], addresses: LexiconAddresses,
        folding: TextFolding
    ) {
        self.terms = terms
        self.periods = periods
        self.events = EventIndex(events)
        self.addresses = addresses
        let targets = terms.indices.map { Target.term($0) } + periods.indices.map { Target.period($0) }
        self.targets = targets
        let surfaces = LexiconSurfaces.surfaces(terms: terms, periods: periods)
        matcher = TermMatcher(surfaces: surfaces, folding: folding)
        var byName: [[UInt16]: [Int]] = [:]
        for (index, term) in terms.enumerated() {
            for name in Set(([term.name, term.id] + term.aliases).map(folding.folded)) {
                byName[name, default: []].append(index)
            }
        }
        termsByName = byName
        self.folding = folding
        hasScopes = terms.contains { $0.scope != nil }
        periodsByRange = Dictionary(
            periods.enumerated().compactMap { number, period in period.range.map { ($0, number) } },
            uniquingKeysWith: { first, _ in first })
        fingerprint = Self.hash(surfaces, terms, periods, events, addresses)
    }

    /// The terms that answer to a name in a `[[reference]]`: those that have it to the letter, else those to which
    /// it is folded (``TextFolding``).
    package func terms(named name: String) -> [Int] {
        let named = termsByName[folding.folded(name)] ?? []
        guard named.count > 1 else { return named }
        let exact = named.filter { terms[$0].name == name || terms[$0].aliases.contains(name) }
        return exact.isEmpty ? named : exact
    }

    /// What a date in prose leads to, and its anchor on the timeline: the period of just that time, the one event
    /// in it, or the year in which the first of several events stands; `nil` for a time of which the timeline
    /// tells nothing.
    package func place(of date: HistoricalDate) -> (subject: Mention.Subject, anchor: String)? {
        if let period = periodsByRange[date] { return (.period(period), periods[period].id) }
        switch events.resolve(date) {
        case .event(let index): return (.event(index), events.events[index].id)
        case .several(let first):
            if let year = events.events[first].year, let anchor = addresses.yearIDs[year] {
                return (.year(year), anchor)
            }
            return (.event(first), events.events[first].id)
        case nil: return nil
        }
    }

    /// Which of several entries a name means in a note: the one with the innermost scope that holds the note.
    ///
    /// - Parameters:
    ///   - entries: Numbers of entries that share the name.
    ///   - notePath: The note's path from the content folder.
    /// - Returns: `nil` when the name means none of them there.
    package func nearest(_ entries: [Int], to notePath: String) -> Int? {
        var best: (depth: Int, entry: Int)?
        for entry in entries {
            guard let depth = scopeDepth(of: entry, at: notePath) else { continue }
            if best.map({ depth > $0.depth }) ?? true { best = (depth, entry) }
        }
        return best?.entry
    }

    /// Whether any term is meant in one folder only.
    let hasScopes: Bool

    /// Whether an entry is meant in a note at all.
    func isMeant(_ entry: Int, at notePath: String) -> Bool { scopeDepth(of: entry, at: notePath) != nil }

    /// How long the scope of an entry is, 0 for one that is meant everywhere; `nil` outside of its scope.
    private func scopeDepth(of entry: Int, at notePath: String) -> Int? {
        guard case .term(let index) = targets[entry], let scope = terms[index].scope else { return 0 }
        return notePath.utf8.starts(with: (scope + "/").utf8) ? scope.utf8.count : nil
    }

    /// All names of terms, for suggestions.
    package var termNames: [String] { terms.flatMap { [$0.name] + $0.aliases } }

    private static func hash(
        _ surfaces: [Surface], _ terms: [GlossaryEntry], _ periods: [TimelinePeriod], _ events: [TimelineEvent],
        _ addresses: LexiconAddresses
    ) -> StableHash {
        var hash = StableHash()
        for surface in surfaces {
            hash.combine(surface.text)
            hash.combine(surface.entry * 4 + (surface.isCaseSensitive ? 1 : 0) + (surface.isException ? 2 : 0))
        }
        for term in terms {
            for text in [term.id, term.name, term.scope ?? ""] + term.aliases { hash.combine(text) }
            hash.combine(term.aliases.count * 2 + (term.linksByItself ? 1 : 0))
        }
        for period in periods {
            hash.combine(period.id)
            hash.combine(period.name)
            hash.combine(period.range?.edtf ?? "")
        }
        for event in events {
            hash.combine(event.id)
            hash.combine(event.title)
            hash.combine(event.date?.edtf ?? "")
        }
        for address in addresses.termURLs + [addresses.timelineURL] { hash.combine(address) }
        for (year, id) in addresses.yearIDs.sorted(by: { $0.key < $1.key }) {
            hash.combine(year)
            hash.combine(id)
        }
        return hash
    }
}

/// Where the entries of a lexicon stand in the site.
package struct LexiconAddresses: Sendable, Hashable {
    /// The page of each term.
    package var termURLs: [String]
    /// The page of the timeline; periods, years and events are anchors on it.
    package var timelineURL: String
    /// The anchors of the years in which events stand, by astronomical year.
    package var yearIDs: [Int: String]

    package init(termURLs: [String], timelineURL: String, yearIDs: [Int: String] = [:]) {
        self.termURLs = termURLs
        self.timelineURL = timelineURL
        self.yearIDs = yearIDs
    }
}

/// Which names of the lexicon's entries prose is searched for.
package enum LexiconSurfaces {
    /// The names of all terms as their entries write them.
    package static func names(of terms: [GlossaryEntry]) -> [Surface] {
        terms.enumerated().flatMap { index, term in
            ([term.name] + term.aliases).map { name in
                Surface(text: name, entry: index, isCaseSensitive: term.isCaseSensitive || isAcronym(name))
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
            for exception in term.exceptions {
                surfaces.append(Surface(text: exception, entry: index, isException: true, isCaseSensitive: false))
            }
        }
        for (index, period) in periods.enumerated() where period.range != nil && mayLinkByItself(period.name) {
            surfaces.append(Surface(text: period.name, entry: terms.count + index, isCaseSensitive: false))
        }
        return surfaces
    }

    /// A single Han character, and a single letter or digit, stand for too many things.
    private static func mayLinkByItself(_ name: String) -> Bool {
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
