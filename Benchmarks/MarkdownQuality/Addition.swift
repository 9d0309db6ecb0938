import Foundation

/// What Lectern adds on purpose to cmark's Markdown, as a reason for a paragraph to differ from cmark's.
enum Addition: String, CaseIterable {
    case emptyParagraph = "a paragraph without text on one side (figures, block marks)"
    case wideEmphasis = "emphasis beside Chinese punctuation"
    case formula = "formulas"
    case wikilink = "references in double brackets"
    case mark = "==mark=="
    case lowered = "~sub~"
    case raised = "^sup^"
    case keys = "++keys++"
    case strikethrough = "strikethrough"
    case attributes = "attributes in braces"
    case alert = "alerts"
    case container = "containers"
    case definitionList = "definition lists"
    case abbreviation = "abbreviations"
    case caption = "captions of tables"
    case blockMark = "names of blocks"
    case address = "bare addresses that end elsewhere, or stand in the text of an image"
    case footnote = "brackets with ^ over several lines"

    /// The first addition that explains why texts, without blanks, are not cmark's; `nil` when none does.
    ///
    /// Each is held against the whole of both texts: the difference must be what the addition takes out, and no more.
    static func explaining(ours: String, cmark: String) -> Addition? {
        if ours.isEmpty && cmark.isEmpty { return .emptyParagraph }
        for addition in allCases where addition.isSeen(in: cmark, ours) && addition.equates(ours, cmark) {
            return addition
        }
        return nil
    }

    /// Whether cmark's text shows the addition's syntax; surplus stars may be left on either side.
    private func isSeen(in cmark: String, _ ours: String) -> Bool {
        switch self {
        case .emptyParagraph: false
        case .wideEmphasis: (cmark + ours).contains { $0 == "*" || $0 == "_" }
        case .formula: cmark.contains("$")
        case .wikilink: cmark.contains("[[")
        case .mark: cmark.contains("==")
        case .lowered, .strikethrough: cmark.contains("~")
        case .raised: cmark.contains("^")
        case .keys: cmark.contains("++")
        case .attributes: cmark.contains("{")
        case .alert: cmark.contains("[!")
        case .container: cmark.contains(":::")
        case .definitionList: cmark.contains(":") || cmark.contains("：")
        case .abbreviation: cmark.contains("*[")
        case .caption: cmark.hasPrefix("Table") || cmark.hasPrefix("表")
        case .blockMark: cmark.contains("^")
        case .address: cmark.contains("://") || cmark.contains("www.")
        case .footnote: true
        }
    }

    private func equates(_ ours: String, _ cmark: String) -> Bool {
        switch self {
        case .emptyParagraph: false
        case .wideEmphasis: ours.without("*_") == cmark.without("*_")
        // cmark reads escapes and emphasis within.
        case .formula: ours.without("\\*_~$`") == cmark.without("\\*_~$`")
        case .wikilink: ours.without("[]!|#") == cmark.without("[]!|#")
        case .mark: ours.without("=") == cmark.without("=")
        case .lowered, .strikethrough: ours.without("~") == cmark.without("~")
        case .raised: ours.without("^") == cmark.without("^")
        case .keys: ours.without("+") == cmark.without("+")
        case .attributes: ours == cmark.withoutPart(from: "{", to: "}")
        case .alert: ours == cmark.withoutPart(from: "[!", to: "]") || cmark.hasPrefix("[!")
        case .container: ours == cmark.split(separator: ":::").joined()
        case .definitionList: ours.without(":：") == cmark.without(":：")
        case .abbreviation: ours.isEmpty && cmark.hasPrefix("*[")
        case .caption: ours.isEmpty
        case .blockMark: cmark.hasPrefix(ours) && cmark.dropFirst(ours.count).hasPrefix("^")
        // What is the address of a link or an image does not show, or, on the other side, is no tag's.
        case .address: ours.isPart(of: cmark) || cmark.without("\\").isPart(of: ours)
        case .footnote: ours.contains("[^") && ours.count > cmark.count
        }
    }
}

extension String {
    fileprivate func without(_ characters: String) -> String {
        let left = Set(characters.unicodeScalars)
        return String(String.UnicodeScalarView(unicodeScalars.filter { !left.contains($0) }))
    }

    /// Whether the text is what is left of another one when some of its characters are left out.
    fileprivate func isPart(of other: String) -> Bool {
        var rest = unicodeScalars[...]
        for scalar in other.unicodeScalars where rest.first == scalar { rest.removeFirst() }
        return rest.isEmpty
    }

    /// All text but what stands between the first two delimiters, and these.
    fileprivate func withoutPart(from open: String, to close: String) -> String {
        guard let start = range(of: open), let end = range(of: close, range: start.upperBound..<endIndex) else {
            return self
        }
        return String(self[..<start.lowerBound] + self[end.upperBound...])
    }
}
