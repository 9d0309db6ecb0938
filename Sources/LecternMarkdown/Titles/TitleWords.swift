/// The words of a title, by which two titles are one to a reader: without pictures, blanks, hyphens, punctuation of
/// sentences and the case of letters. Signs that tell names apart (`C` and `C++`, `1.1` and `11`) count.
struct TitleWords: Equatable {
    private var scalars: [Unicode.Scalar] = []

    init(_ title: String) {
        let all = Array(title.lowercased().unicodeScalars)
        for (index, scalar) in all.enumerated() where !isPassedOver(scalar, at: index, of: all) {
            scalars.append(scalar)
        }
        // A title of nothing but such signs is told apart by them.
        if scalars.isEmpty { scalars = all }
    }

    private func isPassedOver(_ scalar: Unicode.Scalar, at index: Int, of all: [Unicode.Scalar]) -> Bool {
        switch scalar {
        case ".", ",", ":":
            // Between digits they are part of a number.
            return !(index > 0 && index + 1 < all.count && isDigit(all[index - 1]) && isDigit(all[index + 1]))
        case "-", "_", ";", "!", "?", "\"", "'", "(", ")", "$", "`", "\u{FE0E}", "\u{FE0F}", "\u{200D}":
            return true
        case "·", "—", "–", "…", "“", "”", "‘", "’", "，", "。", "、", "；", "：", "？", "！", "（", "）", "《", "》",
            "〈", "〉", "「", "」", "『", "』", "【", "】":
            return true
        default:
            return scalar.properties.isWhitespace || scalar.properties.isEmojiPresentation
                || scalar.properties.generalCategory == .otherSymbol
        }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
