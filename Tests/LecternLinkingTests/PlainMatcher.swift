import Foundation
import LecternLinking

/// The plainest way to find names, written from the rules alone and slow: try every name at every place.
///
/// It works on characters as a reader sees them, so an accent never comes off its letter.
struct PlainMatcher {
    struct Match: Equatable {
        /// The words in the text.
        var text: String
        /// Where they begin, counted in bytes.
        var start: Int
        /// The entries that have the name, in ascending order.
        var entries: [Int]
    }

    let surfaces: [Surface]
    /// Simplified characters by Traditional ones.
    let simplified: [Unicode.Scalar: Unicode.Scalar]

    /// Leftmost, then longest; of names that end at the same place, those that need no plural ending.
    func matches(in text: String) -> [Match] {
        let characters = text.map { form(String($0)) }
        let names = surfaces.map { form($0.text) }
        let lengths = text.map { String($0).utf8.count }
        var found: [Match] = []
        var index = 0
        while index < characters.count {
            guard let best = longest(at: index, characters, names) else {
                index += 1
                continue
            }
            let words = text.dropFirst(index).prefix(best.end - index)
            let start = lengths[..<index].reduce(0, +)
            found.append(Match(text: String(words), start: start, entries: best.entries.sorted()))
            index = best.end
        }
        return found
    }

    private func longest(at start: Int, _ characters: [Form], _ names: [Form]) -> (end: Int, entries: [Int])? {
        guard mayPart(characters, at: start), !isJoined(characters, at: start) else { return nil }
        for end in stride(from: characters.count, to: start, by: -1) where mayPart(characters, at: end) {
            for ending in ["", "s", "es"] {
                let nameEnd = end - ending.count
                guard nameEnd > start, ending.isEmpty || characters[nameEnd - 1].isLatin,
                    ending.isEmpty || characters[nameEnd..<end].map(\.exact).joined() == ending
                else { continue }
                let exact = characters[start..<nameEnd].map(\.exact).joined()
                let folded = characters[start..<nameEnd].map(\.folded).joined()
                let entries = surfaces.indices.filter { number in
                    names[number].folded == folded
                        && (!surfaces[number].isCaseSensitive || names[number].exact == exact)
                        && (ending.isEmpty || surfaces[number].takesPlural)
                }
                if !entries.isEmpty { return (end, entries.map { surfaces[$0].entry }) }
            }
        }
        return nil
    }

    /// Whether a word may begin or end between two characters.
    private func mayPart(_ characters: [Form], at index: Int) -> Bool {
        guard index > 0, index < characters.count else { return true }
        return !(characters[index - 1].isSpaced && characters[index].isSpaced)
    }

    /// Whether a sign at the start joins a name to the word before.
    private func isJoined(_ characters: [Form], at index: Int) -> Bool {
        index > 0 && characters[index - 1].isSpaced && [".", "@", "#", "-", "/"].contains(characters[index].exact)
    }

    /// What of a character, or of a name, counts.
    private struct Form {
        /// The compatibility form in Simplified characters.
        var exact: String
        /// The same in small letters.
        var folded: String
        /// Whether it begins with a letter or digit of a script written with spaces; `_` is part of identifiers.
        var isSpaced = false
        /// Whether it begins with a letter or digit that an English plural ending may follow.
        var isLatin = false
    }

    private func form(_ text: String) -> Form {
        let wide = text.precomposedStringWithCompatibilityMapping.unicodeScalars.map { simplified[$0] ?? $0 }
        let exact = String(String.UnicodeScalarView(wide))
        var form = Form(exact: exact, folded: exact.lowercased())
        guard let first = exact.decomposedStringWithCanonicalMapping.unicodeScalars.first else { return form }
        let isWord = first.properties.isAlphabetic || first.properties.generalCategory == .decimalNumber
        let isUnspaced = (0x3040...0x30FF).contains(first.value) || (0x3400...0x9FFF).contains(first.value)
        form.isSpaced = first == "_" || isWord && !isUnspaced
        form.isLatin = first.isASCII && isWord
        return form
    }
}
