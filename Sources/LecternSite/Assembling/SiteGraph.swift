import LecternCore
import LecternLinking

/// Who refers to what, over the whole site: the other direction of all links.
struct SiteGraph: Sendable {
    /// A page that refers to something, with the places where it does.
    struct Referrer: Sendable, Hashable {
        /// The address of the referring page.
        var url: String
        var title: String
        var places: [Place]
    }

    struct Place: Sendable, Hashable {
        var sectionID: String
        var sectionTitle: String
        var excerpt: Excerpt
    }

    /// Referring pages by the address of the page they link to.
    private(set) var backlinks: [String: [Referrer]] = [:]
    /// By number in the glossary.
    private(set) var termUses: [[Referrer]]
    /// By number in the timeline.
    private(set) var eventUses: [[Referrer]]
    /// By astronomical year.
    private(set) var yearUses: [Int: [Referrer]] = [:]
    /// The numbers of the events whose own text mentions a term, by the term's number.
    private(set) var eventsMentioning: [[Int]]

    /// One part's contribution, in reading order.
    struct Source {
        var url: String
        var title: String
        var owner: PartOwner
        var facts: LinkFacts
    }

    init(sources: [Source], termCount: Int, eventCount: Int) {
        termUses = Array(repeating: [], count: termCount)
        eventUses = Array(repeating: [], count: eventCount)
        eventsMentioning = Array(repeating: [], count: termCount)
        for source in sources {
            for link in source.facts.links where link.url != source.url {
                Self.add(
                    Place(link.sectionID, link.sectionTitle, link.excerpt), from: source,
                    to: &backlinks[link.url, default: []])
            }
            for mention in source.facts.mentions { add(mention, from: source) }
        }
    }

    private mutating func add(_ mention: Mention, from source: Source) {
        let place = Place(mention.sectionID, mention.sectionTitle, mention.excerpt)
        switch mention.subject {
        case .term(let index):
            if case .event(let event) = source.owner {
                eventsMentioning[index].append(event)
            } else {
                Self.add(place, from: source, to: &termUses[index])
            }
        case .event(let index): Self.add(place, from: source, to: &eventUses[index])
        case .year(let year): Self.add(place, from: source, to: &yearUses[year, default: []])
        case .period: break
        }
    }

    /// Adds a place to the referrer of its page; several links in one section count once.
    private static func add(_ place: Place, from source: Source, to referrers: inout [Referrer]) {
        if let last = referrers.last, last.url == source.url {
            if !last.places.contains(where: { $0.sectionID == place.sectionID }) {
                referrers[referrers.count - 1].places.append(place)
            }
        } else {
            referrers.append(Referrer(url: source.url, title: source.title, places: [place]))
        }
    }
}

extension SiteGraph.Place {
    fileprivate init(_ sectionID: String, _ sectionTitle: String, _ excerpt: Excerpt) {
        self.init(sectionID: sectionID, sectionTitle: sectionTitle, excerpt: excerpt)
    }
}
