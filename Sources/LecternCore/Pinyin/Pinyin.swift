import Foundation

/// The sound of Han characters in Hanyu Pinyin, without tones: for sorting, and for search by what is typed.
///
/// ü is written `v`, as input methods want it typed; so it also sorts behind u, as ü does in dictionaries
/// (GB/T 13418). Characters are read one by one by ICU's data (transform `Han-Latin`), unless a word of
/// ``PinyinTable`` decides: entries are tried from left to right, the longest first.
///
/// The table is in Simplified characters; Traditional text is read too, but its heteronyms get their usual reading.
package struct Pinyin: Sendable {
    private struct Entry: Sendable {
        var word: [Unicode.Scalar]
        var syllables: [String]
    }

    /// Words of several characters by their first one, longest first.
    private let entries: [Unicode.Scalar: [Entry]]
    /// Usual readings of single characters.
    private let readings: [Unicode.Scalar: String]

    /// Gets ready to read texts.
    ///
    /// Looking characters up costs far more than reading words, so all texts are named at once.
    ///
    /// - Parameter texts: Those that are to be read. Characters of other texts have no reading, except in words
    ///   of the table.
    package init(covering texts: some Sequence<String>) {
        var entries: [Unicode.Scalar: [Entry]] = [:]
        var single: [Unicode.Scalar: String] = [:]
        for line in PinyinTable.text.split(separator: "\n") {
            let fields = line.split(separator: " ").map(String.init)
            guard let word = fields.first.map({ Array($0.unicodeScalars) }), let first = word.first else { continue }
            if word.count == 1 {
                single[first] = fields.last
            } else {
                entries[first, default: []].append(Entry(word: word, syllables: Array(fields.dropFirst())))
            }
        }
        self.entries = entries.mapValues { $0.sorted { $0.word.count > $1.word.count } }
        readings = HanReadings.usual(in: texts).merging(single) { _, own in own }
    }

    /// A syllable for each Han character; what stands between Han characters comes as it is, in one piece each.
    ///
    /// A Han character whose reading is unknown stands for itself.
    package func syllables(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var output: [String] = []
        var other = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            guard CJK.isHan(scalar.value) else {
                other.append(scalar)
                index += 1
                continue
            }
            if !other.isEmpty { output.append(String(other)) }
            other.removeAll()
            if let entry = entries[scalar]?.first(where: { scalars[index...].starts(with: $0.word) }) {
                output += entry.syllables
                index += entry.word.count
            } else {
                output.append(readings[scalar] ?? String(scalar))
                index += 1
            }
        }
        if !other.isEmpty { output.append(String(other)) }
        return output
    }

    /// Reads one text; for many, ``init(covering:)`` is faster.
    package static func syllables(of text: String) -> [String] {
        Pinyin(covering: CollectionOfOne(text)).syllables(of: text)
    }
}

/// ICU's readings of single characters.
enum HanReadings {
    /// The reading of each Han character of some texts, as far as ICU knows one.
    static func usual(in texts: some Sequence<String>) -> [Unicode.Scalar: String] {
        var seen: Set<Unicode.Scalar> = []
        var characters: [Unicode.Scalar] = []
        for text in texts {
            for scalar in text.unicodeScalars where CJK.isHan(scalar.value) && seen.insert(scalar).inserted {
                characters.append(scalar)
            }
        }
        let lines = characters.map { String($0) }.joined(separator: "\n")
        guard let latin = lines.applyingTransform(StringTransform("Han-Latin"), reverse: false) else { return [:] }
        let readings = latin.split(separator: "\n", omittingEmptySubsequences: false)
        guard readings.count == characters.count else { return [:] }
        var output: [Unicode.Scalar: String] = [:]
        for (character, reading) in zip(characters, readings) { output[character] = plain(reading) }
        return output
    }

    /// A syllable without its tone, ü as `v`; `nil` for what is no syllable.
    private static func plain(_ syllable: Substring) -> String? {
        var output = ""
        for scalar in String(syllable).decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z": output.unicodeScalars.append(scalar)
            case "\u{308}": if output.popLast() != nil { output.append("v") }
            case "\u{300}"..."\u{36F}": continue
            default: return nil
            }
        }
        return output.isEmpty ? nil : output
    }
}
