import LecternContent
import LecternCore
import LecternLinking
import LecternRendering

/// The cards that links to terms, events, years and periods open, as data in the pages that have such links.
///
/// Each card is written once; pages put together those they need: the cards of their own links, and the cards
/// that these lead to, so that a card opens from within a card. The form is part of Documentation/templates.md.
struct CardData: Sendable {
    private struct Card: Sendable {
        /// A member of the page's object: the entry's address and what its card says.
        var member: [UInt8]
        var links: [Mention.Subject]
    }

    private var cards: [Mention.Subject: Card] = [:]

    init(_ site: AssembledSite) {
        let plan = site.plan
        for (number, term) in plan.glossary.terms.enumerated() {
            add(.term(number), plan.glossary.termURLs[number], "term", term.name, term.aliases, "", site.terms[number])
        }
        let language = plan.settings.dateLanguage
        for (number, event) in plan.timeline.events.enumerated() {
            let date = event.date?.label(in: language) ?? ""
            add(.event(number), plan.timeline.url(of: event.id), "event", event.title, [], date, site.events[number])
        }
        for (number, period) in plan.timeline.periods.enumerated() {
            let range = period.range?.label(in: language) ?? ""
            add(
                .period(number), plan.timeline.url(of: period.id), "period", period.name, [], range,
                site.periods[number])
        }
        addYears(of: plan)
    }

    /// The card of a year names its events.
    private mutating func addYears(of plan: SitePlan) {
        let events = Dictionary(grouping: plan.timeline.events.indices) { plan.timeline.events[$0].year }
        for (year, id) in plan.timeline.yearIDs {
            let items = (events[year] ?? []).map { number in
                let event = plan.timeline.events[number]
                let href = HTMLEscaping.escaped(RootRelative.url(to: plan.timeline.url, fragment: event.id))
                return "<li><a href=\"\(href)\">\(HTMLEscaping.escaped(event.title))</a></li>"
            }
            let html = "<ul>" + items.joined() + "</ul>"
            let name = PartialDate(year: year)?.label(in: plan.settings.dateLanguage) ?? String(year)
            add(.year(year), plan.timeline.url(of: id), "year", name, [], "", html: html, links: [])
        }
    }

    private mutating func add(
        _ subject: Mention.Subject, _ address: String, _ kind: String, _ name: String, _ names: [String],
        _ note: String, _ part: CompiledPart?
    ) {
        add(
            subject, address, kind, name, names, note, html: part?.card?.html ?? "", links: part?.card?.links ?? [])
    }

    private mutating func add(
        _ subject: Mention.Subject, _ address: String, _ kind: String, _ name: String, _ names: [String],
        _ note: String, html: String, links: [Mention.Subject]
    ) {
        var member: [UInt8] = []
        JSONValue.text(address).append(to: &member)
        member.append(UInt8(ascii: ":"))
        JSONValue.object([
            "kind": .text(kind), "name": .text(name), "names": .array(names.map(JSONValue.text)), "note": .text(note),
            "html": .text(html),
        ]).append(to: &member)
        cards[subject] = Card(member: member, links: links)
    }

    /// The script element with the cards that a page needs; empty for a page without such links.
    ///
    /// - Parameters:
    ///   - subjects: What the page's own links lead to, in their order.
    ///   - hasFootnotes: Whether the page has footnotes, whose cards are made of the page itself: then the element
    ///     stands there even when it is empty.
    func html(for subjects: [Mention.Subject], hasFootnotes: Bool) -> String {
        guard !subjects.isEmpty || hasFootnotes else { return "" }
        var seen: Set<Mention.Subject> = []
        var output = Array("<script type=\"application/json\" data-cards>{".utf8)
        for subject in subjects + subjects.flatMap({ cards[$0]?.links ?? [] }) where seen.insert(subject).inserted {
            guard let card = cards[subject] else { continue }
            if seen.count > 1 { output.append(UInt8(ascii: ",")) }
            output += card.member
        }
        output += "}</script>\n".utf8
        return String(decoding: output, as: UTF8.self)
    }
}
