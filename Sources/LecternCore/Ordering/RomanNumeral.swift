/// Numbers in capitals: `IV`, `XII`.
package enum RomanNumeral {
    private static let values: [Unicode.Scalar: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]

    /// The value of a whole word that is such a number up to 399 as it is usually written; `nil` for single letters that
    /// count parts by the alphabet: `C`, `L`.
    package static func value(of word: ArraySlice<Unicode.Scalar>) -> Int? {
        guard (1...9).contains(word.count), word.count > 1 || "IVX".unicodeScalars.contains(word[word.startIndex])
        else { return nil }
        var (sum, last) = (0, 0)
        for scalar in word.reversed() {
            guard let value = values[scalar] else { return nil }
            sum += value < last ? -value : value
            last = max(last, value)
        }
        return sum > 0 && written(sum).unicodeScalars.elementsEqual(word) ? sum : nil
    }

    private static func written(_ number: Int) -> String {
        let signs = [
            (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (rest, text) = (number, "")
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }
}
