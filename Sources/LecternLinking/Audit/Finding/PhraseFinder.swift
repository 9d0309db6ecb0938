import LecternContent
import LecternCore

/// Which phrases may be names of things.
package enum PhraseRule {
    private static let longestHan = 16
    private static let mostWords = 5

    /// Whether a phrase is neither a sentence, nor a number or date, nor a single character.
    package static func isCandidate(_ phrase: String) -> Bool {
        let scalars = phrase.unicodeScalars
        guard scalars.count > 1, !scalars.contains(where: isPunctuation) else { return false }
        let han = scalars.count { CJK.isLetter($0.value) }
        guard han <= longestHan, phrase.split(whereSeparator: \.isWhitespace).count <= mostWords else { return false }
        return scalars.contains { $0.properties.isAlphabetic && !isCounting($0) }
    }

    /// What stands inside of quotes that enclose a whole phrase.
    static func withoutQuotes(_ phrase: String) -> String {
        let scalars = phrase.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, scalars.count > 2, PhraseFinder.quotes[first] == last
        else { return phrase }
        return String(scalars.dropFirst().dropLast())
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        "。！？；：，、,.!?;:…—（）()《》\n".unicodeScalars.contains(scalar)
    }

    /// Characters of numbers, dates and amounts.
    private static func isCounting(_ scalar: Unicode.Scalar) -> Bool {
        "一二三四五六七八九十百千万亿年月日世纪代第零〇两个".unicodeScalars.contains(scalar)
    }
}

/// Finds phrases in quotes and pairs of names in a block of prose.
enum PhraseFinder {
    struct Found: Hashable {
        var kind: AuditPhrase.Kind
        var text: String
        var english: String?
        /// What to look for in the source.
        var written: String
    }

    static let quotes: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "「": "」", "\"": "\""]

    static func phrases(in text: String) -> [Found] {
        let scalars = text.unicodeScalars
        var found: [Found] = []
        var open: (mark: Unicode.Scalar, start: String.Index)?
        for index in scalars.indices {
            let scalar = scalars[index]
            if let (mark, start) = open, quotes[mark] == scalar {
                let phrase = String(scalars[start..<index])
                if !isPadded(phrase), PhraseRule.isCandidate(phrase) {
                    found.append(Found(kind: .quotes, text: phrase, written: phrase))
                }
                open = nil
            } else if quotes[scalar] != nil {
                open = (scalar, scalars.index(after: index))
            } else if scalar == "（" || scalar == "(" {
                if let pair = pair(in: text, at: index) { found.append(pair) }
            }
        }
        return found
    }

    private static func isPadded(_ phrase: String) -> Bool {
        (phrase.first?.isWhitespace ?? true) || (phrase.last?.isWhitespace ?? true)
    }

    /// `中文（English）`, read backwards and forwards from its bracket.
    private static func pair(in text: String, at bracket: String.Index) -> Found? {
        let han = text[..<bracket].reversed().prefix { character in
            character.unicodeScalars.allSatisfy { CJK.isHan($0.value) }
        }
        let after = text[text.index(after: bracket)...]
        guard han.count >= 2, let end = after.firstIndex(where: { $0 == "）" || $0 == ")" }) else { return nil }
        let inside = after[..<end]
        guard let name = inside.split(whereSeparator: { "，,、；;/".contains($0) }).first else { return nil }
        let english = String(name.drop { $0.isWhitespace })
        guard isEnglish(english), PhraseRule.isCandidate(english) else { return nil }
        return Found(
            kind: .pair, text: String(han.reversed()), english: english, written: String(text[bracket..<end]))
    }

    private static func isEnglish(_ text: String) -> Bool {
        guard let first = text.first, first.isASCII, first.isLetter else { return false }
        return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || " -'".contains($0)) }
    }
}
