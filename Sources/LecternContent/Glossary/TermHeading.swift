/// The names in a glossary heading, as notes already write them.
///
/// `大语言模型（Large Language Model, LLM）` names the term `大语言模型` and two other names;
/// in `大模型（Large Model，也称基础模型，即 Foundation Model）` words like `也称` introduce a name and are not part of it.
package struct TermHeading: Sendable, Hashable {
    /// The term itself: what stands before the brackets.
    package var name: String
    /// Its other names, in order, without repetition.
    package var aliases: [String]

    package init(name: String, aliases: [String]) {
        self.name = name
        self.aliases = aliases
    }

    /// Reads a heading's plain text. A heading without brackets at its end is a name alone.
    package init(parsing heading: String) {
        var rest = Self.withoutNumber(Self.trimmed(heading[...]))
        var groups: [Substring] = []
        while let group = Self.lastGroup(of: rest) {
            groups.append(group.inside)
            rest = Self.trimmed(group.before)
        }
        name = String(rest)
        aliases = []
        for group in groups.reversed() {
            for alias in Self.names(in: group) where alias != name && !aliases.contains(alias) {
                aliases.append(alias)
            }
        }
    }

    /// `1. 大模型` and `2、GPT` carry a number that is not part of the name.
    private static func withoutNumber(_ text: Substring) -> Substring {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, let mark = rest.first, "、.．)）".contains(mark) else { return text }
        let name = rest.dropFirst()
        // `3.5 版` is a number, not a numbered heading.
        if mark == ".", let next = name.first, !next.isWhitespace, next.isASCII { return text }
        return trimmed(name)
    }

    /// The bracketed text that ends a heading, brackets inside it included.
    private static func lastGroup(of text: Substring) -> (before: Substring, inside: Substring)? {
        guard let last = text.last, last == "）" || last == ")" else { return nil }
        var depth = 0
        for index in text.indices.reversed() {
            switch text[index] {
            case "）", ")": depth += 1
            case "（", "(":
                depth -= 1
                guard depth == 0 else { continue }
                let before = text[..<index]
                guard !trimmed(before).isEmpty else { return nil }
                return (before, text[text.index(after: index)..<text.index(before: text.endIndex)])
            default: continue
            }
        }
        return nil
    }

    private static func names(in group: Substring) -> [String] {
        group.split { "，,、；;".contains($0) }
            .flatMap { $0.split(separator: " / ") }
            .map { String(withoutIntroduction(trimmed($0))) }
            .filter { !$0.isEmpty }
    }

    /// Words that introduce a name, longest first.
    private static let introductions = [
        "also known as ", "also called ", "abbreviated ", "short for ", "also ", "a.k.a. ", "aka ", "abbr. ", "or ",
        "英文全称", "英文缩写", "英文简称", "中文全称", "英文名", "中文名", "也可称为", "也被称为", "通常称为", "又称为", "也称为", "也称作", "也叫做", "缩写为",
        "简称为", "译作", "或译", "又译", "也译", "也称", "又称", "亦称", "也叫", "又叫", "俗称", "旧称", "简称", "全称", "缩写", "英文", "英语", "中文",
        "或称", "或",
        "即",
    ]

    private static func withoutIntroduction(_ text: Substring) -> Substring {
        for word in introductions where text.lowercased().hasPrefix(word) {
            let rest = trimmed(text.dropFirst(word.count).drop { $0 == "：" || $0 == ":" })
            return rest.isEmpty ? text : withoutQuotes(rest)
        }
        return withoutQuotes(text)
    }

    private static func withoutQuotes(_ text: Substring) -> Substring {
        let pairs: [(Character, Character)] = [("“", "”"), ("\"", "\""), ("「", "」"), ("《", "》"), ("‘", "’")]
        for (open, close) in pairs where text.count > 2 && text.first == open && text.last == close {
            return trimmed(text.dropFirst().dropLast())
        }
        return text
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0.isWhitespace }
        while let last = text.last, last.isWhitespace || last == "：" || last == ":" { text.removeLast() }
        return text
    }
}
