/// Identifiers made from headings and names: they keep the letters and digits of every script.
package enum Slug {
    /// The id of a heading: `## 大模型的分类` is `大模型的分类`, `# Fine-Tuning (微调)` is `fine-tuning-微调`.
    ///
    /// The rule is GitHub's (`html-pipeline`'s table of contents), so that links which already work there work here:
    /// letters, marks, digits, `_` and `-` stay, lower-cased; each blank becomes a `-`; everything else goes.
    /// The result is empty when nothing stays.
    package static func make(_ text: String) -> String {
        // Bytes, for a string that grows by strings copies itself each time.
        var output: [UInt8] = []
        var isEmpty = true
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == "\n" {
                output.append(UInt8(ascii: "-"))
            } else if isKept(scalar) {
                isEmpty = isEmpty && scalar == "-"
                output.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        return isEmpty ? "" : String(decoding: output, as: UTF8.self)
    }

    /// Whether it is a letter, a mark or a digit of some script, `_` or `-`.
    static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "-": return true
            default: return false
            }
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
            return true
        default:
            return false
        }
    }
}

/// Hands out ids that are unique in their page: the second `分类` becomes `分类-1`.
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
        guard var number = uses[id] else {
            uses[id] = 0
            return id
        }
        repeat { number += 1 } while uses["\(id)-\(number)"] != nil
        uses[id] = number
        uses["\(id)-\(number)"] = 0
        return "\(id)-\(number)"
    }
}
