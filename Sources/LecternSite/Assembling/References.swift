import LecternContent
import LecternCore
import LecternLinking

/// Who refers to what, over the whole site: the other direction of all links.
///
/// It is kept as notes change: each note's contribution is taken out and put in by itself.
struct References: Sendable {
    /// A thing that pages refer to.
    enum Target: Sendable, Hashable {
        /// By the page's address.
        case page(String)
        case subject(Mention.Subject)
        /// A term in the texts of events.
        case termInEvents(TermID)
    }

    struct Place: Sendable, Hashable {
        var sectionID: String
        var sectionTitle: String
        var excerpt: Excerpt
    }

    /// What one part of a note says of a target.
    struct Contribution: Sendable {
        var note: NoteID
        /// The part's number in its note.
        var part: Int
        var owner: PartOwner
        /// The page on which the part stands.
        var url: String
        /// Several in one section count once.
        var places: [Place]
    }

    private var contributions: [Target: [Contribution]] = [:]

    /// In no particular order.
    func contributions(to target: Target) -> [Contribution] { contributions[target] ?? [] }

    /// Whether anything refers to a target.
    func has(_ target: Target) -> Bool { contributions[target] != nil }

    /// Takes in what a note refers to.
    mutating func add(_ compiled: CompiledNote, of note: NoteID) {
        for (number, part) in compiled.parts.enumerated() {
            let empty = Contribution(note: note, part: number, owner: part.owner, url: part.url, places: [])
            for (target, place) in Self.places(in: part) {
                if let last = contributions[target]?.last, last.note == note, last.part == number {
                    let count = contributions[target]?.count ?? 0
                    contributions[target]?[count - 1].add(place)
                } else {
                    var contribution = empty
                    contribution.add(place)
                    contributions[target, default: []].append(contribution)
                }
            }
        }
    }

    /// Takes out what a note referred to.
    mutating func remove(_ compiled: CompiledNote, of note: NoteID) {
        for part in compiled.parts {
            for (target, _) in Self.places(in: part) {
                contributions[target]?.removeAll { $0.note == note }
                if contributions[target]?.isEmpty ?? false { contributions[target] = nil }
            }
        }
    }

    /// What a part refers to, in the order of its text: links to other pages first, then mentions.
    private static func places(in part: CompiledPart) -> [(Target, Place)] {
        let links = part.facts.links.lazy.filter { $0.url != part.url }.map { link in
            (Target.page(link.url), Place(link.sectionID, link.sectionTitle, link.excerpt))
        }
        let mentions = part.facts.mentions.compactMap { mention -> (Target, Place)? in
            target(of: mention.subject, in: part.owner).map {
                ($0, Place(mention.sectionID, mention.sectionTitle, mention.excerpt))
            }
        }
        return links + mentions
    }

    private static func target(of subject: Mention.Subject, in owner: PartOwner) -> Target? {
        switch (subject, owner) {
        case (.term(let term), .event): .termInEvents(term)
        case (.term, _), (.event, _), (.year, _): .subject(subject)
        case (.period, _): nil
        }
    }
}

extension References.Contribution {
    fileprivate mutating func add(_ place: References.Place) {
        if !places.contains(where: { $0.sectionID == place.sectionID }) { places.append(place) }
    }
}

extension References.Place {
    fileprivate init(_ sectionID: String, _ sectionTitle: String, _ excerpt: Excerpt) {
        self.init(sectionID: sectionID, sectionTitle: sectionTitle, excerpt: excerpt)
    }
}
