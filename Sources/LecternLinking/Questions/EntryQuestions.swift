import LecternContent
import LecternMarkdown

/// What a link to a term needs to know of it.
struct TermFacts: Hashable {
    var id: TermID
    var name: String
    var aliases: [String]
    var url: String
    /// Whether prose links to it by itself.
    var linksByItself: Bool

    init(_ term: PlacedTerm) {
        id = term.id
        name = term.entry.name
        aliases = term.entry.aliases
        url = term.url
        linksByItself = term.entry.linksByItself
    }

    /// All that the term is called.
    var names: [String] { [name] + aliases }
}

/// What is known of a term.
struct FactsOfTerm: SiteQuestion {
    var id: TermID

    func answer(from site: SiteIndex) -> TermFacts? { site.lexicon.terms[id].map(TermFacts.init) }
}

/// The term that a name in a reference means in a note.
struct TermMeant: SiteQuestion {
    var name: String
    var notePath: String

    func answer(from site: SiteIndex) -> TermFacts? {
        site.lexicon.term(named: name, in: notePath).map(TermFacts.init)
    }
}

/// The term that a heading of a glossary's note stands for, which a reference names.
struct TermUnderHeading: SiteQuestion {
    var wikilink: Wikilink
    var notePath: String

    func answer(from site: SiteIndex) -> TermFacts? {
        site.lexicon.term(under: wikilink, of: notePath).map(TermFacts.init)
    }
}

/// Where a period stands.
struct PlaceOfPeriod: SiteQuestion {
    var id: PeriodID

    func answer(from site: SiteIndex) -> TimelinePlace? { site.lexicon.place(of: id) }
}

/// What a date in prose leads to.
struct PlaceOfDate: SiteQuestion {
    var date: HistoricalDate

    func answer(from site: SiteIndex) -> TimelinePlace? { site.lexicon.place(of: date) }
}

/// The one event that a name in a reference means.
struct EventMeant: SiteQuestion {
    var name: String

    func answer(from site: SiteIndex) -> TimelinePlace? { site.lexicon.event(named: name) }
}
