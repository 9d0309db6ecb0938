import LecternCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension GlossaryAudit {
    /// The whole report as one JSON document, in a stable order; README describes it.
    package func json() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Encoding plain strings and numbers cannot fail.
        let data = (try? encoder.encode(GlossaryDocument(self))) ?? Data("{}".utf8)
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

private struct GlossaryDocument: Encodable {
    struct Place: Encodable {
        var file: String
        var line: Int
        var column: Int

        init(_ location: SourceLocation) {
            (file, line, column) = (location.file, location.line, location.column)
        }
    }

    struct Unlinked: Encodable {
        var reason: UnlinkedReason
        var count: Int
        var places: [Place]
    }

    struct Spelling: Encodable {
        var text: String
        var count: Int
        var type: TermSpelling.Class
        var known: Bool
        var places: [Place]
    }

    struct Term: Encodable {
        var id: String
        var name: String
        var aliases: [String]
        var place: Place
        var uses: Int
        var pages: Int
        var linked: Int
        var unlinked: [Unlinked]
        var spellings: [Spelling]
        var variesInSpelling: Bool
    }

    struct EarlyUse: Encodable {
        var term: String
        var explained: Place
        var firstUsed: Place
        var count: Int
    }

    struct Candidate: Encodable {
        var phrase: String
        var english: String?
        var found: [AuditPhrase.Kind]
        var pages: Int
        var places: [Place]
    }

    var version = 1
    var pages: Int
    var autolink: String
    var terms: [Term]
    var usedBeforeExplained: [EarlyUse]
    var candidates: [Candidate]

    init(_ audit: GlossaryAudit) {
        pages = audit.pageCount
        autolink = audit.linkFrequency
        terms = audit.terms.map(Term.init)
        usedBeforeExplained = audit.earlyUses.map {
            EarlyUse(
                term: $0.term, explained: Place($0.explanation), firstUsed: Place($0.firstUse), count: $0.count)
        }
        candidates = audit.candidates.map {
            Candidate(
                phrase: $0.phrase, english: $0.english, found: $0.found, pages: $0.pageCount,
                places: $0.places.map(Place.init))
        }
    }
}

extension GlossaryDocument.Term {
    init(_ term: GlossaryAudit.Term) {
        self.init(
            id: term.id, name: term.name, aliases: term.aliases, place: .init(term.location), uses: term.useCount,
            pages: term.pageCount, linked: term.linkCount,
            unlinked: term.unlinked.map {
                .init(reason: $0.reason, count: $0.places.count, places: $0.places.map(GlossaryDocument.Place.init))
            },
            spellings: term.spellings.map {
                .init(
                    text: $0.text, count: $0.count, type: $0.type, known: $0.isKnown,
                    places: $0.places.map(GlossaryDocument.Place.init))
            },
            variesInSpelling: term.isSpelledVariously)
    }
}
