import LecternContent
import LecternCore
import LecternLinking
import LecternRendering

/// The cards that links to terms, events, years and periods open, as data in the pages that have such links.
///
/// A page has the cards of its own links, and the cards that these lead to, so that a card opens from within a card.
/// The form is part of Documentation/templates.md.
struct CardData: Sendable {
    let site: AssembledSite

    private struct Card {
        /// The entry's address.
        var address: String
        var kind: String
        var name: String
        var names: [String] = []
        var note = ""
        var html = ""
        var links: [Mention.Subject] = []
    }

    private var plan: SitePlan { site.plan }

    private func card(of subject: Mention.Subject) -> Card? {
        guard var card = head(of: subject) else { return nil }
        if let own = site.part(of: subject)?.card { (card.html, card.links) = (own.html, own.links) }
        return card
    }

    private func head(of subject: Mention.Subject) -> Card? {
        let language = plan.settings.dateLanguage
        switch subject {
        case .term(let id):
            return plan.glossary.terms[id].map {
                Card(address: $0.url, kind: "term", name: $0.entry.name, names: $0.entry.aliases)
            }
        case .event(let id):
            return plan.timeline.events[id].map {
                Card(
                    address: plan.timeline.url(of: id.text), kind: "event", name: $0.title,
                    note: $0.dateLabel(in: language))
            }
        case .period(let id):
            return plan.timeline.periods[id].map {
                Card(
                    address: plan.timeline.url(of: id.text), kind: "period", name: $0.name,
                    note: $0.range?.label(in: language) ?? "")
            }
        case .year(let year): return yearCard(year)
        }
    }

    /// The card of a year names its events.
    private func yearCard(_ year: Int) -> Card? {
        guard let anchor = plan.timeline.yearIDs[year] else { return nil }
        let items = plan.timeline.events.filter { $0.year == year }.map { event in
            let href = HTMLEscaping.escaped(RootRelative.url(to: plan.timeline.url, fragment: event.id.text))
            return "<li><a href=\"\(href)\">\(HTMLEscaping.escaped(event.title))</a></li>"
        }
        return Card(
            address: plan.timeline.url(of: anchor), kind: "year",
            name: PartialDate(year: year)?.label(in: plan.settings.dateLanguage) ?? String(year),
            html: "<ul>" + items.joined() + "</ul>")
    }

    /// A member of the page's object: the entry's address and what its card says.
    private func append(_ card: Card, to output: inout [UInt8]) {
        JSONValue.text(card.address).append(to: &output)
        output.append(UInt8(ascii: ":"))
        JSONValue.object([
            "kind": .text(card.kind), "name": .text(card.name), "names": .array(card.names.map(JSONValue.text)),
            "note": .text(card.note), "html": .text(card.html),
        ]).append(to: &output)
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
        let near = subjects.flatMap { site.part(of: $0)?.card?.links ?? [] }
        for subject in subjects + near where seen.insert(subject).inserted {
            guard let card = card(of: subject) else { continue }
            if seen.count > 1 { output.append(UInt8(ascii: ",")) }
            append(card, to: &output)
        }
        output += "}</script>\n".utf8
        return String(decoding: output, as: UTF8.self)
    }
}
