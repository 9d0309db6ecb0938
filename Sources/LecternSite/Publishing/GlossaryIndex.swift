import Foundation
import LecternContent
import LecternCore

/// The terms of a glossary under their initials: Latin letters, and for Han the letter that the pinyin begins with.
enum GlossaryIndex {
    struct Group: Sendable, Hashable {
        var initial: String
        /// The group's anchor.
        var id: String
        /// By number in the glossary.
        var terms: [Int]
    }

    /// The initial of names that begin with no letter.
    private static let other = "#"

    static func groups(of terms: [GlossaryEntry]) -> [Group] {
        let keyed = terms.indices.map { number in
            (number: number, key: sortKey(terms[number].name), name: terms[number].name)
        }
        let sorted = keyed.sorted { a, b in
            let (left, right) = (initial(of: a.key), initial(of: b.key))
            if left != right { return left == other ? false : right == other ? true : left < right }
            if a.key != b.key { return a.key < b.key }
            return a.name != b.name ? a.name < b.name : a.number < b.number
        }
        var groups: [Group] = []
        for item in sorted {
            let initial = initial(of: item.key)
            if groups.last?.initial != initial {
                let id = initial == other ? "initial-other" : "initial-" + initial.lowercased()
                groups.append(Group(initial: initial, id: id, terms: []))
            }
            groups[groups.count - 1].terms.append(item.number)
        }
        return groups
    }

    /// Latin letters without marks, in small letters; Han as pinyin, syllables parted by blanks.
    static func sortKey(_ name: String) -> String {
        let latin = name.applyingTransform(.toLatin, reverse: false) ?? name
        let plain = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
        return plain.lowercased()
    }

    private static func initial(of key: String) -> String {
        guard let first = key.unicodeScalars.first, ("a"..."z").contains(first) else { return other }
        return String(first).uppercased()
    }
}
