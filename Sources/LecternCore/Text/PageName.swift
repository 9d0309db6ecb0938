/// The last parts of addresses that are made from names of tags and terms.
package enum PageName {
    /// The address of a name, which the name alone decides: `Deep Learning` is `deep-learning`, `GPT-3.5` is `gpt-3.5`, `C++` is
    /// `c-plus-plus`.
    ///
    /// Two names have one address when they differ in nothing but case, and blanks for `-`. What can be told in words is,
    /// and where anything is left out, as in `TCP/IP`, a hash of the name stands behind what is left: `tcpip-41c0a11e`.
    ///
    /// - Parameter fallback: Stands before the hash of a name of which nothing is left.
    /// - Returns: Lower-cased and composed (NFC), short enough for a file's name. Made of an address again, it is the same.
    package static func make(_ name: String, fallback: String) -> String {
        let folded = folded(name)
        var builder = PageNameBuilder()
        let scalars = Array(folded.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            builder.add(scalar, before: index + 1 < scalars.count ? scalars[index + 1] : nil)
        }
        guard builder.hasContent else { return fallback + "-" + FileName.hashed(folded) }
        return FileName.limited(builder.isWhole ? builder.text : builder.text + "-" + FileName.hashed(folded))
    }

    private static func folded(_ name: String) -> String {
        UnicodeForm.composed(name.unicodeScalars.map(\.properties.lowercaseMapping).joined())
    }
}

/// Puts together the address of a name, scalar by scalar.
private struct PageNameBuilder {
    private(set) var text = ""
    /// Whether nothing was left out.
    private(set) var isWhole = true
    /// Whether there is more than `-`.
    private(set) var hasContent = false
    /// Whether a word was written for a sign, which keeps apart from what comes behind it.
    private var endsInWord = false

    mutating func add(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
        switch scalar {
        case " ", "\n", "-": append("-", isContent: false)
        case "+": append(word: "plus")
        case "#": append(word: "sharp")
        case "&": append(word: "and")
        case "." where text.unicodeScalars.last.map(Self.isInWord) ?? false && next.map(Self.isInWord) ?? false:
            append(".")
        // What is not seen, such as the marks that make a sign an emoji, would not be seen in the address either.
        case _ where scalar.properties.isDefaultIgnorableCodePoint: isWhole = false
        case _ where Slug.isKept(scalar) || Self.isSign(scalar): append(String(scalar))
        default: isWhole = false
        }
    }

    private mutating func append(_ part: String, isContent: Bool = true) {
        if endsInWord, isContent { text += "-" }
        text += part
        endsInWord = false
        hasContent = hasContent || isContent
    }

    private mutating func append(word: String) {
        if !endsInWord, hasContent, text.utf8.last != UInt8(ascii: "-") { text += "-" }
        append(word)
        endsInWord = true
    }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        Slug.isKept(scalar) && scalar != "-" && scalar != "_"
    }

    /// Whether it is a visible mark of a script other than ASCII's, which file names and addresses hold as they do letters.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return false }
        switch scalar.properties.generalCategory {
        case .otherNumber, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
            return true
        default:
            return false
        }
    }
}
