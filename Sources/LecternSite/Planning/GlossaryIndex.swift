import Foundation
import LecternContent
import LecternCore
import LecternLinking

/// The terms of a glossary under their initials: Latin letters, and for Han the letter that the pinyin begins with.
enum GlossaryIndex {
    struct Term: Sendable, Hashable {
        var term: PlacedTerm
        /// What it is sorted by: its syllables and words, parted by blanks.
        var key: String
    }

    struct Group: Sendable, Hashable {
        var initial: String
        /// The group's anchor.
        var id: String
        var terms: [Term]
    }

    /// The anchors that groups may have.
    static let anchors = (Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ").map(String.init) + [other]).map(anchor)

    private static func anchor(of initial: String) -> String {
        initial == other ? "initial-other" : "initial-" + initial.lowercased()
    }

    private struct Item {
        var number: Int
        var initial: String
        var key: [String]
        var term: PlacedTerm
    }

    /// The initial of names that begin with no letter, or with a Han character of unknown sound.
    private static let other = "#"

    /// By initial, then syllable by syllable, so that 大 comes before 大模型; names of one sound by their characters.
    static func groups(of terms: some Collection<PlacedTerm>) -> [Group] {
        let pinyin = Pinyin(covering: terms.lazy.map(\.entry.name))
        let items = terms.enumerated().map { number, term in
            let key = sortKey(term.entry.name, pinyin)
            return Item(number: number, initial: initial(of: key), key: key, term: term)
        }
        var groups: [Group] = []
        for item in items.sorted(by: precedes) {
            if groups.last?.initial != item.initial {
                groups.append(Group(initial: item.initial, id: anchor(of: item.initial), terms: []))
            }
            groups[groups.count - 1].terms.append(
                Term(term: item.term, key: item.key.joined(separator: " ")))
        }
        return groups
    }

    private static func precedes(_ a: Item, _ b: Item) -> Bool {
        if a.initial != b.initial {
            return a.initial == other ? false : b.initial == other ? true : a.initial < b.initial
        }
        if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
        let (left, right) = (a.term.entry.name, b.term.entry.name)
        return left != right ? left < right : a.number < b.number
    }

    /// The syllables of Han, and the words of other scripts in small Latin letters without marks.
    private static func sortKey(_ name: String, _ pinyin: Pinyin) -> [String] {
        pinyin.syllables(of: name).flatMap { part in
            plain(part).lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        }
    }

    /// Greek, Cyrillic, kana and letters with marks in plain Latin letters.
    private static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        if let scalar = text.unicodeScalars.first, CJK.isHan(scalar.value) { return text }
        let latin = text.applyingTransform(.toLatin, reverse: false) ?? text
        return latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
    }

    private static func initial(of key: [String]) -> String {
        guard let first = key.first?.unicodeScalars.first, ("a"..."z").contains(first) else { return other }
        return String(first).uppercased()
    }
}
