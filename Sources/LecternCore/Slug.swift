/// Identifiers and file names made from titles: they keep the letters and digits of every script.
package enum Slug {
    /// The id of a heading or entry: `## 大模型的分类` is `大模型的分类`, `# Fine-Tuning (微调)` is `fine-tuning-微调`.
    ///
    /// Letters, marks and digits stay, lower-cased; blanks and runs of other characters become one `-`;
    /// `_` and `-` inside stay. The result is empty when the text has no letter or digit.
    package static func make(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        var pendingHyphen = false
        for scalar in text.unicodeScalars {
            if isKept(scalar) {
                if pendingHyphen, !output.isEmpty { output.append("-") }
                pendingHyphen = false
                output.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else {
                pendingHyphen = true
            }
        }
        return String(output)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_": return true
            default: return false
            }
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default:
            return false
        }
    }
}

/// Hands out ids that are unique in their page: the second `分类` becomes `分类-2`.
package struct UniqueSlugs: Sendable {
    private var uses: [String: Int] = [:]

    package init() {}

    /// The id for a text; `fallback` serves texts without a letter or digit.
    package mutating func make(_ text: String, fallback: String = "section") -> String {
        let slug = Slug.make(text)
        return reserve(slug.isEmpty ? fallback : slug)
    }

    /// The id itself if it is free, else the id with the first free number.
    package mutating func reserve(_ id: String) -> String {
        guard let count = uses[id] else {
            uses[id] = 1
            return id
        }
        var number = count + 1
        while uses["\(id)-\(number)"] != nil { number += 1 }
        uses[id] = number
        uses["\(id)-\(number)"] = 1
        return "\(id)-\(number)"
    }
}
