/// The form of a title by which it is found exactly: its folded letters and digits, with nothing between them.
///
/// `大语言模型（LLM）` and `大语言模型 llm` have the same key; `+` and `#` stay, so that `C` and `C++` differ.
package enum TitleKey {
    /// The key as UTF-8, empty for a title of punctuation only.
    package static func make(of title: String, folding: CharacterFolding) -> [UInt8] {
        var folder = ScalarFolder()
        var key: [UInt8] = []
        for scalar in title.unicodeScalars {
            for folded in folder(scalar.value) where belongs(folded) {
                UTF8Coding.forEachByte(of: folding(folded)) { key.append($0) }
            }
        }
        return key
    }

    private static func belongs(_ scalar: UInt32) -> Bool {
        if scalar >= 0x80 { return ScalarClass.isHan(scalar) || ScalarClass.isWord(scalar) }
        return switch ASCIIClass.of(UInt8(truncatingIfNeeded: scalar)) {
        case .lower, .upper, .digit, .suffix: true
        case .other, .joiner, .comma, .apostrophe, .mark: false
        }
    }
}
