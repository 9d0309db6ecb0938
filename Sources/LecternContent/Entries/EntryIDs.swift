import LecternCore

/// Names of entries that are theirs alone in the site, and stay theirs when other entries come and go: what
/// addresses, anchors and facts about links are made of.
///
/// A term of the glossary.
package struct TermID: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// The id of a term of that name, or of what its author calls its id.
    init(naming name: String) { text = PageName.make(name, fallback: "term") }
}

/// An event of the timeline; its anchor on the timeline's page.
package struct EventID: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
}

/// A period of the timeline; its anchor on the timeline's page.
package struct PeriodID: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
}

/// Entries in an order of their own, each found by its id.
package struct Catalog<Entry: Identifiable & Sendable>: Sendable, RandomAccessCollection where Entry.ID: Sendable {
    private let entries: [Entry]
    private let positions: [Entry.ID: Int]

    /// Of entries with one id the first is found.
    package init(_ entries: [Entry] = []) {
        self.entries = entries
        positions = Dictionary(
            entries.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    package var startIndex: Int { entries.startIndex }
    package var endIndex: Int { entries.endIndex }
    package subscript(position: Int) -> Entry { entries[position] }
    package subscript(id: Entry.ID) -> Entry? { positions[id].map { entries[$0] } }

    /// Where an entry stands in the order.
    package func position(of id: Entry.ID) -> Int? { positions[id] }
}

extension Catalog: Equatable where Entry: Equatable {
    package static func == (a: Self, b: Self) -> Bool { a.entries == b.entries }
}
